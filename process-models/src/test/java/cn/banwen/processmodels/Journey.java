package cn.banwen.processmodels;

import static cn.banwen.processmodels.IncomingDocumentModel.APPROVAL_RETURNED;
import static cn.banwen.processmodels.IncomingDocumentModel.DISTRIBUTE;
import static cn.banwen.processmodels.IncomingDocumentModel.DOCUMENT_DUE_AT;
import static cn.banwen.processmodels.IncomingDocumentModel.DOCUMENT_WARN_AT;
import static cn.banwen.processmodels.IncomingDocumentModel.DUE_AT;
import static cn.banwen.processmodels.IncomingDocumentModel.FIRST_REVIEW;
import static cn.banwen.processmodels.IncomingDocumentModel.HANDLE;
import static cn.banwen.processmodels.IncomingDocumentModel.KEY;
import static cn.banwen.processmodels.IncomingDocumentModel.LEADERS;
import static cn.banwen.processmodels.IncomingDocumentModel.LEADERS_IN_ORDER;
import static cn.banwen.processmodels.IncomingDocumentModel.OFFICES;
import static cn.banwen.processmodels.IncomingDocumentModel.OFFICE_RETURNED;
import static cn.banwen.processmodels.IncomingDocumentModel.PROPOSE;
import static cn.banwen.processmodels.IncomingDocumentModel.READERS;
import static cn.banwen.processmodels.IncomingDocumentModel.REGISTER;
import static cn.banwen.processmodels.IncomingDocumentModel.REVIEW_ACCEPTED;
import static cn.banwen.processmodels.IncomingDocumentModel.REVIEW_FIRST;
import static cn.banwen.processmodels.IncomingDocumentModel.SIGNED;
import static cn.banwen.processmodels.IncomingDocumentModel.SIGN_RECEIPT;
import static cn.banwen.processmodels.IncomingDocumentModel.TO_ACT;
import static cn.banwen.processmodels.IncomingDocumentModel.WARN_AT;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flowable.engine.history.HistoricProcessInstance;
import org.flowable.engine.runtime.Execution;
import org.flowable.task.api.Task;

/** One document on its way, in the words of the model. Calls the engine just as the application is told to. */
record Journey(TestEngine test, String instance) {

    static Journey received(TestEngine test, boolean reviewFirst) {
        return new Journey(
                test,
                test.engine()
                        .getRuntimeService()
                        .startProcessInstanceByKey(KEY, startingWith(reviewFirst))
                        .getId());
    }

    private static Map<String, Object> startingWith(boolean reviewFirst) {
        return Map.of(
                REVIEW_FIRST,
                reviewFirst,
                DOCUMENT_WARN_AT,
                Timers.WARNING,
                DOCUMENT_DUE_AT,
                Timers.LIMIT,
                WARN_AT,
                Timers.ofEachStep(Timers.WARNING),
                DUE_AT,
                Timers.ofEachStep(Timers.LIMIT));
    }

    static Journey registered(TestEngine test) {
        return received(test, true)
                .complete(SIGN_RECEIPT, Map.of(SIGNED, true))
                .complete(FIRST_REVIEW, Map.of(REVIEW_ACCEPTED, true))
                .complete(REGISTER, Map.of());
    }

    /** A 办件 on which nobody had to decide. */
    static Journey toAct(TestEngine test, List<String> offices, List<String> readers) {
        return registered(test).propose(List.of(), false).distribute(offices, readers, true);
    }

    /** A 阅件 on which nobody had to decide. */
    static Journey toRead(TestEngine test, List<String> readers) {
        return registered(test).propose(List.of(), false).distribute(List.of(), readers, false);
    }

    Journey propose(List<String> leaders, boolean inOrder) {
        return complete(PROPOSE, Map.of(LEADERS, leaders, LEADERS_IN_ORDER, inOrder, APPROVAL_RETURNED, false));
    }

    Journey distribute(List<String> offices, List<String> readers, boolean toAct) {
        return complete(DISTRIBUTE, Map.of(OFFICES, offices, READERS, readers, TO_ACT, toAct));
    }

    Journey handle(String office) {
        return complete(HANDLE, office, Map.of(OFFICE_RETURNED, false));
    }

    Journey sendBack(String office) {
        return complete(HANDLE, office, Map.of(OFFICE_RETURNED, true));
    }

    /** Completes the only open task of this step. */
    Journey complete(String step, Map<String, Object> variables) {
        List<Task> open = tasks().stream()
                .filter(task -> task.getTaskDefinitionKey().equals(step))
                .toList();
        if (open.size() != 1) {
            throw new AssertionError(step + " is not the step of exactly one open task: " + open());
        }
        return complete(open.get(0), variables);
    }

    /** Completes the task that a step of several holds for this post. */
    Journey complete(String step, String post, Map<String, Object> variables) {
        return complete(task(step, post), variables);
    }

    private Journey complete(Task task, Map<String, Object> variables) {
        test.engine().getTaskService().complete(task.getId(), variables);
        return this;
    }

    Task task(String step, String post) {
        return tasks().stream()
                .filter(task -> task.getTaskDefinitionKey().equals(step) && post.equals(task.getCategory()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " is not open for " + post + ": " + open()));
    }

    Journey send(String message) {
        Execution waiting = test.engine()
                .getRuntimeService()
                .createExecutionQuery()
                .processInstanceId(instance)
                .messageEventSubscriptionName(message)
                .singleResult();
        test.engine()
                .getRuntimeService()
                .messageEventReceived(message, requireNonNull(waiting, message).getId());
        return this;
    }

    boolean awaits(String message) {
        return test.engine()
                        .getRuntimeService()
                        .createExecutionQuery()
                        .processInstanceId(instance)
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }

    /** What is open: the step, or {@code step@post} where the task tells a post. Sorted. */
    List<String> open() {
        return tasks().stream()
                .map(task -> task.getCategory() == null
                        ? task.getTaskDefinitionKey()
                        : task.getTaskDefinitionKey() + "@" + task.getCategory())
                .sorted()
                .toList();
    }

    List<Task> tasks() {
        return test.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .list();
    }

    /** The end event that was reached, or the word that it still runs. */
    String end() {
        HistoricProcessInstance history = test.engine()
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult();
        return Objects.requireNonNullElse(history.getEndActivityId(), "still running");
    }

    int timesArchived() {
        return test.archive().timesArchived(instance);
    }

    /** The engine's runtime tables that hold rows of this document. */
    Map<String, Long> runtimeRows() {
        try {
            return new RuntimeRows(test.dataSource()).of(instance);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void assertNothingLeft() {
        assertThat(runtimeRows()).isEmpty();
    }
}
