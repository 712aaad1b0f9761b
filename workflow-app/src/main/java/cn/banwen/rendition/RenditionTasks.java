package cn.banwen.rendition;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import cn.banwen.rendition.Lease.Task;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tasks of making renditions, which wait in the renditions' rows. Each call is a transaction of its own. */
@Component
class RenditionTasks {

    /** Longer than any step between two signs of life. */
    static final Duration LOST = Duration.ofMinutes(5);

    private static final String MINE = " where sha256 = ? and lease = ?";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RenditionTasks(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** The first in line, or one whose worker fell silent; of several replicas each takes another. */
    Optional<Lease> take(Task task) {
        Instant now = clock.instant();
        return jdbc.sql(
                        """
                        update rendition set lease = lease + 1, tries = tries + 1, worked_at = ?
                        where sha256 = (select sha256 from rendition
                          where task = ? and due_at <= ? and (worked_at is null or worked_at < ?)
                          order by rank, due_at limit 1 for update skip locked)
                        returning *
                        """)
                .params(at(now), task.code(), at(now), at(now.minus(LOST)))
                .query(RenditionTasks::lease)
                .optional();
    }

    /** Says that the worker lives. */
    void alive(Lease lease) {
        change(lease, "worked_at = ?", now());
    }

    void opened(Lease lease, int pages) {
        change(lease, "pages = ?, worked_at = ?", pages, now());
    }

    /**
     * The pages are there; what has no text waits for its recognition. Readers see them, unless they see an earlier making:
     * that stays until the text is there too.
     */
    @Transactional
    public void drawn(Lease lease, @Nullable String limitedBy) {
        String waiting =
                "exists (select from rendition_page p where p.sha256 = rendition.sha256 and p.generation = rendition.generation"
                        + " and p.text_source = 'waiting')";
        change(
                lease,
                "state = 'ready', failure = null, text_failure = null, limited_by = ?,"
                        + " shown = case when shown is null or not " + waiting + " then generation else shown end,"
                        + " task = case when " + waiting + " then 'recognise' end,"
                        + " text_state = case when " + waiting + " then 'waiting' else 'ready' end,"
                        + " tries = 0, worked_at = null, due_at = ?, finished_at = ?",
                limitedBy,
                now(),
                now());
        events.publishEvent(new TextReady(lease.sha256()));
    }

    @Transactional
    public void recognised(Lease lease) {
        change(
                lease,
                "text_state = 'ready', text_failure = null, shown = generation, task = null, tries = 0, worked_at = null");
        events.publishEvent(new TextReady(lease.sha256()));
    }

    void unsupported(Lease lease) {
        change(
                lease,
                "state = 'unsupported', text_state = 'unsupported', task = null, worked_at = null, finished_at = ?",
                now());
    }

    /** What was drawn for readers before stays theirs. */
    @Transactional
    public void failed(Lease lease, String code) {
        String columns = lease.task() == Task.DRAW
                ? "state = case when shown is null then 'failed' else state end,"
                        + " text_state = case when shown is null then 'failed' else text_state end, failure = ?"
                : "text_state = 'failed', shown = generation, text_failure = ?";
        change(lease, columns + ", task = null, worked_at = null, finished_at = ?", code, now());
        events.publishEvent(new TextReady(lease.sha256()));
    }

    void putBack(Lease lease, Duration until) {
        change(lease, "worked_at = null, due_at = ?", at(clock.instant().plus(until)));
    }

    /** For whoever comes next, at once; this try does not count. */
    void giveBack(Lease lease) {
        jdbc.sql("update rendition set worked_at = null, tries = tries - 1" + MINE)
                .params(lease.sha256(), lease.number())
                .update();
    }

    /** Whether another file waits to be drawn. */
    boolean othersWait(Lease lease) {
        return jdbc.sql(
                        """
                        select exists (select from rendition
                          where task = 'draw' and due_at <= ? and worked_at is null and sha256 <> ?)
                        """)
                .params(now(), lease.sha256())
                .query(Boolean.class)
                .single();
    }

    /** Lets others come first; it goes on where it is when it is its turn again. */
    void pause(Lease lease, long millis) {
        change(
                lease,
                "worked_at = null, tries = 0, rank = greatest(rank, 1), due_at = ?, spent_ms = spent_ms + ?",
                now(),
                millis);
    }

    /** Makes sure that there are renditions of these bytes; what failed before is tried again. */
    void want(List<String> sha256, List<String> mediaTypes) {
        jdbc.sql(
                        """
                        insert into rendition (sha256, media_type, state, text_state, task, due_at, requested_at)
                        select distinct on (f.sha256) f.sha256, f.media_type, 'waiting', 'waiting', 'draw', ?::timestamptz, ?::timestamptz
                        from unnest(?::text[], ?::text[]) f (sha256, media_type) order by f.sha256
                        on conflict (sha256) do update set state = 'waiting', text_state = 'waiting', failure = null, task = 'draw',
                          rank = 1, due_at = excluded.due_at, tries = 0, spent_ms = 0, generation = rendition.generation + 1
                        where rendition.state = 'failed'
                        """)
                .params(now(), now(), sha256.toArray(String[]::new), mediaTypes.toArray(String[]::new))
                .update();
    }

    /** Somebody looks: it comes first. */
    void hurry(String sha256) {
        jdbc.sql("update rendition set rank = 0 where sha256 = ? and task = 'draw' and rank > 0")
                .param(sha256)
                .update();
    }

    /** Tries what failed once more; false where nothing had. */
    boolean retry(String sha256) {
        return jdbc.sql(
                                        """
                                update rendition set task = 'draw', state = 'waiting', text_state = 'waiting', failure = null,
                                  generation = generation + 1, rank = 0, tries = 0, spent_ms = 0, due_at = ? where sha256 = ? and state = 'failed'
                                """)
                                .params(now(), sha256)
                                .update()
                        + jdbc.sql(
                                        """
                                        update rendition set task = 'recognise', text_state = 'waiting', text_failure = null, rank = 0,
                                          tries = 0, due_at = ? where sha256 = ? and state = 'ready' and text_state = 'failed' and generation = shown
                                        """)
                                .params(now(), sha256)
                                .update()
                > 0;
    }

    /** Tries again all that failed. */
    int retryFailed() {
        return (int) jdbc
                .sql("select sha256 from rendition where state = 'failed' or text_state = 'failed'")
                .query(String.class)
                .list()
                .stream()
                .filter(this::retry)
                .count();
    }

    /** Tries again what failed for one of these reasons. */
    int retryAll(Collection<String> failures) {
        List<String> failed = jdbc.sql(
                        """
                        select sha256 from rendition where state = 'failed' and failure = any (?)
                          or text_state = 'failed' and text_failure = any (?)
                        """)
                .params(failures.toArray(String[]::new), failures.toArray(String[]::new))
                .query(String.class)
                .list();
        return (int) failed.stream().filter(this::retry).count();
    }

    /** Makes everything anew, after whatever else waits; until then readers see what there is. */
    int makeAllAnew() {
        return jdbc.sql(ANEW + " where state <> 'waiting' or task is null")
                .param(now())
                .update();
    }

    private static final String ANEW =
            """
            update rendition set task = 'draw', rank = 2, tries = 0, spent_ms = 0, generation = generation + 1, lease = lease + 1,
              worked_at = null, due_at = ?, failure = null, state = case when shown is null then 'waiting' else state end,
              text_state = case when shown is null then 'waiting' else text_state end
            """;

    /** Makes it anew because what readers see was lost. */
    void lost(String sha256, int generation) {
        jdbc.sql(
                        """
                        update rendition set task = 'draw', rank = 0, tries = 0, spent_ms = 0, generation = generation + 1, lease = lease + 1,
                          worked_at = null, due_at = ?, state = 'waiting', text_state = 'waiting', shown = null
                        where sha256 = ? and shown = ?
                        """)
                .params(now(), sha256, generation)
                .update();
    }

    private void change(Lease lease, String columns, @Nullable Object... values) {
        List<@Nullable Object> params = new java.util.ArrayList<>(java.util.Arrays.asList(values));
        params.add(lease.sha256());
        params.add(lease.number());
        int changed = jdbc.sql("update rendition set " + columns + MINE)
                .params(SqlParams.of(params.toArray()))
                .update();
        if (changed == 0 || Thread.currentThread().isInterrupted()) {
            throw new Lease.Lost();
        }
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant instant) {
        return OfficialTime.at(instant);
    }

    private static Lease lease(ResultSet row, int number) throws SQLException {
        return new Lease(
                row.getString("sha256"),
                row.getString("media_type"),
                Task.valueOf(row.getString("task").toUpperCase(Locale.ROOT)),
                row.getInt("generation"),
                row.getLong("lease"),
                row.getInt("tries"),
                row.getLong("spent_ms"));
    }
}
