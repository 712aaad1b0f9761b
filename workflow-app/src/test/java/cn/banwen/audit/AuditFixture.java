package cn.banwen.audit;

import cn.banwen.platform.ScratchDatabase;
import cn.banwen.platform.SqlParams;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A record of its own, written and checked as the application's role, and tampered with as the owner. */
public final class AuditFixture {

    static final Actor CLERK = new Actor("clerk", "沈文秀", "office-clerk", "党政办文书", "holder", null, null);

    final ScratchDatabase database;
    final JdbcClient owner;
    final TransactionTemplate transaction;
    final Checkpoints checkpoints;
    /** Reads portions of two rows, so that every test goes over their borders. */
    final AuditCheck check;

    private final AuditCheck reader;
    private final AuditTrail trail;

    AuditFixture() {
        this(ScratchDatabase.migrated(), Clock.systemUTC());
        owner.sql("insert into person (username, name) values ('clerk', '沈文秀')").update();
    }

    public AuditFixture(ScratchDatabase database, Clock clock) {
        this.database = database;
        owner = JdbcClient.create(database.owner());
        DataSource application = database.application();
        JdbcClient jdbc = JdbcClient.create(application);
        JdbcTransactionManager transactions = new JdbcTransactionManager(application);
        transaction = new TransactionTemplate(transactions);
        trail = new AuditTrail(jdbc, JsonMapper.builder().build(), clock, event -> {});
        checkpoints = new Checkpoints(jdbc, transactions, clock);
        check = new AuditCheck(jdbc, transactions, checkpoints, clock, 2);
        reader = new AuditCheck(jdbc, transactions, checkpoints, clock);
    }

    /** As the product reads. */
    public AuditCheck reader() {
        return reader;
    }

    public AuditReport check() {
        return check.run();
    }

    /** Makes a checkpoint. */
    public void seal() {
        checkpoints.make();
    }

    UUID document() {
        UUID id = UUID.randomUUID();
        owner.sql(
                        """
                        insert into document (id, state, review_first, received_at, received_by, title, urgency)
                        values (?, 'received', true, now(), 'clerk', '关于做好防汛工作的通知', 'routine')
                        """)
                .param(id)
                .update();
        return id;
    }

    /** A document with this many acts. */
    UUID documentWithActs(int acts) {
        UUID id = document();
        for (int i = 0; i < acts; i++) {
            append(id, "opinion " + i);
        }
        return id;
    }

    public Act append(UUID documentId, @Nullable String opinion) {
        return Objects.requireNonNull(transaction.execute(status -> trail.append(
                documentId,
                CLERK,
                UUID.randomUUID(),
                "register",
                "registered",
                opinion,
                Map.of("title", "关于做好防汛工作的通知"))));
    }

    Act act(UUID documentId, int seq) {
        return trail.history(documentId).stream()
                .filter(act -> act.seq() == seq)
                .findFirst()
                .orElseThrow();
    }

    /** Writes the act over the one in its place, as somebody would who knows how digests are made. */
    Act rewrite(Act act) {
        Act hashed = withDigest(act, ActDigest.of(act));
        owner.sql("update act set opinion = ?, previous_digest = ?, digest = ? where document_id = ? and seq = ?")
                .params(SqlParams.of(
                        hashed.opinion(), hashed.previousDigest(), hashed.digest(), hashed.documentId(), hashed.seq()))
                .update();
        return hashed;
    }

    static Act withDigest(Act act, String digest) {
        return copy(act, act.opinion(), act.previousDigest(), digest);
    }

    static Act withOpinion(Act act, String opinion) {
        return copy(act, opinion, act.previousDigest(), act.digest());
    }

    static Act withPrevious(Act act, String previousDigest) {
        return copy(act, act.opinion(), previousDigest, act.digest());
    }

    private static Act copy(Act act, @Nullable String opinion, String previousDigest, String digest) {
        return new Act(
                act.documentId(),
                act.seq(),
                act.at(),
                act.actor(),
                act.taskId(),
                act.step(),
                act.outcome(),
                opinion,
                act.data(),
                previousDigest,
                digest);
    }
}
