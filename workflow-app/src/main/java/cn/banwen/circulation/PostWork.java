package cn.banwen.circulation;

import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a post has to do and what was done for it, for handing it over. Rights are the caller's to check. */
@Component
public class PostWork {

    private static final String URGENT = "t.urgency_rank < " + Urgency.ROUTINE.rank();

    private static final String WAITED = " from task t join document d on d.id = t.document_id"
            + " where t.post_code = ? and t.created_at <= ? and (t.state = 'open' or t.closed_at > ?) and ";

    private static final String DONE = " from act a join document d on d.id = a.document_id"
            + " where a.acting_for = ? and a.post_code = ? and a.at >= ? and a.at <= ? ";

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
            Instant since,
            @Nullable Instant dueAt) {

        public boolean urgent() {
            return Coded.of(Urgency.class, urgency).marked();
        }
    }

    /** How much waits. */
    public record Waiting(int total, int urgent) {}

    /** An act in somebody's place. */
    public record DoneItem(
            UUID documentId,
            String title,
            @Nullable String registrationNumber,
            String step,
            String outcome,
            @Nullable String opinion,
            String actor,
            Instant at) {}

    /** What waited at the post at an instant as far as the scope reaches, the most urgent first. */
    public List<OpenItem> open(String postCode, Instant at, Scope scope, int limit) {
        List<Object> params = waited(postCode, at, scope);
        params.add(limit);
        return jdbc.sql("select d.id as document_id, d.title, d.registration_number, t.step, d.urgency, t.matter,"
                        + " t.created_at, t.due_at" + WAITED + ScopeCondition.reached(scope, URGENT, "t.matter")
                        + " order by t.urgency_rank, t.due_at nulls last, t.created_at, t.id limit ?")
                .params(params)
                .query(PostWork::openItem)
                .list();
    }

    /** How much of it there was. */
    public Waiting waiting(String postCode, Instant at, Scope scope) {
        return jdbc.sql("select count(*) as total, count(*) filter (where " + URGENT + ") as urgent" + WAITED
                        + ScopeCondition.reached(scope, URGENT, "t.matter"))
                .params(waited(postCode, at, scope))
                .query((row, n) -> new Waiting(row.getInt("total"), row.getInt("urgent")))
                .single();
    }

    private static List<Object> waited(String postCode, Instant at, Scope scope) {
        List<Object> params = new ArrayList<>(List.of(postCode, OfficialTime.at(at), OfficialTime.at(at)));
        if (!scope.matters().isEmpty()) {
            params.add(scope.matters().toArray(String[]::new));
        }
        return params;
    }

    /** What was done for the post in the place of somebody, from an instant to another, the end included; oldest first. */
    public List<DoneItem> done(String postCode, String actingFor, Instant from, Instant to, int limit) {
        return jdbc.sql(
                        "select d.id as document_id, d.title, d.registration_number, a.step, a.outcome, a.opinion, a.name, a.at"
                                + DONE + "order by a.at limit ?")
                .params(actingFor, postCode, OfficialTime.at(from), OfficialTime.at(to), limit)
                .query(PostWork::doneItem)
                .list();
    }

    /** How much of it there was. */
    public int doneCount(String postCode, String actingFor, Instant from, Instant to) {
        return jdbc.sql("select count(*)" + DONE)
                .params(actingFor, postCode, OfficialTime.at(from), OfficialTime.at(to))
                .query(Integer.class)
                .single();
    }

    private static OpenItem openItem(ResultSet row, int rowNumber) throws SQLException {
        return new OpenItem(
                row.getObject("document_id", UUID.class),
                row.getString("title"),
                row.getString("registration_number"),
                row.getString("step"),
                row.getString("urgency"),
                row.getString("matter"),
                OfficialTime.instant(row, "created_at"),
                OfficialTime.instantOrNull(row, "due_at"));
    }

    private static DoneItem doneItem(ResultSet row, int rowNumber) throws SQLException {
        return new DoneItem(
                row.getObject("document_id", UUID.class),
                row.getString("title"),
                row.getString("registration_number"),
                row.getString("step"),
                row.getString("outcome"),
                row.getString("opinion"),
                row.getString("name"),
                OfficialTime.instant(row, "at"));
    }
}
