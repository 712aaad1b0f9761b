package cn.banwen.circulation.engine;

import cn.banwen.circulation.CirculationEngine.Onward;
import cn.banwen.circulation.CirculationEngine.Waiting;
import cn.banwen.circulation.Coded;
import cn.banwen.circulation.Step;
import cn.banwen.processmodels.IncomingDocumentModel;
import java.util.ArrayList;
import java.util.List;
import org.flowable.common.engine.api.delegate.event.AbstractFlowableEventListener;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEntityEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.task.api.Task;

/** Hears what the engine comes to during a call: asking afterwards would cost a query an act. */
final class EngineCall extends AbstractFlowableEventListener {

    private final ThreadLocal<Heard> current = new ThreadLocal<>();

    private static final class Heard {
        private final List<Waiting> opened = new ArrayList<>();
        private boolean archive;
    }

    /** Runs a call of the engine and returns which tasks it opened, in order, and whether it came to 归档. */
    Onward during(Runnable call) {
        Heard heard = new Heard();
        current.set(heard);
        try {
            call.run();
            return new Onward(heard.opened, heard.archive);
        } finally {
            current.remove();
        }
    }

    /** @throws IllegalStateException outside a call: nobody would archive */
    void archive() {
        Heard heard = current.get();
        if (heard == null) {
            throw new IllegalStateException("archived by nobody's act");
        }
        heard.archive = true;
    }

    @Override
    public void onEvent(FlowableEvent event) {
        Heard heard = current.get();
        if (heard != null
                && event instanceof FlowableEngineEntityEvent opening
                && opening.getEntity() instanceof Task task) {
            heard.opened.add(new Waiting(task.getId(), stepOf(task.getTaskDefinitionKey()), task.getCategory()));
        }
    }

    @Override
    public boolean isFailOnException() {
        return true;
    }

    /** In order and in parallel are two elements of the model and one step of the office. */
    private static Step stepOf(String element) {
        return switch (element) {
            case IncomingDocumentModel.APPROVE_IN_ORDER, IncomingDocumentModel.APPROVE_PARALLEL -> Step.APPROVE;
            default -> Coded.of(Step.class, element);
        };
    }
}
