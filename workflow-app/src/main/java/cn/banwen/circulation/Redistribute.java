package cn.banwen.circulation;

import cn.banwen.refusal.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 改派: one office said that the document is not its own; another takes its branch, the others go on. */
@Component
class Redistribute implements StepHandler {

    private final PlanFields plans;

    Redistribute(PlanFields plans) {
        this.plans = plans;
    }

    @Override
    public Step step() {
        return Step.REDISTRIBUTE;
    }

    @Override
    public StepResult perform(IncomingDocument document, Task task, Fields fields, Acting acting) {
        String outcome = fields.outcome("redistributed");
        String from = Objects.requireNonNull(task.branchPost(), "a redistribution knows its branch");
        String to = plans.code(fields, "to");
        if (to == null) {
            fields.requiredText("to", Fields.SHORT_TEXT);
        } else if (!to.equals(from) && document.plan().offices().contains(to)) {
            fields.wrong("to", "already-handles", to);
        } else if (document.plan().readers().contains(to)) {
            fields.wrong("to", "handler-also-reads", to);
        }
        fields.refuseIfWrong();
        if (to == null) {
            throw new Refusal(Refusal.Kind.INVALID, "required", "to");
        }
        document.redistribute(from, to);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("from", from);
        data.put("to", to);
        return new StepResult(outcome, fields.text("opinion"), data, new Decision.Redistributed(to));
    }
}
