package cn.banwen.circulation;

import cn.banwen.platform.OfficialTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a post has to do and what was done for it, for handing it over. Rights are the caller's to check. */
@Component
public class PostWork {

    private final JdbcClient jdbc;

    PostWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A task that waits. */
    public record OpenItem(
            UUID documentId,
            String title,
            @Nullable String registrationNumber,
            String step,
            String urgency,
            @Nullable String matter,
            OffsetDateTime since,
            @Nullable OffsetDateTime dueAt) {

        public boolean urgent() {
            return Coded.of(Urgency.class, urgency).marked();
        }
    }

    /** An act in somebody's place. */
    public record DoneItem(
            UUID documentId,
            String title,
            @Nullable String registrationNumber,
            String step,
            String outcome,
            @Nullable String opinion,
            String actor,
            OffsetDateTime at) {}

    /** What waited at the post at an instant, the most urgent first. */
    public List<OpenItem> open(String postCode, Instant at, int limit) {
        return jdbc.sql(
                        """
                        select d.id as document_id, d.title, d.registration_number, t.step, d.urgency, t.matter,
                          t.created_at as since, t.due_at
                        from task t join document d on d.id = t.document_id
                        where t.post_code = ? and t.created_at <= ? and (t.state = 'open' or t.closed_at > ?)
                        order by t.urgency_rank, t.due_at nulls last, t.created_at, t.id limit ?
                        """)
                .params(postCode, OfficialTime.at(at), OfficialTime.at(at), limit)
                .query(OpenItem.class)
                .list();
    }

    /** What was done for the post in the place of somebody, from an instant to another, the end included. */
    public List<DoneItem> done(String postCode, String actingFor, Instant from, Instant to, int limit) {
        return jdbc.sql(
                        """
                        select d.id as document_id, d.title, d.registration_number, a.step, a.outcome, a.opinion,
                          a.name as actor, a.at
                        from act a join document d on d.id = a.document_id
                        where a.acting_for = ? and a.post_code = ? and a.at >= ? and a.at <= ? order by a.at limit ?
                        """)
                .params(actingFor, postCode, OfficialTime.at(from), OfficialTime.at(to), limit)
                .query(DoneItem.class)
                .list();
    }
}
