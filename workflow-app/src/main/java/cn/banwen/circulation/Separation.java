package cn.banwen.circulation;

import cn.banwen.audit.Act;
import cn.banwen.audit.AuditTrail;
import cn.banwen.posts.CoverSettings;
import cn.banwen.refusal.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Separation of duties, in whatever capacity: who signed for a document doesn't first-review it, and who proposed doesn't
 * approve, unless a main leader waived it for this document. A setting, on by default.
 */
@Component
class Separation {

    static final String WAIVE = "waive-separation";

    /** The step that must have been somebody else's. */
    private static final Map<Step, Step> BEFORE =
            Map.of(Step.FIRST_REVIEW, Step.SIGN_RECEIPT, Step.APPROVE, Step.PROPOSE);

    private final AuditTrail audit;
    private final CoverSettings settings;

    Separation(AuditTrail audit, CoverSettings settings) {
        this.audit = audit;
        this.settings = settings;
    }

    static boolean concerns(Step step) {
        return BEFORE.containsKey(step);
    }

    /** @throws Refusal {@code separation-first-review}, {@code separation-approve} */
    void check(UUID documentId, Step step, String username) {
        Step before = BEFORE.get(step);
        if (before == null) {
            return;
        }
        Optional<Act> earlier = audit.last(documentId, before.code(), null);
        boolean same =
                earlier.filter(act -> act.actor().username().equals(username)).isPresent();
        if (same && settings.current().separateDuties() && !waived(documentId, step, earlier.orElseThrow())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "separation-" + step.code())
                    .with("waivedBy", "/api/documents/" + documentId + "/" + WAIVE);
        }
    }

    /** A waiver is for the step as it stood: a document that came back and was proposed anew needs another. */
    private boolean waived(UUID documentId, Step step, Act earlier) {
        return audit.last(documentId, WAIVE, null)
                .filter(waiver ->
                        waiver.seq() > earlier.seq() && waiver.outcome().equals(step.code()))
                .isPresent();
    }
}
