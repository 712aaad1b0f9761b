package cn.banwen.circulation.engine;

import cn.banwen.circulation.CirculationEngine.Alarm;
import cn.banwen.circulation.DeadlineAlarms.Moment;
import java.util.List;
import java.util.Map;
import org.flowable.common.engine.impl.interceptor.Command;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.jspecify.annotations.Nullable;

/** Sets the timers of one document's process. An instance of a model without timers has none to set. */
final class RearmTimers implements Command<Integer> {

    private final String processInstance;
    private final @Nullable Alarm document;
    private final Map<String, Alarm> byTask;

    RearmTimers(String processInstance, @Nullable Alarm document, Map<String, Alarm> byTask) {
        this.processInstance = processInstance;
        this.document = document;
        this.byTask = byTask;
    }

    @Override
    public Integer execute(CommandContext context) {
        ModelTimers timers = new ModelTimers(CommandContextUtil.getProcessEngineConfiguration(context));
        List<ExecutionEntity> executions = CommandContextUtil.getExecutionEntityManager(context)
                .findChildExecutionsByProcessInstanceId(processInstance);
        int set = 0;
        for (ExecutionEntity execution : executions) {
            String element = execution.getActivityId();
            Alarm alarm = element == null || !ModelTimers.isTimer(element) ? null : alarm(timers, execution, element);
            if (alarm != null) {
                timers.set(execution, ModelTimers.moment(element) == Moment.DUE ? alarm.dueAt() : alarm.warnAt());
                set++;
            }
        }
        return set;
    }

    private @Nullable Alarm alarm(ModelTimers timers, ExecutionEntity execution, String element) {
        if (ModelTimers.isOfTheDocument(element)) {
            return document;
        }
        return timers.tasksAt(execution).stream()
                .filter(byTask::containsKey)
                .findFirst()
                .map(byTask::get)
                .orElse(null);
    }
}
