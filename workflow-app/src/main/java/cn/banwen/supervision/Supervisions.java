package cn.banwen.supervision;

import cn.banwen.audit.Actor;
import cn.banwen.circulation.Coded;
import cn.banwen.circulation.DocumentQueries;
import cn.banwen.circulation.DocumentView;
import cn.banwen.circulation.WatchRecord;
import cn.banwen.identity.People;
import cn.banwen.notification.Message;
import cn.banwen.notification.Notices;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Grant;
import cn.banwen.posts.Grants;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.BodyFields;
import cn.banwen.refusal.Refusal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts documents under supervision 督办 and ends that. */
@Component
class Supervisions {

    static final int TEXT = 1000;

    private static final int TOPIC = 100;
    private static final int MOST_DAYS = 60;

    private final SupervisionRows rows;
    private final DocumentQueries documents;
    private final WatchRights rights;
    private final WatchRecord record;
    private final Posts posts;
    private final People people;
    private final Notices notices;
    private final Clock clock;

    Supervisions(
            SupervisionRows rows,
            DocumentQueries documents,
            WatchRights rights,
            WatchRecord record,
            Posts posts,
            People people,
            Notices notices,
            Clock clock) {
        this.rows = rows;
        this.documents = documents;
        this.rights = rights;
        this.record = record;
        this.posts = posts;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    /** @throws Refusal {@code document-not-found}, also for what the person may not see */
    List<Supervision> of(UUID documentId, String username) {
        documents.view(documentId, username);
        return rows.of(List.of(documentId));
    }

    /**
     * Puts a document under supervision; the named supervisor is told.
     *
     * @throws Refusal {@code document-not-found}, {@code not-yours-to-supervise}, {@code nothing-to-supervise}; with all
     *     problems of the fields
     */
    @Transactional
    public Supervision open(UUID documentId, Map<String, ?> values, String username) {
        DocumentView document = documents.view(documentId, username);
        Grants grants = posts.grantsOf(username);
        Grant grant = rights.toOrder(document, grants);
        if (document.openTasks().isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "nothing-to-supervise");
        }
        SupervisionRows.Order order = order(documentId, new BodyFields(values));
        record.append(
                documentId,
                Actor.of(grants.person(), grant),
                "supervise",
                order.kind().code(),
                order.requirement(),
                facts(order));
        long id = rows.insert(documentId, order, username, OfficialTime.now(clock));
        notices.tellPerson(
                order.supervisor(),
                Message.of(
                                documentId,
                                "supervisor-named",
                                Message.Pace.AT_ONCE,
                                document.title(),
                                grants.person().name(),
                                order.requirement())
                        .leadingTo("/supervision/documents/" + documentId));
        return rows.find(id).orElseThrow();
    }

    private SupervisionRows.Order order(UUID documentId, BodyFields fields) {
        Optional<SupervisionKind> kind = Coded.find(SupervisionKind.class, fields.requiredText("kind", TEXT));
        if (kind.isEmpty() && !fields.isWrong("kind")) {
            fields.wrong(
                    "kind",
                    "unknown-value",
                    String.valueOf(fields.text("kind", TEXT)),
                    Coded.codes(SupervisionKind.class));
        }
        String requirement = fields.requiredLines("requirement", TEXT);
        String supervisor = supervisor(documentId, fields);
        SupervisionKind chosen = kind.orElse(SupervisionKind.SPECIAL);
        String post = chosen == SupervisionKind.FIXED_POINT ? post(fields) : null;
        String topic =
                chosen == SupervisionKind.SPECIAL && kind.isPresent() ? fields.requiredText("topic", TOPIC) : null;
        Integer everyDays = chosen == SupervisionKind.TRACKING ? days(fields) : null;
        fields.refuseIfWrong();
        return new SupervisionRows.Order(chosen, post, topic, everyDays, requirement, supervisor);
    }

    /** Somebody who sees the document and holds or stands in for a post. */
    private String supervisor(UUID documentId, BodyFields fields) {
        String supervisor = fields.requiredText("supervisor", 64);
        if (fields.isWrong("supervisor")) {
            return supervisor;
        }
        if (people.find(supervisor).isEmpty()) {
            fields.wrong("supervisor", "unknown-person", supervisor);
        } else if (posts.grantsOf(supervisor).byPost().isEmpty() || !sees(documentId, supervisor)) {
            fields.wrong("supervisor", "supervisor-cannot-see", people.nameOf(supervisor));
        }
        return supervisor;
    }

    private boolean sees(UUID documentId, String username) {
        try {
            documents.view(documentId, username);
            return true;
        } catch (Refusal unseen) {
            return false;
        }
    }

    private String post(BodyFields fields) {
        String post = fields.requiredText("post", 64);
        if (!fields.isWrong("post") && !posts.unknownAmong(List.of(post)).isEmpty()) {
            fields.wrong("post", "unknown-post", post);
        }
        return post;
    }

    private static @Nullable Integer days(BodyFields fields) {
        Integer days = fields.number("everyDays").orElse(null);
        if (!fields.isWrong("everyDays") && (days == null || days < 1 || days > MOST_DAYS)) {
            fields.wrong("everyDays", "days-range", MOST_DAYS);
        }
        return days;
    }

    private Map<String, Object> facts(SupervisionRows.Order order) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("supervisor", people.nameOf(order.supervisor()));
        if (order.post() != null) {
            facts.put("to", List.of(order.post()));
        }
        if (order.topic() != null) {
            facts.put("topic", order.topic());
        }
        if (order.everyDays() != null) {
            facts.put("everyDays", order.everyDays());
        }
        return facts;
    }

    /**
     * Ends a supervision with what came of it: by its supervisor, or whoever may order one.
     *
     * @throws Refusal {@code supervision-not-found}, {@code not-your-supervision}, {@code supervision-closed}; of the fields
     */
    @Transactional
    public Supervision close(long id, Map<String, ?> values, String username) {
        Supervision supervision =
                rows.find(id).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "supervision-not-found"));
        DocumentView document = documents.view(supervision.documentId(), username);
        Grants grants = posts.grantsOf(username);
        boolean own = supervision.supervisor().username().equals(username);
        Grant grant = rights.mayOrder(document, grants)
                .or(() -> own ? grants.byPost().stream().findFirst() : Optional.empty())
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.FORBIDDEN,
                        "not-your-supervision",
                        supervision.supervisor().name()));
        BodyFields fields = new BodyFields(values);
        String outcome = fields.requiredLines("outcome", TEXT);
        fields.refuseIfWrong();
        record.append(
                supervision.documentId(),
                Actor.of(grants.person(), grant),
                "supervise",
                "supervision-closed",
                outcome,
                Map.of());
        if (!rows.close(id, outcome, username, OfficialTime.now(clock))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "supervision-closed");
        }
        return rows.find(id).orElseThrow();
    }
}
