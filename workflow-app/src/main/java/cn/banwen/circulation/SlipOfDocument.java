package cn.banwen.circulation;

import cn.banwen.audit.Act;
import cn.banwen.audit.AuditTrail;
import cn.banwen.papers.HandlingSlip;
import cn.banwen.papers.HandlingSlip.Entry;
import cn.banwen.papers.HandlingSlip.Reading;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
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

    private final DocumentQueries documents;
    private final AuditTrail audit;
    private final Tasks tasks;
    private final Posts posts;
    private final MessageSource messages;
    private final JsonMapper json;
    private final String office;

    SlipOfDocument(
            DocumentQueries documents,
            AuditTrail audit,
            Tasks tasks,
            Posts posts,
            MessageSource messages,
            JsonMapper json,
            @Value("${banwen.office-name}") String office) {
        this.documents = documents;
        this.audit = audit;
        this.tasks = tasks;
        this.posts = posts;
        this.messages = messages;
        this.json = json;
        this.office = office;
    }

    /** @throws cn.banwen.refusal.Refusal {@code document-not-found}, also for what the person may not see */
    public HandlingSlip of(UUID documentId, String username) {
        IncomingDocument document = documents.document(documentId, username);
        List<Act> acts = audit.history(documentId);
        Map<String, Post> register = posts.all().stream().collect(Collectors.toMap(Post::code, post -> post));
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
                entries(acts, act -> act.step().equals("propose")),
                plannedOffices(document, register),
                entries(acts, act -> act.step().equals("approve") && isMainLeader(act, register)),
                entries(acts, act -> act.step().equals("approve") && !isMainLeader(act, register)),
                readings(documentId, acts, register),
                entries(acts, act -> act.step().equals("handle") || act.step().equals("redistribute")),
                conclusion == null ? null : conclusion.result(),
                null,
                OfficialTime.atOrNull(conclusion == null ? null : conclusion.at()),
                remarks(document, acts));
    }

    private static boolean isMainLeader(Act act, Map<String, Post> register) {
        Post post = register.get(act.actor().postCode());
        return post != null && post.mainLeader();
    }

    private List<Entry> plannedOffices(IncomingDocument document, Map<String, Post> register) {
        List<Entry> sections = new ArrayList<>();
        for (String code : document.plan().offices()) {
            String role = code.equals(document.plan().lead()) ? "主办" : "协办";
            Post post = register.get(code);
            sections.add(new Entry(role + "：" + (post == null ? code : post.name()), "", "", null, null));
        }
        return sections;
    }

    private interface Choice {
        boolean takes(Act act);
    }

    private List<Entry> entries(List<Act> acts, Choice choice) {
        return acts.stream()
                .filter(choice::takes)
                .map(act -> new Entry(
                        words(act),
                        act.actor().postName(),
                        act.actor().name(),
                        act.actor().actingForName(),
                        OfficialTime.at(act.at())))
                .toList();
    }

    /** What the paper says of an act: the opinion, or what the outcome itself means. */
    private String words(Act act) {
        Map<String, Object> data = json.readValue(act.data(), new TypeReference<LinkedHashMap<String, Object>>() {});
        String opinion = act.opinion();
        Stream<String> said = Stream.of(
                act.outcome().equals("returned") ? label("slip.returned") : null,
                opinion,
                data.get("result") instanceof String result ? result : null,
                data.get("reasons") instanceof List<?> reasons && !reasons.equals(List.of(String.valueOf(opinion)))
                        ? String.join("；", reasons.stream().map(String::valueOf).toList())
                        : null,
                data.get("to") instanceof String to
                        ? label("slip.redistributed")
                                + posts.find(to).map(Post::name).orElse(to)
                        : null);
        String words = said.filter(Objects::nonNull).collect(Collectors.joining("\n"));
        return words.isEmpty() ? label("slip." + act.step()) : words;
    }

    private List<Reading> readings(UUID documentId, List<Act> acts, Map<String, Post> register) {
        Map<UUID, Act> byTask = acts.stream()
                .filter(act -> act.taskId() != null)
                .collect(Collectors.toMap(act -> Objects.requireNonNull(act.taskId()), act -> act));
        return tasks.ofDocument(documentId).stream()
                .filter(task -> task.step() == Step.READ && task.state() != TaskState.RECALLED)
                .map(task -> reading(task, byTask.get(task.id()), register.get(task.postCode())))
                .toList();
    }

    private static Reading reading(Task task, @Nullable Act act, @Nullable Post post) {
        String unit = post == null ? task.postCode() : post.name();
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
        String remark = document.metadata().remark();
        if (remark != null) {
            remarks.add(remark);
        }
        for (Act act : acts) {
            if (List.of("void", "withdraw", "close-reading", "release", "correct")
                    .contains(act.step())) {
                remarks.add(label("step." + act.step()) + "：" + Objects.requireNonNullElse(act.opinion(), ""));
            }
        }
        return remarks;
    }

    private String label(String key) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, key, Locale.SIMPLIFIED_CHINESE), key);
    }
}
