package cn.banwen.processmodels;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.SequenceFlow;

/** Ids are words, names are Chinese, and what is not plain at sight is explained. */
final class WordingRules {

    private static final Pattern WORDS = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}（）]+");

    private WordingRules() {}

    static List<String> defects(BpmnModel model) {
        return Models.elements(model)
                .flatMap(element -> Stream.of(id(element), name(element), documentation(element))
                        .flatMap(defects -> defects))
                .toList();
    }

    private static Stream<String> id(FlowElement element) {
        return WORDS.matcher(element.getId()).matches()
                ? Stream.empty()
                : Stream.of(element.getId() + " is not a speaking id");
    }

    private static Stream<String> name(FlowElement element) {
        boolean nameless = element instanceof SequenceFlow && element.getName() == null;
        boolean drawn = element instanceof FlowNode || element instanceof SequenceFlow;
        String name = Objects.requireNonNullElse(element.getName(), "");
        return !drawn || nameless || CHINESE.matcher(name).matches()
                ? Stream.empty()
                : Stream.of(element.getId() + " has no Chinese name");
    }

    private static Stream<String> documentation(FlowElement element) {
        boolean plain =
                element instanceof SequenceFlow flow && flow.getConditionExpression() == null && flow.getName() == null;
        String text = Objects.requireNonNullElse(element.getDocumentation(), "");
        return plain || !text.isBlank() ? Stream.empty() : Stream.of(element.getId() + " is not documented");
    }
}
