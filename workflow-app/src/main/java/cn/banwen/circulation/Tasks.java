package cn.banwen.circulation;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import cn.banwen.posts.Grants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of the inbox. Written under the document's row lock. */
@Component
class Tasks {

    /** Whether a task's clock stands still, in SQL. */
    static final String STOPPED = "budget_unit is not null and running_since is null";

    private static final String SELECT =
            """
            select id, document_id, engine_task, step, post_code, branch_post, state, revision, urgency_rank, matter, created_at,
              budget_unit, budget_quantity, budget_used, running_since, warn_percent, rule_version, rule_row, warn_at, due_at,
              opened_at, closed_at, closed_by
            from task
            """;

    private final JdbcClient jdbc;

    Tasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Task> find(UUID id) {
        return jdbc.sql(SELECT + " where id = ?").param(id).query(Tasks::map).optional();
    }

    List<Task> ofDocument(UUID documentId) {
        return jdbc.sql(SELECT + " where document_id = ? order by created_at, id")
                .param(documentId)
                .query(Tasks::map)
                .list();
    }

    List<Task> openOf(List<UUID> documentIds) {
        return jdbc.sql(SELECT + " where document_id = any (?) and state = 'open'")
                .param(documentIds.toArray(UUID[]::new))
                .query(Tasks::map)
                .list();
    }

    /** What the distribution sent out, open or done, locked so that nobody opens one meanwhile. */
    List<Task> lockDistributed(UUID documentId) {
        return jdbc.sql(
                        SELECT
                                + """
                         where document_id = ? and step in ('handle', 'read')
                           and state in ('open', 'done') for update
                        """)
                .param(documentId)
                .query(Tasks::map)
                .list();
    }

    /**
     * What begins to wait.
     *
     * @param post whose it is; null where the setting says whose step it is
     * @param branch for a redistribution, the post whose branch it is
     */
    record Opening(String engineTask, Step step, @Nullable String post, @Nullable String branch, TaskClock clock) {}

    void insert(UUID documentId, Metadata metadata, List<Opening> openings, Instant at) {
        if (openings.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into task (id, document_id, engine_task, step, post_code, branch_post, state, urgency_rank, matter,
                          created_at, budget_unit, budget_quantity, budget_used, running_since, warn_percent, rule_version,
                          rule_row, due_at, warn_at, due_by)
                        select o.id, ?, o.engine_task, o.step, coalesce(o.post, s.post_code), o.branch, 'open', ?, ?, ?,
                          o.unit, o.quantity, o.used, o.since, o.percent, o.version, o.row, o.due, o.warn, o.due_by
                        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz[], ?, ?, ?, ?::timestamptz[], ?::timestamptz[], ?)
                          as o (id, engine_task, step, post, branch, unit, quantity, used, since, percent, version, row, due, warn,
                            due_by)
                        left join step_post s on s.step = o.step
                        """)
                .params(SqlParams.of(
                        documentId,
                        metadata.urgency().rank(),
                        metadata.matter(),
                        OfficialTime.at(at),
                        SqlArrays.of(openings, UUID[]::new, opening -> UUID.randomUUID()),
                        texts(openings, Opening::engineTask),
                        texts(openings, opening -> opening.step().code()),
                        texts(openings, Opening::post),
                        texts(openings, Opening::branch)))
                .params(clockArrays(openings, Opening::clock))
                .update();
    }

    /** Puts other clocks in place. */
    void keepTime(Map<UUID, TaskClock> clocks) {
        if (clocks.isEmpty()) {
            return;
        }
        List<Map.Entry<UUID, TaskClock>> rows = List.copyOf(clocks.entrySet());
        jdbc.sql(
                        """
                        update task set budget_unit = n.unit, budget_quantity = n.quantity, budget_used = n.used,
                          running_since = n.since, warn_percent = n.percent, rule_version = n.version, rule_row = n.row,
                          due_at = n.due, warn_at = n.warn, due_by = n.due_by
                        from unnest(?, ?, ?, ?, ?::timestamptz[], ?, ?, ?, ?::timestamptz[], ?::timestamptz[], ?)
                          as n (id, unit, quantity, used, since, percent, version, row, due, warn, due_by)
                        where task.id = n.id
                        """)
                .param(SqlArrays.of(rows, UUID[]::new, Map.Entry::getKey))
                .params(clockArrays(rows, Map.Entry::getValue))
                .update();
    }

    /** Unit, quantity, used, since, percent, version, row, due, warn, due by: a column each, a clock a row. */
    private static <R> List<@Nullable Object> clockArrays(List<R> rows, Function<R, TaskClock> of) {
        List<TaskClock> clocks = rows.stream().map(of).toList();
        return SqlParams.of(
                texts(clocks, task -> task.clock().budget().unit().code()),
                SqlArrays.of(clocks, Long[]::new, task -> task.clock().budget().quantity()),
                SqlArrays.of(clocks, Long[]::new, task -> task.clock().used()),
                SqlArrays.times(clocks, task -> task.clock().runningSince()),
                SqlArrays.of(clocks, Integer[]::new, task -> task.clock().warnPercent()),
                SqlArrays.of(clocks, Integer[]::new, task -> task.clock().ruleVersion()),
                SqlArrays.of(clocks, Integer[]::new, task -> task.clock().ruleRow()),
                SqlArrays.times(clocks, task -> of(task, Reckoning::dueAt)),
                SqlArrays.times(clocks, task -> of(task, Reckoning::warnAt)),
                texts(clocks, task -> of(task, reckoning -> reckoning.dueBy().code())));
    }

    private static <T> @Nullable T of(TaskClock clock, Function<Reckoning, T> part) {
        Reckoning reckoning = clock.reckoning();
        return reckoning == null ? null : part.apply(reckoning);
    }

    private static <R> String[] texts(List<R> rows, Function<R, @Nullable String> text) {
        return SqlArrays.of(rows, String[]::new, text);
    }

    void done(UUID id, String username, Instant at, String outcome, @Nullable String opinion) {
        jdbc.sql(
                        """
                        update task set state = 'done', revision = revision + 1, closed_at = ?, closed_by = ?, outcome = ?,
                          opinion = ?, opened_at = coalesce(opened_at, ?), opened_by = coalesce(opened_by, ?)
                        where id = ?
                        """)
                .params(SqlParams.of(
                        OfficialTime.at(at), username, outcome, opinion, OfficialTime.at(at), username, id))
                .update();
    }

    /** Ends tasks that nobody will do any more. */
    void end(Collection<UUID> ids, TaskState how, String username, Instant at) {
        if (ids.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        update task set state = ?, revision = revision + 1, closed_at = ?, closed_by = ? where id = any (?)
                        """)
                .params(how.code(), OfficialTime.at(at), username, ids.toArray(UUID[]::new))
                .update();
    }

    /** What the readers of open tasks see has changed: their next act must know it. */
    void bump(UUID documentId, Metadata metadata) {
        jdbc.sql(
                        """
                        update task set revision = revision + 1, urgency_rank = ?, matter = ?
                        where document_id = ? and state = 'open'
                        """)
                .params(SqlParams.of(metadata.urgency().rank(), metadata.matter(), documentId))
                .update();
    }

    /** Notes the first opening of the document by somebody who may act on the task; returns of how many tasks. */
    int opened(UUID documentId, Grants grants, Instant at) {
        ScopeCondition inScope = ScopeCondition.of(grants, "task");
        return jdbc.sql(
                        """
                        update task set opened_at = ?, opened_by = ?
                        where document_id = ? and post_code = any (?) and state = 'open' and opened_at is null
                        """
                                + inScope.sql())
                .params(
                        OfficialTime.at(at),
                        grants.person().username(),
                        documentId,
                        grants.postCodes().toArray(String[]::new))
                .params(inScope.params())
                .update();
    }

    private static Task map(ResultSet row, int rowNumber) throws SQLException {
        return new Task(
                row.getObject("id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getString("engine_task"),
                Coded.of(Step.class, row.getString("step")),
                row.getString("post_code"),
                row.getString("branch_post"),
                Coded.of(TaskState.class, row.getString("state")),
                row.getInt("revision"),
                row.getInt("urgency_rank"),
                row.getString("matter"),
                OfficialTime.instant(row, "created_at"),
                ClockColumns.read(row),
                OfficialTime.instantOrNull(row, "warn_at"),
                OfficialTime.instantOrNull(row, "due_at"),
                OfficialTime.instantOrNull(row, "opened_at"),
                OfficialTime.instantOrNull(row, "closed_at"),
                row.getString("closed_by"));
    }
}
