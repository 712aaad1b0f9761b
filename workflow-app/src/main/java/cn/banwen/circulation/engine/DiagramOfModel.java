package cn.banwen.circulation.engine;

import cn.banwen.circulation.ModelDiagram;
import cn.banwen.circulation.ModelDiagram.Flow;
import cn.banwen.circulation.ModelDiagram.Kind;
import cn.banwen.circulation.ModelDiagram.Point;
import cn.banwen.circulation.ModelDiagram.Shape;
import cn.banwen.processmodels.IncomingDocumentModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowElementsContainer;
import org.flowable.bpmn.model.Gateway;
import org.flowable.bpmn.model.GraphicInfo;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.SubProcess;
import org.flowable.bpmn.model.Task;
import org.flowable.common.engine.impl.util.io.StreamSource;
import org.flowable.common.engine.impl.util.io.UrlStreamSource;
import org.jspecify.annotations.Nullable;

/** Takes the drawing out of the model's diagram interchange. */
final class DiagramOfModel {

    private final BpmnModel model;
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();

    private DiagramOfModel(BpmnModel model) {
        this.model = model;
    }

    /** The diagram of the model on the class path. */
    static ModelDiagram read() {
        StreamSource source = new UrlStreamSource(Objects.requireNonNull(
                DiagramOfModel.class.getClassLoader().getResource(IncomingDocumentModel.RESOURCE)));
        BpmnModel model = new BpmnXMLConverter().convertToBpmnModel(source, false, false);
        DiagramOfModel diagram = new DiagramOfModel(model);
        diagram.add(model.getMainProcess(), null);
        return new ModelDiagram(diagram.shapes, diagram.flows);
    }

    private void add(FlowElementsContainer container, @Nullable String frame) {
        for (FlowElement element : container.getFlowElements()) {
            if (Reminders.has(element)) {
                continue;
            }
            if (element instanceof SequenceFlow flow) {
                flows.add(flow(flow));
            } else if (model.getGraphicInfo(element.getId()) != null) {
                shapes.add(shape(element, frame));
            }
            if (element instanceof SubProcess inner) {
                add(inner, inner.getId());
            }
        }
    }

    private Shape shape(FlowElement element, @Nullable String frame) {
        GraphicInfo place = model.getGraphicInfo(element.getId());
        return new Shape(
                element.getId(),
                kind(element),
                Objects.requireNonNullElse(element.getName(), ""),
                frame,
                place.getX(),
                place.getY(),
                place.getWidth(),
                place.getHeight());
    }

    private static Kind kind(FlowElement element) {
        if (element instanceof SubProcess) {
            return Kind.FRAME;
        }
        if (element instanceof Task) {
            return Kind.TASK;
        }
        if (element instanceof Gateway) {
            return Kind.GATEWAY;
        }
        if (element instanceof StartEvent) {
            return Kind.START;
        }
        return element instanceof EndEvent ? Kind.END : Kind.EVENT;
    }

    private Flow flow(SequenceFlow flow) {
        GraphicInfo label = model.getLabelGraphicInfo(flow.getId());
        return new Flow(
                flow.getId(),
                Objects.requireNonNullElse(flow.getName(), ""),
                flow.getSourceRef(),
                flow.getTargetRef(),
                model.getFlowLocationGraphicInfo(flow.getId()).stream()
                        .map(point -> new Point(point.getX(), point.getY()))
                        .toList(),
                label == null ? null : new Point(label.getX(), label.getY() + label.getHeight()));
    }
}
