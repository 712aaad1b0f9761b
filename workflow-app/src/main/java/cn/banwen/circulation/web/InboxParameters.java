package cn.banwen.circulation.web;

import cn.banwen.circulation.Coded;
import cn.banwen.circulation.InboxFilter;
import cn.banwen.circulation.Kind;
import cn.banwen.circulation.Lamp;
import cn.banwen.circulation.SenderLevel;
import cn.banwen.circulation.Step;
import cn.banwen.circulation.Urgency;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import io.swagger.v3.oas.annotations.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The inbox's filter as an address spells it; each may be given several times. */
record InboxParameters(
        @Parameter(description = "sign-receipt, first-review …") @Nullable List<String> step,
        @Parameter(description = "routine, level, urgent, extra-urgent, flash") @Nullable List<String> urgency,
        @Parameter(description = "read, act") @Nullable List<String> kind,
        @Parameter(description = "level of the sender: central, provincial …") @Nullable List<String> level,
        @Parameter(description = "red, yellow, green, stopped; among the 2,000 most urgent") @Nullable
                List<String> lamp,
        @Parameter(description = "codes of the caller's posts") @Nullable List<String> post,
        @Parameter(description = "part of title, sender or number, among the 2,000 most urgent") @Nullable
                String query) {

    /** For a page: its chips offer what there is, so an unknown code was typed into the address and filters nothing. */
    InboxFilter known() {
        return filter(new ArrayList<>());
    }

    /**
     * For a program, which should hear of its mistake.
     *
     * @throws Refusal {@code invalid-form} for unknown codes
     */
    InboxFilter checked() {
        List<Problem> problems = new ArrayList<>();
        InboxFilter filter = filter(problems);
        if (!problems.isEmpty()) {
            throw Refusal.ofForm(problems);
        }
        return filter;
    }

    private InboxFilter filter(List<Problem> problems) {
        return new InboxFilter(
                codes("step", step, Step.class, problems),
                codes("urgency", urgency, Urgency.class, problems),
                codes("kind", kind, Kind.class, problems),
                codes("level", level, SenderLevel.class, problems),
                codes("lamp", lamp, Lamp.class, problems),
                post == null ? Set.of() : new LinkedHashSet<>(post),
                query);
    }

    private static <E extends Enum<E> & Coded> Set<E> codes(
            String name, @Nullable List<String> given, Class<E> type, List<Problem> problems) {
        Set<E> known = new LinkedHashSet<>();
        for (String code : Objects.requireNonNullElse(given, List.<String>of())) {
            if (!code.isBlank()) {
                Coded.find(type, code)
                        .ifPresentOrElse(
                                known::add,
                                () -> problems.add(Problem.of(name, "unknown-value", code, Coded.codes(type))));
            }
        }
        return known;
    }

    /** The filter as the query of an address, {@code ?} included; a bare {@code ?} where it selects all. */
    static String address(InboxFilter filter) {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        filter.steps().stream().sorted().forEach(value -> address.queryParam("step", value.code()));
        filter.urgencies().stream().sorted().forEach(value -> address.queryParam("urgency", value.code()));
        filter.kinds().stream().sorted().forEach(value -> address.queryParam("kind", value.code()));
        filter.levels().stream().sorted().forEach(value -> address.queryParam("level", value.code()));
        filter.lamps().stream().sorted().forEach(value -> address.queryParam("lamp", value.code()));
        filter.posts().stream().sorted().forEach(code -> address.queryParam("post", encoded(code)));
        String query = filter.query();
        if (query != null) {
            address.queryParam("query", encoded(query));
        }
        String spelled = address.build(true).toUriString();
        return spelled.isEmpty() ? "?" : spelled;
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
