package cn.banwen.operation;

import cn.banwen.administration.Administrators;
import cn.banwen.platform.BackendTrouble;
import cn.banwen.refusal.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How every part stands, what waits and what was given up, for administrators. */
@Component
class SystemState {

    private static final int SHOWN = 20;

    private final Administrators administrators;
    private final List<PartOfSystem> parts;
    private final List<FailedWork> works;
    private final Census census;
    private final MessageSource messages;

    SystemState(
            Administrators administrators,
            List<PartOfSystem> parts,
            List<FailedWork> works,
            Census census,
            MessageSource messages) {
        this.administrators = administrators;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(PartOfSystem::position))
                .toList();
        this.works = List.copyOf(works);
        this.census = census;
        this.messages = messages;
    }

    /**
     * How a part stands, in words.
     *
     * @param level {@code good}, {@code warning}, {@code bad} or {@code off}
     */
    record Part(String part, String level, String code, String text, @Nullable String page) {}

    /** What was given up of one kind. */
    record Given(String kind, List<FailedWork.Failed> failed) {}

    /** All of it. */
    record Report(List<Part> parts, List<Census.Queue> queues, List<Given> givenUp) {}

    /** @throws Refusal {@code admin-only} */
    Report of(String username, Locale locale) {
        administrators.require(username);
        return new Report(
                parts.stream().map(part -> words(part.state(), locale)).toList(),
                census.queues(),
                works.stream()
                        .map(work -> new Given(work.kind(), work.newest(SHOWN, locale)))
                        .toList());
    }

    private Part words(PartState state, Locale locale) {
        String key = "state." + state.part() + "." + state.code();
        Object[] args = state.args().stream()
                .map(arg -> arg instanceof BackendTrouble trouble ? trouble.in(locale) : arg)
                .toArray();
        String text = messages.getMessage(key, args, locale);
        return new Part(state.part(), state.level().code(), state.code(), text, state.page());
    }

    /**
     * Has all failed work of this kind tried once more; returns how many.
     *
     * @throws Refusal {@code admin-only}; {@code no-such-work}
     */
    int retry(String kind, String username) {
        administrators.require(username);
        return works.stream()
                .filter(work -> work.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "no-such-work"))
                .retryAll();
    }
}
