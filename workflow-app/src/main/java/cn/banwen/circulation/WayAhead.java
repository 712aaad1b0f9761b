package cn.banwen.circulation;

import cn.banwen.circulation.Way.Party;
import cn.banwen.circulation.Way.Progress;
import cn.banwen.circulation.Way.Stage;
import cn.banwen.processmodels.IncomingDocumentModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The steps that a document still has before it, as far as they are settled. */
final class WayAhead {

    private final IncomingDocument document;
    private final UnaryOperator<String> postName;

    WayAhead(IncomingDocument document, UnaryOperator<String> postName) {
        this.document = document;
        this.postName = postName;
    }

    /** @param current the stages of the present round by step */
    List<Stage> stages(Map<Step, Stage> current) {
        List<Stage> ahead = new ArrayList<>();
        if (document.ended()) {
            return ahead;
        }
        List<Step> order = order(document.reviewFirst());
        int reached = order.stream()
                .filter(current::containsKey)
                .mapToInt(order::indexOf)
                .max()
                .orElse(-1);
        for (Step step : order.subList(reached + 1, order.size())) {
            if (isDue(step, current)) {
                ahead.add(new Stage(
                        WayStages.element(step, document.plan()), step.code(), Progress.AHEAD, parties(step)));
            }
        }
        ahead.add(new Stage(IncomingDocumentModel.ARCHIVE, IncomingDocumentModel.ARCHIVE, Progress.AHEAD, List.of()));
        return ahead;
    }

    private static List<Step> order(boolean reviewFirst) {
        return List.of(
                Step.SIGN_RECEIPT,
                reviewFirst ? Step.FIRST_REVIEW : Step.REGISTER,
                reviewFirst ? Step.REGISTER : Step.FIRST_REVIEW,
                Step.PROPOSE,
                Step.APPROVE,
                Step.DISTRIBUTE,
                Step.HANDLE,
                Step.READ,
                Step.CONCLUDE);
    }

    private boolean isDue(Step step, Map<Step, Stage> current) {
        boolean proposed = current.containsKey(Step.APPROVE) || current.containsKey(Step.DISTRIBUTE);
        return switch (step) {
            case APPROVE -> !proposed;
            case HANDLE -> document.metadata().kind() != Kind.READ;
            case READ ->
                document.metadata().kind() == Kind.READ
                        || !proposed
                        || !document.plan().readers().isEmpty();
            default -> true;
        };
    }

    private List<Party> parties(Step step) {
        List<String> codes =
                switch (step) {
                    case APPROVE -> document.plan().leaders();
                    case HANDLE -> document.plan().offices();
                    case READ -> document.plan().readers();
                    default -> List.of();
                };
        return codes.stream().map(postName).map(Party::ahead).toList();
    }
}
