package cn.banwen.processmodels;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.util.Collection;
import java.util.stream.Stream;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.SubProcess;

/** Reads the model as the engine reads it. */
final class Models {

    private Models() {}

    static BpmnModel incomingDocument() {
        return new BpmnXMLConverter().convertToBpmnModel(Models::open, true, false);
    }

    private static InputStream open() {
        return requireNonNull(
                Models.class.getResourceAsStream("/" + IncomingDocumentModel.RESOURCE), IncomingDocumentModel.RESOURCE);
    }

    /** Every flow element of the model, those in sub-processes too. */
    static Stream<FlowElement> elements(BpmnModel model) {
        return withNested(model.getMainProcess().getFlowElements());
    }

    static <T extends FlowElement> Stream<T> elements(BpmnModel model, Class<T> type) {
        return elements(model).filter(type::isInstance).map(type::cast);
    }

    static Stream<FlowElement> withNested(Collection<FlowElement> elements) {
        return elements.stream()
                .flatMap(element -> element instanceof SubProcess subProcess
                        ? Stream.concat(Stream.of(element), withNested(subProcess.getFlowElements()))
                        : Stream.of(element));
    }
}
