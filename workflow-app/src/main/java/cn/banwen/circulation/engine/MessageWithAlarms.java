package cn.banwen.circulation.engine;

import java.util.Map;
import org.flowable.common.engine.impl.interceptor.Command;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.engine.impl.cmd.MessageEventReceivedCmd;
import org.flowable.engine.impl.util.CommandContextUtil;

/** A message with variables that last as long as the call, which the engine's own interface doesn't offer. */
final class MessageWithAlarms implements Command<Void> {

    private final String message;
    private final String execution;
    private final Map<String, Object> alarms;

    MessageWithAlarms(String message, String execution, Map<String, Object> alarms) {
        this.message = message;
        this.execution = execution;
        this.alarms = alarms;
    }

    @Override
    public Void execute(CommandContext context) {
        CommandContextUtil.getExecutionEntityManager(context)
                .findById(execution)
                .setTransientVariables(alarms);
        return new MessageEventReceivedCmd(message, execution, null).execute(context);
    }
}
