package cn.banwen.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.platform.ScratchDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What is read next, and what is read anew. */
class ExtractionRowsTests {

    private static final Instant NOW = Instant.parse("2026-07-08T01:00:00Z");
    private static final int NEWER = 9;
    private static final int READ_BEFORE = 20_000;

    private static final ScratchDatabase DATABASE = ScratchDatabase.migrated();
    private static final JdbcClient OWNER = JdbcClient.create(DATABASE.owner());
    private static final TransactionTemplate TRANSACTION =
            new TransactionTemplate(new DataSourceTransactionManager(DATABASE.owner()));

    private final ExtractionRows rows = at(NOW);

    private static ExtractionRows at(Instant time) {
        return new ExtractionRows(OWNER, new JsonMapper(), Clock.fixed(time, ZoneId.of("Asia/Shanghai")));
    }

    @BeforeAll
    static void filesThatWereRead() {
        OWNER.sql(
                        """
                        insert into rendition (sha256, media_type, state, text_state, due_at, requested_at)
                        select 'read-' || n, 'application/pdf', 'ready', 'ready', now(), now() from generate_series(1, ?) n
                        union all select 'new', 'application/pdf', 'ready', 'ready', now(), now()
                        """)
                .param(READ_BEFORE)
                .update();
    }

    @BeforeEach
    void allReadByAnOlderReader() {
        OWNER.sql("delete from extraction").update();
        OWNER.sql(
                        """
                        insert into extraction (sha256, state, version)
                        select sha256, 'ready', 1 from rendition where sha256 like 'read-%'
                        """)
                .update();
    }

    private static Optional<String> taken(ExtractionRows rows) {
        return Objects.requireNonNull(TRANSACTION.execute(status -> rows.take()));
    }

    @Test
    void whatIsNewDoesNotWaitBehindWhatIsReadAnew() {
        assertThat(rows.wantOlderThan(NEWER)).isEqualTo(READ_BEFORE);
        ExtractionRows later = at(NOW.plus(Duration.ofMinutes(1)));
        assertThat(taken(later)).hasValueSatisfying(sha256 -> assertThat(sha256).startsWith("read-"));
        later.want("new");
        assertThat(taken(later)).contains("new");
        OWNER.sql("analyze extraction").update();
        assertThat(String.join(
                        "\n",
                        OWNER.sql("explain " + ExtractionRows.NEXT)
                                .param(OffsetDateTime.ofInstant(NOW, ZoneId.of("Asia/Shanghai")))
                                .query(String.class)
                                .list()))
                .contains("extraction_next");
    }

    @Test
    void whatAnOlderReplicaReadMeanwhileIsReadAnew() {
        rows.wantOlderThan(NEWER);
        rows.save("read-1", 1, List.of());
        rows.save("read-2", NEWER, List.of());
        assertThat(rows.wantOlderThan(NEWER))
                .as("those that are not due already")
                .isEqualTo(1);
        assertThat(rows.wantOlderThan(NEWER)).isZero();
    }

    @Test
    void whatCannotBeReadIsTriedAnewByANewerReaderOnly() {
        rows.wantOlderThan(NEWER);
        for (int i = 0; i < 5; i++) {
            rows.failed("read-1");
        }
        assertThat(rows.wantOlderThan(NEWER)).isZero();
        rows.forgiveOlderThan(NEWER);
        assertThat(rows.wantOlderThan(NEWER)).isEqualTo(1);
    }
}
