package cn.banwen.processmodels;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.Message;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.UserTask;
import org.flowable.validation.ProcessValidatorFactory;
import org.junit.jupiter.api.Test;

class IncomingDocumentModelTests {

    private final BpmnModel model = Models.incomingDocument();
    private final ModelNames names = new ModelNames(model);

    @Test
    void isOneExecutableProcessThatTheEngineAccepts() {
        assertThat(model.getProcesses()).singleElement().satisfies(process -> {
            assertThat(process.getId()).isEqualTo(IncomingDocumentModel.KEY);
            assertThat(process.isExecutable()).isTrue();
        });
        assertThat(new ProcessValidatorFactory().createDefaultProcessValidator().validate(model))
                .isEmpty();
    }

    @Test
    void hasEveryNameThatTheConstantsKnow() {
        Set<String> known = new HashSet<>(names.elements());
        known.addAll(names.messages());
        known.addAll(names.variablesAndBeans());
        known.add(IncomingDocumentModel.KEY);
        known.add(IncomingDocumentModel.RESOURCE);

        assertThat(known).containsAll(constants());
    }

    @Test
    void hasNoTaskMessageVariableOrBeanThatTheConstantsDoNotKnow() {
        assertThat(unknownToTheConstants()).isEmpty();
    }

    @Test
    void readsTheNamesOutOfExpressionsLoopsAndDeclarations() {
        assertThat(names.variablesAndBeans())
                .contains("archiveDocumentDelegate", "leadersInOrder", "offices", "reader", "officeReturned")
                .doesNotContain("empty", "not", "and");
    }

    @Test
    void reportsNamesThatTheConstantsDoNotKnow() {
        flow("receipt-signed").setConditionExpression("${signed and sealIntact}");
        model.getFlowElement("conclude").setId("finish");
        model.addMessage(new Message("shredded-message", "shredded", null));

        assertThat(unknownToTheConstants()).containsExactlyInAnyOrder("sealIntact", "finish", "shredded");
    }

    @Test
    void givesNoTaskToAPerson() {
        assertThat(Models.elements(model, UserTask.class)).allSatisfy(task -> {
            assertThat(task.getAssignee()).isNull();
            assertThat(task.getOwner()).isNull();
            assertThat(task.getCandidateUsers()).isEmpty();
            assertThat(task.getCandidateGroups()).isEmpty();
        });
    }

    @Test
    void speaksInItsIdsNamesAndDocumentation() {
        assertThat(WordingRules.defects(model)).isEmpty();
    }

    @Test
    void reportsWhatDoesNotSpeak() {
        model.getFlowElement("handle").setId("Activity_0x1y2");
        model.getFlowElement("refused").setName("Refused");
        model.getFlowElement("circulation").setName(null);
        model.getFlowElement("read").setDocumentation(" ");
        model.getFlowElement("receipt-signed").setDocumentation(null);

        assertThat(WordingRules.defects(model))
                .containsExactlyInAnyOrder(
                        "Activity_0x1y2 is not a speaking id",
                        "refused has no Chinese name",
                        "circulation has no Chinese name",
                        "read is not documented",
                        "receipt-signed is not documented");
    }

    private Set<String> unknownToTheConstants() {
        Set<String> unknown = new HashSet<>(names.tasks());
        unknown.addAll(names.messages());
        unknown.addAll(names.variablesAndBeans());
        unknown.removeAll(constants());
        return unknown;
    }

    private SequenceFlow flow(String id) {
        return (SequenceFlow) model.getFlowElement(id);
    }

    private static Set<String> constants() {
        return Arrays.stream(IncomingDocumentModel.class.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .map(IncomingDocumentModelTests::value)
                .collect(toSet());
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
