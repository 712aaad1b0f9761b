package cn.banwen.processmodels;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowable.bpmn.model.Activity;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.Event;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.Message;
import org.flowable.bpmn.model.MultiInstanceLoopCharacteristics;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.TimerEventDefinition;
import org.flowable.bpmn.model.UserTask;
import org.flowable.bpmn.model.ValuedDataObject;

/** The names that a model and the code around it have to share. */
record ModelNames(BpmnModel model) {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("(?<![.\\w'])[A-Za-z]\\w*");
    private static final Set<String> WORDS_OF_THE_LANGUAGE = Set.of("empty", "not", "and", "or", "true", "false");

    Set<String> elements() {
        return Models.elements(model)
                .filter(element -> !(element instanceof ValuedDataObject))
                .map(FlowElement::getId)
                .collect(sorted());
    }

    Set<String> tasks() {
        return Models.elements(model, Activity.class)
                .filter(activity -> activity instanceof UserTask || activity instanceof ServiceTask)
                .map(FlowElement::getId)
                .collect(sorted());
    }

    Set<String> messages() {
        return model.getMessages().stream().map(Message::getName).collect(sorted());
    }

    /** The variables and beans that expressions read, that loops take and give, and that sub-processes declare. */
    Set<String> variablesAndBeans() {
        Stream<String> declared = Models.elements(model, ValuedDataObject.class).map(FlowElement::getName);
        Stream<String> looped = loops().flatMap(loop -> Stream.of(loop.getInputDataItem(), loop.getElementVariable()));
        return Stream.of(expressions().flatMap(ModelNames::namesIn), declared, looped)
                .flatMap(names -> names)
                .collect(sorted());
    }

    private Stream<String> expressions() {
        return Stream.of(
                        Models.elements(model, SequenceFlow.class).map(SequenceFlow::getConditionExpression),
                        Models.elements(model, UserTask.class).map(UserTask::getCategory),
                        Models.elements(model, ServiceTask.class).map(ServiceTask::getImplementation),
                        Models.elements(model, Event.class)
                                .flatMap(event -> event.getEventDefinitions().stream())
                                .filter(TimerEventDefinition.class::isInstance)
                                .map(timer -> ((TimerEventDefinition) timer).getTimeDate()),
                        loops().map(MultiInstanceLoopCharacteristics::getCompletionCondition))
                .flatMap(expressions -> expressions)
                .flatMap(Stream::ofNullable);
    }

    private Stream<MultiInstanceLoopCharacteristics> loops() {
        return Models.elements(model, Activity.class)
                .map(Activity::getLoopCharacteristics)
                .flatMap(Stream::ofNullable);
    }

    private static Stream<String> namesIn(String text) {
        return EXPRESSION
                .matcher(text)
                .results()
                .map(expression -> expression.group(1))
                .flatMap(expression -> NAME.matcher(expression).results().map(MatchResult::group))
                .filter(name -> !WORDS_OF_THE_LANGUAGE.contains(name));
    }

    private static Collector<String, ?, Set<String>> sorted() {
        return Collectors.toCollection(TreeSet::new);
    }
}
