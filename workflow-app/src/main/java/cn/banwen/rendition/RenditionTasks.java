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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tasks of making renditions, as their workers take and finish them. Each call is a transaction of its own. */
@Component
class RenditionTasks {

    private static final String MINE = " where sha256 = ? and lease = ?";

    private static final String GIVEN_UP = "task = null, worked_at = null, finished_at = ?";

    /** Whether a page that readers see waits for its text. */
    private static final String UNREAD = "exists (select from rendition_page p where p.sha256 = rendition.sha256"
            + " and p.generation = coalesce(rendition.shown, rendition.generation) and p.text_source = 'waiting')";

    private static final String CUT = "exists (select from rendition_page p where p.sha256 = rendition.sha256"
            + " and p.generation = rendition.generation and p.text_cut)";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final RenditionSettings settings;

    RenditionTasks(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events, RenditionSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.settings = settings;
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
                        returning sha256, media_type, task, generation, lease, tries, spent_ms
                        """)
                .params(at(now), task.code(), at(now), at(now.minus(settings.lost())))
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
                "state = 'ready', failure = null, text_failure = null, limited_by = coalesce(?, case when " + CUT
                        + " then 'text' end),"
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

    /** What was made for readers before stays theirs; text that it still waits for does not come. */
    @Transactional
    public void failed(Lease lease, String code) {
        if (lease.task() == Task.DRAW) {
            change(
                    lease,
                    GIVEN_UP + ", state = case when shown is null then 'failed' else state end,"
                            + " text_failure = case when shown is not null and text_state = 'waiting' then ? else text_failure end,"
                            + " text_state = case when shown is null or text_state = 'waiting' then 'failed' else text_state end,"
                            + " failure = ?",
                    now(),
                    code,
                    code);
        } else {
            change(
                    lease,
                    GIVEN_UP + ", failure = case when shown <> generation then ? end,"
                            + " text_failure = case when " + UNREAD + " then ? end,"
                            + " text_state = case when " + UNREAD + " then 'failed' else 'ready' end,"
                            + " shown = coalesce(shown, generation)",
                    now(),
                    code,
                    code);
        }
        events.publishEvent(new TextReady(lease.sha256()));
    }

    void putBack(Lease lease, Duration until) {
        change(lease, "worked_at = null, due_at = ?", at(clock.instant().plus(until)));
    }

    /** For later, behind what waits by then; this try does not count. */
    void postpone(Lease lease, Duration until) {
        change(
                lease,
                "worked_at = null, tries = tries - 1, rank = greatest(rank, 1), due_at = ?",
                at(clock.instant().plus(until)));
    }

    /** For whoever comes next, at once; this try does not count. */
    void giveBack(Lease lease) {
        jdbc.sql("update rendition set worked_at = null, tries = tries - 1" + MINE)
                .params(lease.sha256(), lease.number())
                .update();
    }

    /** Whether another file waits for the same to be done with it. */
    boolean othersWait(Lease lease) {
        return jdbc.sql(
                        """
                        select exists (select from rendition
                          where task = ? and due_at <= ? and worked_at is null and sha256 <> ?)
                        """)
                .params(lease.task().code(), now(), lease.sha256())
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

    private void change(Lease lease, String columns, @Nullable Object... values) {
        List<@Nullable Object> params = new ArrayList<>(Arrays.asList(values));
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
