package cn.banwen.audit;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.UsedByCommands;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the whole record again and says what is not as it was recorded. */
@Component
@UsedByCommands
public class AuditCheck {

    private static final int PORTION = 1_000;
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    /** Where a portion ends: at the end of a chain, as few acts and heads further on as that allows; null after the last one. */
    private static final String BOUND =
            """
            select least(
              (select document_id from act where document_id > :after order by document_id offset :portion limit 1),
              (select document_id from audit_checkpoint_head where document_id > :after
               order by document_id offset :portion limit 1)) as bound
            """;

    private static final String SELECT_ACTS = "select " + ActRows.COLUMNS + ", sealed from (select " + ActRows.COLUMNS
            + """
             from act where %1$s) act full join (
              select document_id, seq, digest as sealed from audit_checkpoint_head where %1$s
            ) head using (document_id, seq)
            order by document_id, seq
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final Checkpoints checkpoints;
    private final Clock clock;
    private final int portion;

    @Autowired
    AuditCheck(JdbcClient jdbc, PlatformTransactionManager transactions, Checkpoints checkpoints, Clock clock) {
        this(jdbc, transactions, checkpoints, clock, PORTION);
    }

    AuditCheck(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Checkpoints checkpoints,
            Clock clock,
            int portion) {
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.checkpoints = checkpoints;
        this.clock = clock;
        this.portion = portion;
    }

    /**
     * Checks every act and every checkpoint, as of one moment, in a transaction of its own that blocks nobody. It reads
     * portion by portion, none of which the database has to sort much for, and takes about as long as the database needs to
     * hand all acts out.
     *
     * <p>What was recorded after the last checkpoint and taken off the end of a chain does not show, and neither does a
     * removed last checkpoint, save by its digest in the log.
     */
    public AuditReport run() {
        return run(() -> {});
    }

    /** @param alive called after each portion, inside the transaction: it must not use that one; throws to end the check */
    public AuditReport run(Runnable alive) {
        return Objects.requireNonNull(snapshot.execute(status -> check(alive)));
    }

    private AuditReport check(Runnable alive) {
        Findings findings = new Findings();
        ChainWalk chains = new ChainWalk(findings);
        String from = "document_id >= :after and document_id <= :bound";
        UUID after = FIRST;
        while (!after.equals(LAST)) {
            UUID bound = bound(BOUND, UUID.class, after).orElse(LAST);
            jdbc.sql(SELECT_ACTS.formatted(from))
                    .param("after", after)
                    .param("bound", bound)
                    .withFetchSize(Checkpoints.FETCH_SIZE)
                    .query(row -> {
                        step(chains, row);
                    });
            alive.run();
            after = bound;
            from = "document_id > :after and document_id <= :bound";
        }
        chains.end();
        CheckpointWalk walk = new CheckpointWalk(findings);
        checkpoints(walk, alive);
        return new AuditReport(
                OfficialTime.now(clock),
                chains.acts(),
                chains.chains(),
                walk.count(),
                checkpoints.last().orElse(null),
                findings.total(),
                findings.kept());
    }

    private void checkpoints(CheckpointWalk walk, Runnable alive) {
        CheckpointRows rows = new CheckpointRows(walk);
        long after = Long.MIN_VALUE;
        while (after < Long.MAX_VALUE) {
            long bound = bound(CheckpointRows.BOUND, Long.class, after).orElse(Long.MAX_VALUE);
            jdbc.sql(CheckpointRows.SELECT)
                    .param("after", after)
                    .param("bound", bound)
                    .withFetchSize(Checkpoints.FETCH_SIZE)
                    .query(rows);
            alive.run();
            after = bound;
        }
        rows.end();
    }

    private <T> Optional<T> bound(String sql, Class<T> type, T after) {
        return jdbc.sql(sql)
                .param("after", after)
                .param("portion", portion)
                .query((row, number) -> Optional.ofNullable(row.getObject("bound", type)))
                .single();
    }

    private static void step(ChainWalk chains, ResultSet row) throws SQLException {
        if (row.getString("digest") == null) {
            chains.noAct(row.getObject("document_id", UUID.class), row.getInt("seq"));
        } else {
            chains.act(ActRows.map(row, 0), row.getString("sealed"));
        }
    }
}
