package cn.banwen.audit;

import cn.banwen.audit.Finding.Kind;
import org.jspecify.annotations.Nullable;

/** Goes along the checkpoints, oldest first. */
final class CheckpointWalk {

    private final Findings findings;
    private long count;
    private @Nullable Checkpoint previous;
    private boolean previousSound = true;
    /** Counts are compared only as long as everything before was sound: one altered row would upset all that follow. */
    private boolean allSound = true;

    CheckpointWalk(Findings findings) {
        this.findings = findings;
    }

    void checkpoint(SealedHeads heads) {
        count++;
        Checkpoint checkpoint = heads.checkpoint();
        long expected = previous == null ? 1 : previous.id() + 1;
        boolean sound = heads.sound();
        allSound &= sound && checkpoint.id() == expected;
        if (!sound) {
            found(Kind.ALTERED_CHECKPOINT, checkpoint.id(), checkpoint.id());
        }
        if (checkpoint.id() != expected) {
            found(Kind.REMOVED_CHECKPOINT, expected, checkpoint.id() - 1);
        } else if (sound && previousSound && !follows(checkpoint)) {
            found(Kind.BROKEN_CHECKPOINT_LINK, checkpoint.id(), checkpoint.id());
        } else if (allSound && !countsFollow(heads)) {
            found(Kind.CHECKPOINT_COUNTS, checkpoint.id(), checkpoint.id());
        }
        previous = checkpoint;
        previousSound = sound;
    }

    /** Of this checkpoint only heads are left. */
    void noCheckpoint(long id) {
        found(Kind.REMOVED_CHECKPOINT, id, id);
        allSound = false;
    }

    private boolean follows(Checkpoint checkpoint) {
        return checkpoint.previousDigest().equals(previous == null ? FieldDigest.START : previous.digest());
    }

    private boolean countsFollow(SealedHeads heads) {
        return previous == null ? heads.countsFollow(0, 0) : heads.countsFollow(previous.chains(), previous.acts());
    }

    private void found(Kind kind, long first, long last) {
        findings.add(Finding.checkpoint(kind, first, last));
    }

    long count() {
        return count;
    }
}
