package cn.banwen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class CheckpointsTests {

    private final AuditFixture audit = new AuditFixture();

    @Test
    void sealsEveryChainAndAct() {
        audit.documentWithActs(3);
        audit.documentWithActs(2);

        Checkpoint checkpoint = audit.checkpoints.make().orElseThrow();

        assertThat(checkpoint.id()).isEqualTo(1);
        assertThat(checkpoint.chains()).isEqualTo(2);
        assertThat(checkpoint.acts()).isEqualTo(5);
        assertThat(checkpoint.previousDigest()).isEmpty();
        assertThat(audit.checkpoints.last()).contains(checkpoint);
    }

    @Test
    void keepsTheHeadsThatGrewSinceTheLastOne() {
        UUID grown = audit.documentWithActs(3);
        audit.documentWithActs(2);
        Checkpoint first = audit.checkpoints.make().orElseThrow();
        Act head = audit.append(grown, "one more");

        Checkpoint second = audit.checkpoints.make().orElseThrow();

        assertThat(second.previousDigest()).isEqualTo(first.digest());
        assertThat(audit.owner
                        .sql("select digest from audit_checkpoint_head where checkpoint_id = 2")
                        .query(String.class)
                        .list())
                .containsExactly(head.digest());
    }

    @Test
    void areNotMadeWhenNothingWasRecorded() {
        assertThat(audit.checkpoints.make()).isEmpty();
        audit.documentWithActs(1);
        audit.checkpoints.make();

        assertThat(audit.checkpoints.make()).isEmpty();
    }

    @Test
    void leaveAnActThatIsNotCommittedToTheNextOne() {
        UUID document = audit.documentWithActs(1);
        audit.transaction.executeWithoutResult(status -> {
            audit.append(document, "not yet committed");
            assertThat(elsewhere(audit.checkpoints::make).orElseThrow().acts()).isEqualTo(1);
        });

        assertThat(audit.checkpoints.make().orElseThrow().acts()).isEqualTo(2);
        assertThat(audit.check.run().findings()).isEmpty();
    }

    @Test
    void areNotMadeWhileAnotherReplicaMakesOne() throws SQLException {
        audit.documentWithActs(1);
        try (Connection replica = audit.database.application().getConnection();
                Statement statement = replica.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtextextended('banwen.audit_checkpoint', 0))");

            assertThat(audit.checkpoints.make()).isEmpty();
        }
    }

    @Test
    void areMadeOnceHoweverManyReplicasTry() throws Exception {
        audit.documentWithActs(5);
        int replicas = 8;
        CyclicBarrier start = new CyclicBarrier(replicas);
        ExecutorService threads = Executors.newFixedThreadPool(replicas);
        try {
            List<Future<Optional<Checkpoint>>> tries = new ArrayList<>();
            for (int i = 0; i < replicas; i++) {
                tries.add(threads.submit(() -> {
                    start.await();
                    return audit.checkpoints.make();
                }));
            }
            int made = 0;
            for (Future<Optional<Checkpoint>> one : tries) {
                made += one.get().isPresent() ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(audit.check.run().checkpoints()).isEqualTo(1);
    }

    @Test
    void logTheirDigestOutsideTheDatabase(CapturedOutput output) {
        audit.documentWithActs(1);

        Checkpoint checkpoint = audit.checkpoints.make().orElseThrow();

        assertThat(output).contains("audit checkpoint 1 over 1 chains and 1 acts: " + checkpoint.digest());
    }

    /** In another transaction, while this thread's is open. */
    private static <T> T elsewhere(Callable<T> call) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit(call).get();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        } finally {
            thread.shutdownNow();
        }
    }
}
