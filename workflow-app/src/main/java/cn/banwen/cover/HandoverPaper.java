package cn.banwen.cover;

import cn.banwen.circulation.PostWork.DoneItem;
import cn.banwen.circulation.PostWork.OpenItem;
import cn.banwen.cover.HandoverJson.Content;
import cn.banwen.papers.HandoverList;
import cn.banwen.papers.Papers;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Matters;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints a handover as 工作交接清单. The paper is Chinese whatever the reader's language. */
@Component
class HandoverPaper {

    private final Papers papers;
    private final MessageSource messages;
    private final Matters matters;
    private final String office;

    HandoverPaper(
            Papers papers, MessageSource messages, Matters matters, @Value("${banwen.office-name}") String office) {
        this.papers = papers;
        this.messages = messages;
        this.matters = matters;
        this.office = office;
    }

    /** The same handover gives the same bytes; {@code out} stays open. */
    void print(HandoverJson handover, OutputStream out) throws IOException {
        papers.print(list(handover), out);
    }

    /** Such as 工作交接清单 党政办文书 2026-07-08.pdf. */
    static String fileName(HandoverJson handover) {
        return "工作交接清单 " + handover.facts().post().name() + " "
                + OfficialTime.at(handover.at()).toLocalDate() + ".pdf";
    }

    private HandoverList list(HandoverJson handover) {
        HandoverFacts facts = handover.facts();
        Content content = handover.content();
        PersonJson to = facts.to();
        Instant until = facts.until();
        return new HandoverList(
                office,
                handover.id(),
                word("handovers.kind." + handover.kind()),
                facts.post().name(),
                facts.from().name(),
                to == null ? "" : to.name(),
                reason(facts),
                OfficialTime.at(handover.at()),
                until == null ? null : new HandoverList.Span(OfficialTime.at(facts.since()), OfficialTime.at(until)),
                scope(facts),
                content.open().stream().map(this::open).toList(),
                content.openTotal(),
                content.urgent(),
                handover.kind().equals("back") ? done(content.done(), to == null ? "" : to.name()) : null,
                content.doneTotal(),
                facts.notes(),
                handover.kind().equals("leaving"),
                OfficialTime.atOrNull(handover.confirmedAt()));
    }

    private static @Nullable String reason(HandoverFacts facts) {
        return facts.whereabouts() == null ? facts.reason() : facts.reason() + "（" + facts.whereabouts() + "）";
    }

    private String scope(HandoverFacts facts) {
        String scope = word("handovers.scope." + facts.scope());
        if (facts.matters().isEmpty()) {
            return scope;
        }
        return scope + facts.matters().stream().map(matters::nameOf).collect(Collectors.joining("、", "（", "）"));
    }

    private HandoverList.Open open(OpenItem item) {
        return new HandoverList.Open(
                item.registrationNumber(),
                item.title(),
                word("step." + item.step()),
                word("urgency." + item.urgency()),
                OfficialTime.at(item.since()),
                OfficialTime.atOrNull(item.dueAt()));
    }

    private List<HandoverList.Done> done(List<DoneItem> done, String holder) {
        return done.stream()
                .map(act -> new HandoverList.Done(
                        act.registrationNumber(),
                        act.title(),
                        word("step." + act.step()) + " " + word("outcome." + act.outcome()),
                        act.opinion(),
                        act.actor(),
                        holder,
                        OfficialTime.at(act.at())))
                .toList();
    }

    private String word(String key) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, key, Locale.SIMPLIFIED_CHINESE), key);
    }
}
