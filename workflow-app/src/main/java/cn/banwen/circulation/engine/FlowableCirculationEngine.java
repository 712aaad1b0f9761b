package cn.banwen.circulation.engine;

import cn.banwen.circulation.CirculationEngine;
import cn.banwen.circulation.Decision;
import cn.banwen.processmodels.IncomingDocumentModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.runtime.Execution;
import org.flowable.task.api.TaskInfo;
import org.springframework.dao.OptimisticLockingFailureException;

final class FlowableCirculationEngine implements CirculationEngine {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final OpenedTasks opened;

    FlowableCirculationEngine(RuntimeService runtime, TaskService tasks, OpenedTasks opened) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.opened = opened;
    }

    @Override
    public Routed start(UUID documentId, boolean reviewFirst) {
        String[] instance = new String[1];
        List<Waiting> waiting = during(() -> instance[0] = runtime.startProcessInstanceByKey(
                        IncomingDocumentModel.KEY,
                        documentId.toString(),
                        Map.of(IncomingDocumentModel.REVIEW_FIRST, reviewFirst))
                .getId());
        return new Routed(instance[0], waiting);
    }

    @Override
    public List<Waiting> complete(String engineTask, Decision decision) {
        return during(() -> tasks.complete(engineTask, DecisionVariables.of(decision)));
    }

    @Override
    public List<Waiting> withdrawDistribution(String processInstance) {
        return send(processInstance, IncomingDocumentModel.DISTRIBUTION_WITHDRAWN);
    }

    @Override
    public List<Waiting> closeReading(String processInstance) {
        return send(processInstance, IncomingDocumentModel.READING_CLOSED);
    }

    private List<Waiting> send(String processInstance, String message) {
        Execution waiting = runtime.createExecutionQuery()
                .processInstanceId(processInstance)
                .messageEventSubscriptionName(message)
                .singleResult();
        return during(() -> runtime.messageEventReceived(message, waiting.getId()));
    }

    @Override
    public void abandon(String processInstance, String reason) {
        during(() -> runtime.deleteProcessInstance(processInstance, reason));
    }

    @Override
    public Set<String> waitingTasks(String processInstance) {
        return tasks.createTaskQuery().processInstanceId(processInstance).list().stream()
                .map(TaskInfo::getId)
                .collect(Collectors.toSet());
    }

    /** The engine's own word for a lost race becomes Spring's, so that the whole act is repeated. */
    private List<Waiting> during(Runnable call) {
        try {
            return opened.during(call);
        } catch (FlowableOptimisticLockingException lost) {
            throw new OptimisticLockingFailureException("the engine lost a race", lost);
        }
    }
}
