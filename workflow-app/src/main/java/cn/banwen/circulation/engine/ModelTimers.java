package cn.banwen.circulation.engine;

import cn.banwen.circulation.DeadlineAlarms.Moment;
import cn.banwen.processmodels.IncomingDocumentModel;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.jobexecutor.TimerEventHandler;
import org.flowable.engine.impl.jobexecutor.TriggerTimerEventJobHandler;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.job.api.Job;
import org.flowable.job.service.TimerJobService;
import org.flowable.job.service.impl.persistence.entity.TimerJobEntity;
import org.flowable.task.service.TaskService;
import org.flowable.task.service.impl.persistence.entity.TaskEntity;

/** The timers of the model as the engine keeps them: an execution that waits at the element, and a job with a date. */
final class ModelTimers {

    private static final String NEAR = "-near";
    private static final String DUE = "-due";

    private final ProcessEngineConfigurationImpl engine;

    ModelTimers(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    static boolean isTimer(String element) {
        return element.endsWith(NEAR) || element.endsWith(DUE);
    }

    static boolean isOfTheDocument(String element) {
        return element.equals(IncomingDocumentModel.DOCUMENT_NEAR)
                || element.equals(IncomingDocumentModel.DOCUMENT_DUE);
    }

    static Moment moment(String element) {
        return element.endsWith(NEAR) ? Moment.WARNING : Moment.DUE;
    }

    /** The tasks at whose border a timer waits: one, or all those of a step with several. */
    List<String> tasksAt(ExecutionEntity timer) {
        ExecutionEntity activity = timer.getParent();
        TaskService tasks = engine.getTaskServiceConfiguration().getTaskService();
        return Stream.concat(
                        Stream.of(activity), Stream.of(activity.getExecutions()).flatMap(Collection::stream))
                .flatMap(execution -> tasks.findTasksByExecutionId(execution.getId()).stream())
                .map(TaskEntity::getId)
                .toList();
    }

    /** Sets the timer that waits here, or makes it again where it has gone off. */
    void set(ExecutionEntity timer, Instant at) {
        List<TimerJobEntity> waiting = jobs().findTimerJobsByExecutionId(timer.getId());
        if (waiting.isEmpty()) {
            jobs().scheduleTimerJob(job(timer, at));
        } else {
            waiting.forEach(job -> job.setDuedate(Date.from(at)));
        }
    }

    private TimerJobEntity job(ExecutionEntity timer, Instant at) {
        TimerJobEntity job = jobs().createTimerJob();
        job.setJobType(Job.JOB_TYPE_TIMER);
        job.setRevision(1);
        job.setJobHandlerType(TriggerTimerEventJobHandler.TYPE);
        job.setJobHandlerConfiguration(TimerEventHandler.createConfiguration(timer.getActivityId(), null, null));
        job.setExclusive(false);
        job.setRetries(engine.getAsyncExecutorNumberOfRetries());
        job.setDuedate(Date.from(at));
        job.setExecutionId(timer.getId());
        job.setProcessInstanceId(timer.getProcessInstanceId());
        job.setProcessDefinitionId(timer.getProcessDefinitionId());
        job.setElementId(timer.getActivityId());
        return job;
    }

    private TimerJobService jobs() {
        return engine.getJobServiceConfiguration().getTimerJobService();
    }
}
