package cn.banwen.circulation.engine;

import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.EventSubProcess;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.TimerEventDefinition;

/** What of the model only reminds: no document goes that way, and no reader looks for it in the drawing. */
final class Reminders {

    private Reminders() {}

    static boolean has(FlowElement element) {
        if (element instanceof SequenceFlow flow) {
            return has(flow.getSourceFlowElement());
        }
        return element instanceof EventSubProcess
                || element instanceof BoundaryEvent event
                        && event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance)
                || element instanceof EndEvent end
                        && !end.getIncomingFlows().isEmpty()
                        && end.getIncomingFlows().stream().allMatch(flow -> has(flow.getSourceFlowElement()));
    }
}
