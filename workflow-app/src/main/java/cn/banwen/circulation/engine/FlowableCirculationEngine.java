package cn.banwen.circulation.engine;

import cn.banwen.circulation.CirculationEngine;
import cn.banwen.circulation.Coded;
import cn.banwen.circulation.Decision;
import cn.banwen.circulation.Step;
import cn.banwen.processmodels.IncomingDocumentModel;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.runtime.Execution;
import org.flowable.task.api.Task;
import org.springframework.dao.OptimisticLockingFailureException;

final class FlowableCirculationEngine implements CirculationEngine {

    private final RuntimeService runtime;
    private final TaskService tasks;

    FlowableCirculationEngine(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @Override
    public String start(UUID documentId, boolean reviewFirst) {
        return runtime.startProcessInstanceByKey(
                        IncomingDocumentModel.KEY,
                        documentId.toString(),
                        Map.of(IncomingDocumentModel.REVIEW_FIRST, reviewFirst))
                .getId();
    }

    @Override
    public void complete(String engineTask, Decision decision) {
        translating(() -> tasks.complete(engineTask, DecisionVariables.of(decision)));
    }

    @Override
    public void withdrawDistribution(String processInstance) {
        send(processInstance, IncomingDocumentModel.DISTRIBUTION_WITHDRAWN);
    }

    @Override
    public void closeReading(String processInstance) {
        send(processInstance, IncomingDocumentModel.READING_CLOSED);
    }

    private void send(String processInstance, String message) {
        Execution waiting = runtime.createExecutionQuery()
                .processInstanceId(processInstance)
                .messageEventSubscriptionName(message)
                .singleResult();
        translating(() -> runtime.messageEventReceived(message, waiting.getId()));
    }

    @Override
    public void abandon(String processInstance, String reason) {
        translating(() -> runtime.deleteProcessInstance(processInstance, reason));
    }

    @Override
    public List<Waiting> waiting(String processInstance) {
        return tasks.createTaskQuery().processInstanceId(processInstance).list().stream()
                .map(FlowableCirculationEngine::waiting)
                .toList();
    }

    private static Waiting waiting(Task task) {
        return new Waiting(task.getId(), stepOf(task.getTaskDefinitionKey()), task.getCategory());
    }

    /** The engine's own word for a lost race becomes Spring's, so that the whole act is repeated. */
    private static void translating(Runnable call) {
        try {
            call.run();
        } catch (FlowableOptimisticLockingException lost) {
            throw new OptimisticLockingFailureException("the engine lost a race", lost);
        }
    }

    /** In order and in parallel are two elements of the model and one step of the office. */
    private static Step stepOf(String element) {
        return switch (element) {
            case IncomingDocumentModel.APPROVE_IN_ORDER, IncomingDocumentModel.APPROVE_PARALLEL -> Step.APPROVE;
            default -> Coded.of(Step.class, element);
        };
    }
}
