package cn.banwen.audit;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.UsedByCommands;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes checkpoints. A chain alone can't tell that its last acts, or all of them, are gone: the checkpoints remember how
 * far each chain had come.
 */
@Component
@UsedByCommands
class Checkpoints {

    static final int FETCH_SIZE = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    /**
     * One statement, so that heads and counts are of one moment. A chain that is shorter than it was gives no head: the
     * longer one stays the evidence.
     */
    private static final String RECORD_HEADS =
            """
            with chain as (
              select document_id, max(seq) as seq, count(*) as acts from act group by document_id
            ), grown as (
              insert into audit_checkpoint_head (checkpoint_id, document_id, seq, digest)
              select ?, document_id, c.seq, a.digest from chain c join act a using (document_id, seq)
              where c.seq > coalesce(
                (select max(h.seq) from audit_checkpoint_head h where h.document_id = c.document_id), 0)
              returning seq
            )
            select count(*) as chains, coalesce(sum(acts), 0) as acts, (select count(*) from grown) as grown from chain
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Checkpoints(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Seals what was recorded since the last checkpoint, in a transaction of its own, and logs the digest.
     *
     * @return the new checkpoint; empty when there is nothing new or another replica is making one
     */
    Optional<Checkpoint> make() {
        Optional<Checkpoint> made = Objects.requireNonNull(
                transaction.execute(status -> takesTurn() ? makeNext() : Optional.<Checkpoint>empty()));
        made.ifPresent(checkpoint -> LOG.info(
                "audit checkpoint {} over {} chains and {} acts: {}",
                checkpoint.id(),
                checkpoint.chains(),
                checkpoint.acts(),
                checkpoint.digest()));
        return made;
    }

    Optional<Checkpoint> last() {
        return jdbc.sql(
                        "select id, at, chains, acts, previous_digest, digest from audit_checkpoint order by id desc limit 1")
                .query(Checkpoint.class)
                .optional();
    }

    /** Whether no other replica is at it; until the transaction ends none will be. */
    private boolean takesTurn() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('banwen.audit_checkpoint', 0))")
                .query(Boolean.class)
                .single();
    }

    private Optional<Checkpoint> makeNext() {
        Optional<Checkpoint> previous = last();
        long id = previous.map(Checkpoint::id).orElse(0L) + 1;
        Totals totals = jdbc.sql(RECORD_HEADS).param(id).query(Totals.class).single();
        if (totals.grown() == 0) {
            return Optional.empty();
        }
        String previousDigest = previous.map(Checkpoint::digest).orElse(FieldDigest.START);
        Instant at = OfficialTime.now(clock);
        CheckpointDigest digest = new CheckpointDigest(id, at, totals.chains(), totals.acts(), previousDigest);
        jdbc.sql("select document_id, seq, digest from audit_checkpoint_head where checkpoint_id = ? order by"
                        + " document_id")
                .param(id)
                .withFetchSize(FETCH_SIZE)
                .query(row -> {
                    digest.add(row.getObject("document_id", UUID.class), row.getInt("seq"), row.getString("digest"));
                });
        Checkpoint checkpoint = new Checkpoint(id, at, totals.chains(), totals.acts(), previousDigest, digest.hex());
        insert(checkpoint);
        return Optional.of(checkpoint);
    }

    private void insert(Checkpoint checkpoint) {
        jdbc.sql("insert into audit_checkpoint (id, at, chains, acts, previous_digest, digest) values (?, ?, ?,"
                        + " ?, ?, ?)")
                .params(
                        checkpoint.id(),
                        OfficialTime.at(checkpoint.at()),
                        checkpoint.chains(),
                        checkpoint.acts(),
                        checkpoint.previousDigest(),
                        checkpoint.digest())
                .update();
    }

    private record Totals(long chains, long acts, long grown) {}
}
