package cn.banwen.audit;

import static cn.banwen.audit.Finding.Kind.ALTERED_CHECKPOINT;
import static cn.banwen.audit.Finding.Kind.BROKEN_CHECKPOINT_LINK;
import static cn.banwen.audit.Finding.Kind.CHECKPOINT_COUNTS;
import static cn.banwen.audit.Finding.Kind.REMOVED_CHECKPOINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointCheckTests {

    private final AuditFixture audit = new AuditFixture();

    @BeforeEach
    void threeCheckpoints() {
        UUID first = audit.documentWithActs(2);
        audit.checkpoints.make();
        audit.documentWithActs(1);
        audit.append(first, "another");
        audit.checkpoints.make();
        audit.append(first, "and another");
        audit.checkpoints.make();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "chains = chains + 1",
                "acts = acts - 1",
                "previous_digest = ''",
                "digest = 'f' || digest"
            })
    void namesACheckpointThatWasAltered(String change) {
        tamper("update audit_checkpoint set " + change + " where id = 2");

        assertFound(checkpoint(ALTERED_CHECKPOINT, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"document_id = gen_random_uuid()", "seq = seq + 100", "digest = 'f' || digest"})
    void namesTheCheckpointOfWhichAHeadWasAltered(String change) {
        tamper("update audit_checkpoint_head set " + change + " where checkpoint_id = 3");

        assertThat(audit.check.run().findings()).contains(checkpoint(ALTERED_CHECKPOINT, 3));
    }

    @Test
    void namesTheCheckpointOfWhichAHeadWasRemoved() {
        tamper("delete from audit_checkpoint_head where checkpoint_id = 2 and seq = 1");

        assertFound(checkpoint(ALTERED_CHECKPOINT, 2));
    }

    @Test
    void namesTheCheckpointToWhichAHeadWasAdded() {
        UUID unsealed = audit.documentWithActs(1);
        tamper("insert into audit_checkpoint_head select 3, document_id, seq, digest from act where document_id = '%s'"
                .formatted(unsealed));

        assertFound(checkpoint(ALTERED_CHECKPOINT, 3));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void namesACheckpointThatWasRemoved(int id) {
        tamper("delete from audit_checkpoint_head where checkpoint_id = " + id);
        tamper("delete from audit_checkpoint where id = " + id);

        assertFound(checkpoint(REMOVED_CHECKPOINT, id));
    }

    @Test
    void namesTheLastCheckpointWhenOnlyItsHeadsAreLeft() {
        audit.owner
                .sql("alter table audit_checkpoint_head drop constraint audit_checkpoint_head_checkpoint_id_fkey")
                .update();
        tamper("delete from audit_checkpoint where id = 3");

        assertFound(checkpoint(REMOVED_CHECKPOINT, 3));
    }

    @Test
    void namesTheCheckpointAfterOneThatWasAlteredAndHashedAnew() {
        Checkpoint second = audit.owner
                .sql("select * from audit_checkpoint where id = 2")
                .query(Checkpoint.class)
                .single();
        CheckpointDigest forged = new CheckpointDigest(2, second.at(), second.chains(), 99, second.previousDigest());
        audit.owner
                .sql("select * from audit_checkpoint_head where checkpoint_id = 2 order by document_id")
                .query(row -> {
                    forged.add(row.getObject("document_id", UUID.class), row.getInt("seq"), row.getString("digest"));
                });

        tamper("update audit_checkpoint set acts = 99, digest = '%s' where id = 2".formatted(forged.hex()));

        assertThat(audit.check.run().findings()).contains(checkpoint(BROKEN_CHECKPOINT_LINK, 3));
    }

    @Test
    void namesTheCheckpointThatWasMadeWhileActsWereMissing() {
        tamper("delete from act where seq = 3");
        audit.documentWithActs(2);
        audit.checkpoints.make();

        assertThat(audit.check.run().findings()).contains(checkpoint(CHECKPOINT_COUNTS, 4));
    }

    private static Finding checkpoint(Finding.Kind kind, long id) {
        return new Finding(kind, null, id, id, null);
    }

    private void tamper(String sql) {
        assertThat(audit.owner.sql(sql).update()).isPositive();
    }

    private void assertFound(Finding finding) {
        assertThat(audit.check.run().findings()).containsExactly(finding);
    }
}
