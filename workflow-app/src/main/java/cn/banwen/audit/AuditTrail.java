package cn.banwen.audit;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads acts. */
@Component
public class AuditTrail {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AuditTrail(JdbcClient jdbc, JsonMapper json, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Appends one act to the document's chain and tells of it, in the caller's transaction. The caller holds the document's row lock, so
     * a chain has one writer at a time and acts on different documents don't wait for each other.
     *
     * @param data the step's fields, kept as a JSON object
     * @return the act with its time, place in the chain and digest
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Act append(
            UUID documentId,
            Actor actor,
            @Nullable UUID taskId,
            String step,
            String outcome,
            @Nullable String opinion,
            Map<String, ?> data) {
        Optional<ChainHead> head = head(documentId);
        Instant at = OfficialTime.now(clock);
        Act draft = new Act(
                documentId,
                head.map(ChainHead::seq).orElse(0) + 1,
                at,
                actor,
                taskId,
                step,
                outcome,
                opinion,
                json.writeValueAsString(data),
                head.map(ChainHead::digest).orElse(FieldDigest.START),
                "");
        Act act = new Act(
                draft.documentId(),
                draft.seq(),
                draft.at(),
                actor,
                taskId,
                step,
                outcome,
                opinion,
                draft.data(),
                draft.previousDigest(),
                ActDigest.of(draft));
        insert(act);
        events.publishEvent(new ActAppended(documentId));
        return act;
    }

    /** The document's acts, oldest first. Rights are the caller's to check. */
    public List<Act> history(UUID documentId) {
        return jdbc.sql("select " + ActRows.COLUMNS + " from act where document_id = ? order by seq")
                .param(documentId)
                .query(ActRows::map)
                .list();
    }

    /** The person's latest acts on whatever document, newest first. Rights are the caller's to check. */
    public List<Act> latestOf(String username, int limit) {
        return jdbc.sql("select " + ActRows.COLUMNS + " from act where username = ? order by at desc limit ?")
                .params(username, limit)
                .query(ActRows::map)
                .list();
    }

    /** The document's last act of a step, of one post's where the code is given. Rights are the caller's to check. */
    public Optional<Act> last(UUID documentId, String step, @Nullable String postCode) {
        return jdbc.sql("select " + ActRows.COLUMNS
                        + " from act where document_id = ? and step = ? and (?::text is null or post_code = ?)"
                        + " order by seq desc limit 1")
                .params(SqlParams.of(documentId, step, postCode, postCode))
                .query(ActRows::map)
                .optional();
    }

    private Optional<ChainHead> head(UUID documentId) {
        return jdbc.sql("select seq, digest from act where document_id = ? order by seq desc limit 1")
                .param(documentId)
                .query((row, n) -> new ChainHead(row.getInt("seq"), row.getString("digest")))
                .optional();
    }

    private void insert(Act act) {
        Actor actor = act.actor();
        jdbc.sql("insert into act (" + ActRows.COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(SqlParams.of(
                        act.documentId(),
                        act.seq(),
                        OfficialTime.at(act.at()),
                        actor.username(),
                        actor.name(),
                        actor.postCode(),
                        actor.postName(),
                        actor.capacity(),
                        actor.actingFor(),
                        actor.actingForName(),
                        act.taskId(),
                        act.step(),
                        act.outcome(),
                        act.opinion(),
                        act.data(),
                        act.previousDigest(),
                        act.digest()))
                .update();
    }

    private record ChainHead(int seq, String digest) {}
}
