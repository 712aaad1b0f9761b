package cn.banwen.rendition;

import cn.banwen.platform.OfficialTime;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is asked of the renditions' workers: to make, to hurry, to try again, to make anew. The rows are the asking. */
@Component
class RenditionRequests {

    /** What was given up, of its last making: readers may see one before. */
    static final String FAILED = "task is null and (state = 'failed' or text_state = 'failed' or failure is not null)";

    private static final String ANEW =
            """
            update rendition set task = 'draw', rank = 2, tries = 0, spent_ms = 0, generation = generation + 1, lease = lease + 1,
              worked_at = null, due_at = ?, failure = null, state = case when shown is null then 'waiting' else state end,
              text_state = case when shown is null then 'waiting' else text_state end
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RenditionRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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
        jdbc.sql("update rendition set rank = 0 where sha256 = ? and task is not null and rank > 0")
                .param(sha256)
                .update();
    }

    /** Tries what failed once more; false where nothing had. */
    boolean retry(String sha256) {
        return jdbc.sql(
                                        """
                                update rendition set task = 'draw', failure = null, generation = generation + 1, rank = 0, tries = 0,
                                  spent_ms = 0, due_at = ?, state = case when shown is null then 'waiting' else state end,
                                  text_state = case when shown is null then 'waiting' else text_state end
                                where sha256 = ? and task is null and (state = 'failed' or failure is not null)
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
        return (int) jdbc.sql("select sha256 from rendition where " + FAILED).query(String.class).list().stream()
                .filter(this::retry)
                .count();
    }

    /** Tries again what failed for one of these reasons. */
    int retryAll(Collection<String> failures) {
        List<String> failed = jdbc.sql(
                        """
                        select sha256 from rendition where %s and (failure = any (?)
                          or text_state = 'failed' and text_failure = any (?))
                        """
                                .formatted(FAILED))
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

    private OffsetDateTime now() {
        return OfficialTime.at(clock.instant());
    }
}
