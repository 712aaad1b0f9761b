package cn.banwen.circulation.engine;

import cn.banwen.circulation.DeadlineAlarms;
import cn.banwen.circulation.DeadlineAlarms.Moment;
import cn.banwen.processmodels.IncomingDocumentModel;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.engine.impl.jobexecutor.TriggerTimerEventJobHandler;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.job.service.impl.persistence.entity.JobEntity;
import org.flowable.variable.api.delegate.VariableScope;

/**
 * A timer that goes off asks the clocks: what lies ahead by now sets it anew, and what has come is told. The token stays
 * where it waits, so that the same timer can be set again: see {@link IncomingDocumentModel#DOCUMENT_NEAR}.
 */
final class AskingTimers extends TriggerTimerEventJobHandler {

    private final Supplier<DeadlineAlarms> clocks;

    AskingTimers(Supplier<DeadlineAlarms> clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(JobEntity job, String configuration, VariableScope scope, CommandContext context) {
        ExecutionEntity timer = (ExecutionEntity) scope;
        ModelTimers timers = new ModelTimers(CommandContextUtil.getProcessEngineConfiguration(context));
        UUID document = UUID.fromString(timer.getProcessInstanceBusinessKey());
        ahead(document, timers, timer, job.getElementId())
                .ifPresentOrElse(
                        ahead -> timers.set(timer, ahead), () -> clocks.get().ring(document));
    }

    private Optional<Instant> ahead(UUID document, ModelTimers timers, ExecutionEntity timer, String element) {
        Moment moment = ModelTimers.moment(element);
        return ModelTimers.isOfTheDocument(element)
                ? clocks.get().ahead(document, moment)
                : clocks.get().ahead(document, timers.tasksAt(timer), moment);
    }
}
