package cn.banwen.extraction;

import cn.banwen.extraction.reading.Proposal;
import cn.banwen.platform.OfficialTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was read and what is to be read, one row for a file's bytes. */
@Component
class ExtractionRows {

    /** Then it is the file, and no passing trouble. */
    private static final int MOST_TRIES = 5;

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final TypeReference<List<Proposal>> PROPOSALS = new TypeReference<>() {};

    static final String NEXT =
            """
            select sha256 from extraction where due_at <= ? order by (state = 'ready'), due_at limit 1
            for update skip locked
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ExtractionRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Optional<Extraction> find(String sha256) {
        return jdbc.sql("select sha256, state, version, proposals from extraction where sha256 = ?")
                .param(sha256)
                .query(this::extraction)
                .optional();
    }

    /** Has it read, or read anew; within the caller's transaction. What was read before is shown until then. */
    void want(String sha256) {
        jdbc.sql(
                        """
                        insert into extraction (sha256, state, due_at) values (?, 'waiting', ?)
                        on conflict (sha256) do update set due_at = excluded.due_at, tries = 0,
                          state = case when extraction.state = 'ready' then 'ready' else 'waiting' end
                        """)
                .params(sha256, now())
                .update();
    }

    /**
     * Has everything read anew that an older extractor read, and an older replica perhaps a moment ago; returns how many files. Not
     * what is due already, nor what failed too often.
     */
    int wantOlderThan(int version) {
        return jdbc.sql(
                        """
                        update extraction set due_at = ?
                        where state = 'ready' and version < ? and due_at is null and tries < ?
                        """)
                .params(now(), version, MOST_TRIES)
                .update();
    }

    /** What an older extractor read and then failed to read anew may be tried again. */
    void forgiveOlderThan(int version) {
        jdbc.sql(
                        "update extraction set tries = 0 where state = 'ready' and version < ? and due_at is null and tries > 0")
                .param(version)
                .update();
    }

    /** The first that is due, one without any proposals before those with older ones; locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> take() {
        return jdbc.sql(NEXT).param(now()).query(String.class).optional();
    }

    /** Waits for its text, which tells when it has come. */
    void putAside(String sha256) {
        jdbc.sql("update extraction set due_at = null where sha256 = ?")
                .param(sha256)
                .update();
    }

    void save(String sha256, int version, List<Proposal> proposals) {
        jdbc.sql(
                        """
                        update extraction set state = 'ready', version = ?, proposals = ?::jsonb, due_at = null, tries = 0,
                          read_at = ? where sha256 = ?
                        """)
                .params(version, json.writeValueAsString(proposals), now(), sha256)
                .update();
    }

    /** Tries again in a minute, a few times. What was read before stays. */
    void failed(String sha256) {
        jdbc.sql(
                        """
                        update extraction set tries = tries + 1,
                          due_at = case when tries + 1 < ? then ?::timestamptz end,
                          state = case when tries + 1 >= ? and state = 'waiting' then 'failed' else state end
                        where sha256 = ?
                        """)
                .params(MOST_TRIES, OfficialTime.at(clock.instant().plus(PAUSE)), MOST_TRIES, sha256)
                .update();
    }

    private Extraction extraction(ResultSet row, int number) throws SQLException {
        return new Extraction(
                row.getString("sha256"),
                Extraction.State.of(row.getString("state")),
                row.getInt("version"),
                json.readValue(row.getString("proposals"), PROPOSALS));
    }

    private OffsetDateTime now() {
        return OfficialTime.at(OfficialTime.now(clock));
    }
}
