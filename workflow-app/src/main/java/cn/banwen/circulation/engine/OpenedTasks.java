package cn.banwen.circulation.engine;

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

/** Hears which tasks the engine opens during a call: asking afterwards would cost a query an act. */
final class OpenedTasks extends AbstractFlowableEventListener {

    private final ThreadLocal<List<Waiting>> opened = new ThreadLocal<>();

    /** Runs a call of the engine and returns what it opened, in order. */
    List<Waiting> during(Runnable call) {
        List<Waiting> heard = new ArrayList<>();
        opened.set(heard);
        try {
            call.run();
            return heard;
        } finally {
            opened.remove();
        }
    }

    @Override
    public void onEvent(FlowableEvent event) {
        List<Waiting> heard = opened.get();
        if (heard != null
                && event instanceof FlowableEngineEntityEvent opening
                && opening.getEntity() instanceof Task task) {
            heard.add(new Waiting(task.getId(), stepOf(task.getTaskDefinitionKey()), task.getCategory()));
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
