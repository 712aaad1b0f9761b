package cn.banwen.audit;

import cn.banwen.audit.Finding.Kind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goes along the chains, one after the other, oldest act first, with what the checkpoints saw at the same place. */
final class ChainWalk {

    private final Findings findings;
    private long acts;
    private long chains;

    private @Nullable UUID document;
    private long next;
    private long sealed;
    private String previousDigest = FieldDigest.START;
    private boolean previousSound;

    ChainWalk(Findings findings) {
        this.findings = findings;
    }

    /**
     * The next act.
     *
     * @param sealedDigest the digest of the act that a checkpoint saw here, null when none looked
     */
    void act(Act act, @Nullable String sealedDigest) {
        enter(act.documentId());
        acts++;
        boolean sound = ActDigest.of(act).equals(act.digest());
        if (!sound) {
            findings.add(Finding.act(Kind.ALTERED_ACT, act));
        } else if (sealedDigest != null && !sealedDigest.equals(act.digest())) {
            findings.add(Finding.act(Kind.REPLACED_ACT, act));
        }
        if (act.seq() != next) {
            findings.add(Finding.gone(Kind.MISSING_ACTS, act.documentId(), next, act.seq() - 1L));
        } else if (sound && previousSound && !act.previousDigest().equals(previousDigest)) {
            findings.add(Finding.act(Kind.BROKEN_LINK, act));
        }
        chains += next == 1 ? 1 : 0;
        next = act.seq() + 1L;
        previousDigest = act.digest();
        previousSound = sound;
    }

    /** A checkpoint saw an act here, and there is none. */
    void noAct(UUID documentId, int seq) {
        enter(documentId);
        sealed = seq;
    }

    void end() {
        if (document == null || sealed < next) {
            return;
        }
        Kind kind = next == 1 ? Kind.REMOVED_DOCUMENT : Kind.REMOVED_LAST_ACTS;
        findings.add(Finding.gone(kind, document, next, sealed));
    }

    private void enter(UUID documentId) {
        if (documentId.equals(document)) {
            return;
        }
        end();
        document = documentId;
        next = 1;
        sealed = 0;
        previousDigest = FieldDigest.START;
        previousSound = true;
    }

    long acts() {
        return acts;
    }

    long chains() {
        return chains;
    }
}
