package cn.banwen.circulation.engine;

import cn.banwen.circulation.Decision;
import cn.banwen.processmodels.IncomingDocumentModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The handful of variables by which the model chooses its way. */
final class DecisionVariables {

    private DecisionVariables() {}

    static Map<String, Object> of(Decision decision) {
        if (decision instanceof Decision.Signed signed) {
            return Map.of(IncomingDocumentModel.SIGNED, signed.accepted());
        }
        if (decision instanceof Decision.Reviewed reviewed) {
            return Map.of(IncomingDocumentModel.REVIEW_ACCEPTED, reviewed.accepted());
        }
        if (decision instanceof Decision.Proposed proposed) {
            return Map.of(
                    IncomingDocumentModel.LEADERS, list(proposed.leaders()),
                    IncomingDocumentModel.LEADERS_IN_ORDER, proposed.inOrder(),
                    IncomingDocumentModel.APPROVAL_RETURNED, false);
        }
        if (decision instanceof Decision.Approved approved) {
            return Map.of(IncomingDocumentModel.APPROVAL_RETURNED, approved.returned());
        }
        if (decision instanceof Decision.Distributed distributed) {
            return Map.of(
                    IncomingDocumentModel.TO_ACT, distributed.toAct(),
                    IncomingDocumentModel.OFFICES, list(distributed.offices()),
                    IncomingDocumentModel.READERS, list(distributed.readers()));
        }
        if (decision instanceof Decision.Handled handled) {
            return Map.of(IncomingDocumentModel.OFFICE_RETURNED, handled.returned());
        }
        if (decision instanceof Decision.Redistributed redistributed) {
            return Map.of(IncomingDocumentModel.OFFICE, redistributed.office());
        }
        return Map.of();
    }

    /** The engine serialises what it is given: a plain list survives changes of Java's immutable ones. */
    private static List<String> list(List<String> codes) {
        return new ArrayList<>(codes);
    }
}
