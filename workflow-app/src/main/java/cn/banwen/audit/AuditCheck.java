package cn.banwen.audit;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.UsedByCommands;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the whole record again and says what is not as it was recorded. */
@Component
@UsedByCommands
public class AuditCheck {

    private static final String SELECT_ACTS = "select " + ActRows.COLUMNS
            + """
            , sealed from act full join (
              select document_id, seq, digest as sealed from audit_checkpoint_head
            ) head using (document_id, seq)
            order by document_id, seq
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final Checkpoints checkpoints;
    private final Clock clock;

    AuditCheck(JdbcClient jdbc, PlatformTransactionManager transactions, Checkpoints checkpoints, Clock clock) {
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /**
     * Checks every act and every checkpoint, as of one moment, in a transaction of its own that blocks nobody. It reads
     * row by row, and takes about as long as the database needs to hand all acts out.
     *
     * <p>What was recorded after the last checkpoint and taken off the end of a chain does not show, and neither does a
     * removed last checkpoint, save by its digest in the log.
     */
    public AuditReport run() {
        return Objects.requireNonNull(snapshot.execute(status -> check()));
    }

    private AuditReport check() {
        Findings findings = new Findings();
        ChainWalk chains = new ChainWalk(findings);
        jdbc.sql(SELECT_ACTS).withFetchSize(Checkpoints.FETCH_SIZE).query(row -> {
            step(chains, row);
        });
        chains.end();
        CheckpointWalk walk = new CheckpointWalk(findings);
        CheckpointRows rows = new CheckpointRows(walk);
        jdbc.sql(CheckpointRows.SELECT).withFetchSize(Checkpoints.FETCH_SIZE).query(rows);
        rows.end();
        return new AuditReport(
                OfficialTime.now(clock),
                chains.acts(),
                chains.chains(),
                walk.count(),
                checkpoints.last().orElse(null),
                findings.total(),
                findings.kept());
    }

    private static void step(ChainWalk chains, ResultSet row) throws SQLException {
        if (row.getString("digest") == null) {
            chains.noAct(row.getObject("document_id", UUID.class), row.getInt("seq"));
        } else {
            chains.act(ActRows.map(row, 0), row.getString("sealed"));
        }
    }
}
