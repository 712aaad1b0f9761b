package cn.banwen.circulation.engine;

import cn.banwen.circulation.CirculationEngine;
import cn.banwen.circulation.Decision;
import cn.banwen.circulation.Step;
import cn.banwen.processmodels.IncomingDocumentModel;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.runtime.Execution;
import org.flowable.task.api.TaskInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

final class FlowableCirculationEngine implements CirculationEngine {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final TimerRows timers;
    private final EngineCall call;
    private final String model;

    /** @param model the engine's id of the version that documents begin on */
    FlowableCirculationEngine(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            TimerRows timers,
            EngineCall call,
            String model) {
        this.timers = timers;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.call = call;
        this.model = model;
    }

    @Override
    public Routed start(UUID documentId, boolean reviewFirst, Alarm document, StepAlarms steps) {
        String[] instance = new String[1];
        Onward onward = during(() -> instance[0] = runtime.createProcessInstanceBuilder()
                .processDefinitionId(model)
                .businessKey(documentId.toString())
                .variable(IncomingDocumentModel.REVIEW_FIRST, reviewFirst)
                .transientVariables(AlarmVariables.of(document))
                .transientVariables(AlarmVariables.of(steps))
                .start()
                .getId());
        return new Routed(instance[0], onward.opened());
    }

    @Override
    public Onward complete(String engineTask, Decision decision, StepAlarms steps) {
        Onward onward =
                during(() -> tasks.complete(engineTask, DecisionVariables.of(decision), AlarmVariables.of(steps)));
        if (decision instanceof Decision.Approved approved && !approved.returned()) {
            nextInOrder(onward.opened(), steps);
        }
        return onward;
    }

    /** The timers of approvals one after the other are made once, for the first leader. */
    private void nextInOrder(List<Waiting> waiting, StepAlarms steps) {
        for (Waiting next : waiting) {
            if (next.step() == Step.APPROVE) {
                String instance = tasks.createTaskQuery()
                        .taskId(next.engineTask())
                        .singleResult()
                        .getProcessInstanceId();
                rearm(instance, null, Map.of(next.engineTask(), steps.alarm(Step.APPROVE)));
            }
        }
    }

    @Override
    public List<Waiting> withdrawDistribution(String processInstance, StepAlarms steps) {
        return send(processInstance, IncomingDocumentModel.DISTRIBUTION_WITHDRAWN, steps);
    }

    @Override
    public List<Waiting> closeReading(String processInstance, StepAlarms steps) {
        return send(processInstance, IncomingDocumentModel.READING_CLOSED, steps);
    }

    @Override
    public void rearm(String processInstance, @Nullable Alarm document, Map<String, Alarm> byEngineTask) {
        during(() -> management.executeCommand(new RearmTimers(processInstance, document, byEngineTask)));
    }

    @Override
    public void rearm(List<Rearming> rearmings, Instant now) {
        timers.set(rearmings);
        rearmings.stream().filter(one -> one.comesBack(now)).forEach(one -> {
            Map<String, Alarm> alarms = new HashMap<>();
            one.byEngineTask().forEach((task, move) -> alarms.put(task, move.to()));
            rearm(one.processInstance(), one.document().to(), alarms);
        });
    }

    private List<Waiting> send(String processInstance, String message, StepAlarms steps) {
        Execution waiting = runtime.createExecutionQuery()
                .processInstanceId(processInstance)
                .messageEventSubscriptionName(message)
                .singleResult();
        return during(() -> management.executeCommand(
                        new MessageWithAlarms(message, waiting.getId(), AlarmVariables.of(steps))))
                .opened();
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
    private Onward during(Runnable work) {
        try {
            return call.during(work);
        } catch (FlowableOptimisticLockingException lost) {
            throw new OptimisticLockingFailureException("the engine lost a race", lost);
        }
    }
}
