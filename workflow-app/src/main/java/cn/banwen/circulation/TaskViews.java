package cn.banwen.circulation;

import cn.banwen.circulation.TaskView.HandedOverView;
import cn.banwen.circulation.TaskView.PersonView;
import cn.banwen.circulation.TaskView.PostView;
import cn.banwen.identity.Person;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Grant;
import cn.banwen.posts.Grants;
import cn.banwen.posts.PostNames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A document's tasks as a reader sees them, names included, in one statement. Rights are the caller's to check. */
@Component
class TaskViews {

    private static final String SELECT =
            """
            select t.id, t.step, t.state, t.revision, t.created_at, t.warn_at, t.due_at,
              t.budget_unit is not null and t.running_since is null as stopped, t.opened_at, t.closed_at,
              t.urgency_rank, t.matter,
              t.post_code, holding.name as post_name, t.branch_post, branch.name as branch_name,
              closer.name as closed_by_name
            from task t left join person closer on closer.username = t.closed_by
            """
                    + PostNames.join("holding", "t.post_code")
                    + PostNames.join("branch", "t.branch_post")
                    + " where t.document_id = ?";

    private static final String OLDEST_FIRST = " order by t.created_at, t.id";

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<TaskView> of(UUID documentId, Grants reader) {
        return query(SELECT + OLDEST_FIRST, documentId, reader);
    }

    List<TaskView> open(UUID documentId, Grants reader) {
        return query(SELECT + " and t.state = 'open'" + OLDEST_FIRST, documentId, reader);
    }

    private List<TaskView> query(String sql, UUID documentId, Grants reader) {
        Instant now = clock.instant();
        return jdbc.sql(sql)
                .param(documentId)
                .query((row, n) -> map(row, reader, now))
                .list();
    }

    private static TaskView map(ResultSet row, Grants reader, Instant now) throws SQLException {
        PostView post = new PostView(row.getString("post_code"), row.getString("post_name"));
        boolean urgent = Urgency.marked(row.getInt("urgency_rank"));
        String matter = row.getString("matter");
        Optional<Grant> grant = reader.forTask(post.code(), urgent, matter);
        Person absent = grant.map(Grant::actingFor).orElse(null);
        String branch = row.getString("branch_post");
        String state = row.getString("state");
        boolean open = state.equals(TaskState.OPEN.code());
        return new TaskView(
                row.getObject("id", UUID.class),
                row.getString("step"),
                state,
                row.getInt("revision"),
                post,
                open && grant.isPresent(),
                grant.map(held -> held.capacity().code()).orElse(null),
                absent == null ? null : new PersonView(absent.username(), absent.name()),
                branch == null ? null : new PostView(branch, row.getString("branch_name")),
                OfficialTime.instant(row, "created_at"),
                OfficialTime.instantOrNull(row, "due_at"),
                OfficialTime.instantOrNull(row, "opened_at"),
                OfficialTime.instantOrNull(row, "closed_at"),
                row.getString("closed_by_name"),
                open ? handedOver(reader, post.code(), urgent, matter) : null,
                open ? lamp(row, now) : null);
    }

    /** The code of the lamp of an open clock, from the columns warn_at, due_at and stopped. */
    static @Nullable String lamp(ResultSet row, Instant now) throws SQLException {
        Lamp lamp = Lamp.of(
                OfficialTime.instantOrNull(row, "warn_at"),
                OfficialTime.instantOrNull(row, "due_at"),
                row.getBoolean("stopped"),
                now);
        return lamp == null ? null : lamp.code();
    }

    private static @Nullable HandedOverView handedOver(
            Grants reader, String post, boolean urgent, @Nullable String matter) {
        return reader.handedOver(post, urgent, matter)
                .map(part -> {
                    Person to = part.to();
                    return new HandedOverView(
                            part.absence().id(),
                            part.absence().until(),
                            to == null ? null : new PersonView(to.username(), to.name()));
                })
                .orElse(null);
    }
}
