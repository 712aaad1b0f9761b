package cn.banwen.circulation;

import cn.banwen.circulation.Way.Progress;
import cn.banwen.circulation.Way.Stage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of the model's flows the document took, told from how its steps ended. */
final class WayFlows {

    private final IncomingDocument document;
    private final List<Stage> stages;
    private final Map<Step, Stage> current;
    private final Set<String> taken = new HashSet<>();

    /**
     * @param stages all of them, in time
     * @param current those of the present round by step
     */
    WayFlows(IncomingDocument document, List<Stage> stages, Map<Step, Stage> current) {
        this.document = document;
        this.stages = stages;
        this.current = current;
    }

    Set<String> taken() {
        receiptAndReview();
        proposalAndApproval();
        distribution();
        offices();
        readers();
        conclusion();
        return taken;
    }

    private void receiptAndReview() {
        boolean reviewFirst = document.reviewFirst();
        take(current.containsKey(Step.SIGN_RECEIPT), "to-sign-receipt");
        take(isOver(Step.SIGN_RECEIPT), "to-receipt-decision");
        take(is(Step.SIGN_RECEIPT, Progress.SENT_BACK), "receipt-refused");
        take(
                is(Step.SIGN_RECEIPT, Progress.DONE),
                "receipt-signed",
                reviewFirst ? "review-before-registration" : "registration-before-review");
        take(isOver(Step.FIRST_REVIEW), "to-review-decision");
        take(is(Step.FIRST_REVIEW, Progress.SENT_BACK), "review-failed");
        take(
                is(Step.FIRST_REVIEW, Progress.DONE),
                "review-accepted",
                reviewFirst ? "registration-next" : "registered-already");
        take(is(Step.REGISTER, Progress.DONE), "to-review-pending", reviewFirst ? "reviewed-already" : "review-next");
    }

    private void proposalAndApproval() {
        boolean inOrder = document.plan().leadersInOrder();
        boolean asked = current.containsKey(Step.APPROVE);
        take(is(Step.PROPOSE, Progress.DONE), "to-approval-route");
        take(asked, inOrder ? "approval-in-order" : "approval-in-parallel");
        take(!asked && is(Step.PROPOSE, Progress.DONE), "approval-not-needed");
        // A return opens the next proposal, so that the approval it came from belongs to the round before.
        boolean sentBack = !asked && count(Step.PROPOSE) > 1 && wasSentBack(Step.APPROVE);
        take(
                is(Step.APPROVE, Progress.DONE) || sentBack,
                inOrder ? "approvals-in-order-given" : "approvals-in-parallel-given",
                "to-approval-decision");
        take(is(Step.APPROVE, Progress.DONE), "approval-granted");
        take(sentBack, "approval-refused");
    }

    private void distribution() {
        boolean recalled =
                count(Step.DISTRIBUTE) > 1 && !current.containsKey(Step.HANDLE) && !current.containsKey(Step.READ);
        take(is(Step.DISTRIBUTE, Progress.DONE), "to-circulation", "to-circulation-split");
        take(recalled, "distribute-again");
        take(current.containsKey(Step.HANDLE), "to-offices", "to-handle");
        take(current.containsKey(Step.READ), "to-reading", "to-read");
        take(
                current.containsKey(Step.CONCLUDE)
                        && !current.containsKey(Step.HANDLE)
                        && !current.containsKey(Step.READ),
                "nobody-to-wait-for");
    }

    private void offices() {
        Stage handling = current.get(Step.HANDLE);
        if (handling == null) {
            return;
        }
        take(handling.count(Progress.DONE) + handling.count(Progress.SENT_BACK) > 0, "to-office-decision");
        take(handling.count(Progress.DONE) > 0, "handled");
        take(handling.count(Progress.SENT_BACK) > 0, "sent-back");
        Stage redistribution = current.get(Step.REDISTRIBUTE);
        take(redistribution != null && redistribution.count(Progress.DONE) > 0, "handle-elsewhere");
        take(current.containsKey(Step.CONCLUDE), "offices-done");
    }

    private void readers() {
        take(is(Step.READ, Progress.DONE), "to-last-reader-done", "to-reading-done");
        if (document.metadata().kind() != Kind.READ || !current.containsKey(Step.READ)) {
            return;
        }
        take(true, "to-reading-outcome");
        take(
                current.containsKey(Step.CONCLUDE),
                document.readingClosed() ? "await-closing" : "await-all-read",
                document.readingClosed() ? "conclude-after-closing" : "conclude-after-reading");
    }

    private void conclusion() {
        take(is(Step.CONCLUDE, Progress.DONE), "to-concluded", "to-archive", "to-archived");
    }

    private void take(boolean holds, String... flows) {
        if (holds) {
            taken.addAll(List.of(flows));
        }
    }

    private boolean is(Step step, Progress progress) {
        Stage stage = current.get(step);
        return stage != null && stage.progress() == progress;
    }

    private boolean isOver(Step step) {
        return is(step, Progress.DONE) || is(step, Progress.SENT_BACK);
    }

    private long count(Step step) {
        return stages.stream().filter(stage -> stage.step().equals(step.code())).count();
    }

    private boolean wasSentBack(Step step) {
        return stages.stream()
                .anyMatch(stage -> stage.step().equals(step.code()) && stage.progress() == Progress.SENT_BACK);
    }
}
