package cn.banwen.circulation;

import cn.banwen.audit.Act;
import cn.banwen.papers.HandlingSlip;
import cn.banwen.papers.HandlingSlip.Entry;
import cn.banwen.papers.HandlingSlip.Reading;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Post;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Fills the handling slip from the document and its record of acts. The paper is Chinese whatever the reader's language. */
@Component
public class SlipOfDocument {

    private final CaseFiles files;
    private final MessageSource messages;
    private final JsonMapper json;
    private final String office;

    SlipOfDocument(
            CaseFiles files, MessageSource messages, JsonMapper json, @Value("${banwen.office-name}") String office) {
        this.files = files;
        this.messages = messages;
        this.json = json;
        this.office = office;
    }

    /** @throws cn.banwen.refusal.Refusal {@code document-not-found}, also for what the person may not see */
    public HandlingSlip of(UUID documentId, String username) {
        return of(files.of(documentId, username));
    }

    public HandlingSlip of(CaseFile file) {
        IncomingDocument document = file.document();
        List<Act> acts = file.acts();
        Map<String, Post> register = file.posts();
        Metadata m = document.metadata();
        Conclusion conclusion = document.conclusion();
        Receipt receipt = document.receipt();
        return new HandlingSlip(
                office,
                document.registrationNumber(),
                Objects.requireNonNullElse(document.receiptId(), ""),
                Objects.requireNonNullElse(m.sender(), ""),
                m.documentNumber(),
                label("urgency." + m.urgency().code()),
                document.classification(),
                m.copies() != null ? m.copies() : receipt == null ? null : receipt.copiesReceived(),
                m.title(),
                OfficialTime.atOrNull(
                        receipt == null || receipt.signedAt() == null ? document.receivedAt() : receipt.signedAt()),
                entries(file, act -> act.step().equals("propose")),
                plannedOffices(file),
                entries(file, act -> act.step().equals("approve") && isMainLeader(act, register)),
                entries(file, act -> act.step().equals("approve") && !isMainLeader(act, register)),
                readings(file),
                entries(file, act -> act.step().equals("handle") || act.step().equals("redistribute")),
                conclusion == null ? null : conclusion.result(),
                OfficialTime.atOrNull(document.deadline().dueAt()),
                OfficialTime.atOrNull(conclusion == null ? null : conclusion.at()),
                remarks(document, acts));
    }

    private static boolean isMainLeader(Act act, Map<String, Post> register) {
        Post post = register.get(act.actor().postCode());
        return post != null && post.mainLeader();
    }

    private static List<Entry> plannedOffices(CaseFile file) {
        DistributionPlan plan = file.document().plan();
        List<Entry> sections = new ArrayList<>();
        for (String code : plan.offices()) {
            String role = code.equals(plan.lead()) ? "主办" : "协办";
            sections.add(new Entry(role + "：" + file.postName(code), "", "", null, null));
        }
        return sections;
    }

    private interface Choice {
        boolean takes(Act act);
    }

    private List<Entry> entries(CaseFile file, Choice choice) {
        return file.acts().stream()
                .filter(choice::takes)
                .map(act -> new Entry(
                        words(file, act),
                        act.actor().postName(),
                        act.actor().name(),
                        act.actor().actingForName(),
                        OfficialTime.at(act.at())))
                .toList();
    }

    /** What the paper says of an act: the opinion, or what the outcome itself means. */
    private String words(CaseFile file, Act act) {
        Map<String, Object> data = json.readValue(act.data(), new TypeReference<LinkedHashMap<String, Object>>() {});
        String opinion = act.opinion();
        Stream<String> said = Stream.of(
                act.outcome().equals("returned") ? label("slip.returned") : null,
                opinion,
                data.get("result") instanceof String result ? result : null,
                data.get("reasons") instanceof List<?> reasons && !reasons.equals(List.of(String.valueOf(opinion)))
                        ? String.join("；", reasons.stream().map(String::valueOf).toList())
                        : null,
                data.get("to") instanceof String to ? label("slip.redistributed") + file.postName(to) : null);
        String words = said.filter(Objects::nonNull).collect(Collectors.joining("\n"));
        return words.isEmpty() ? label("slip." + act.step()) : words;
    }

    private static List<Reading> readings(CaseFile file) {
        return file.tasks().stream()
                .filter(task -> task.step() == Step.READ && task.state() != TaskState.RECALLED)
                .map(task -> reading(task, file.actOf(task), file.postName(task.postCode())))
                .toList();
    }

    private static Reading reading(Task task, @Nullable Act act, String unit) {
        Instant readAt = act == null ? null : act.at();
        return new Reading(
                unit,
                act == null ? "" : act.actor().name(),
                act == null ? null : act.actor().actingForName(),
                OfficialTime.at(task.createdAt()),
                OfficialTime.atOrNull(readAt),
                act == null ? null : act.opinion());
    }

    private List<String> remarks(IncomingDocument document, List<Act> acts) {
        List<String> remarks = new ArrayList<>();
        acts.stream()
                .filter(act -> act.step().equals(FirstResponsible.STEP))
                .map(FirstResponsible::of)
                .findFirst()
                .ifPresent(first -> remarks.add(label("slip.firstResponsible") + "：" + signature(first)));
        String remark = document.metadata().remark();
        if (remark != null) {
            remarks.add(remark);
        }
        for (Act act : acts) {
            if (List.of("void", "withdraw", "close-reading", "release", "correct", "urge")
                    .contains(act.step())) {
                remarks.add(label("step." + act.step()) + "：" + Objects.requireNonNullElse(act.opinion(), ""));
            }
        }
        return remarks;
    }

    private static String signature(FirstResponsible first) {
        return first.name() + (first.actingFor() == null ? "" : "（代" + first.actingFor() + "）");
    }

    private String label(String key) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, key, Locale.SIMPLIFIED_CHINESE), key);
    }
}
