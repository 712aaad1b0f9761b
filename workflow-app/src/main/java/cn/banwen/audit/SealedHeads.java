package cn.banwen.audit;

import java.util.UUID;

/** A checkpoint with what its heads, read one by one in the order of the documents' ids, come to. */
final class SealedHeads {

    private final Checkpoint checkpoint;
    private final CheckpointDigest digest;
    private long newChains;
    private long newActs;

    SealedHeads(Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
        this.digest = new CheckpointDigest(
                checkpoint.id(), checkpoint.at(), checkpoint.chains(), checkpoint.acts(), checkpoint.previousDigest());
    }

    /**
     * The next head.
     *
     * @param before how long the chain was at its checkpoint before, 0 when it is new
     */
    void add(UUID documentId, int seq, String headDigest, int before) {
        digest.add(documentId, seq, headDigest);
        newChains += before == 0 ? 1 : 0;
        newActs += seq - before;
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }

    /** Whether checkpoint and heads are those that were hashed; asked once, after the last head. */
    boolean sound() {
        return digest.hex().equals(checkpoint.digest());
    }

    /** Whether the counts grew since the checkpoint before by just what the heads tell. */
    boolean countsFollow(long chainsBefore, long actsBefore) {
        return checkpoint.chains() - chainsBefore == newChains && checkpoint.acts() - actsBefore == newActs;
    }
}
