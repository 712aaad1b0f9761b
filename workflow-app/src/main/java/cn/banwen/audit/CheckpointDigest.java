package cn.banwen.audit;

import java.time.Instant;
import java.util.UUID;

/** The digest of a checkpoint, built head by head in the order of the documents' ids. */
final class CheckpointDigest {

    private final FieldDigest digest;

    CheckpointDigest(long id, Instant at, long chains, long acts, String previousDigest) {
        digest = new FieldDigest()
                .add(previousDigest)
                .add(id)
                .add(at.toString())
                .add(chains)
                .add(acts);
    }

    void add(UUID documentId, int seq, String headDigest) {
        digest.add(documentId.toString()).add(seq).add(headDigest);
    }

    String hex() {
        return digest.hex();
    }
}
