package cn.banwen.circulation;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 承办: done with a result, or back to the clerk as not this office's. */
@Component
class Handle implements StepHandler {

    @Override
    public Step step() {
        return Step.HANDLE;
    }

    @Override
    public StepResult perform(IncomingDocument document, Task task, Fields fields, Acting acting) {
        String outcome = fields.outcome("done", "returned");
        if (outcome.equals("returned")) {
            List<String> reasons = fields.reasons();
            fields.refuseIfWrong();
            return new StepResult(
                    outcome, fields.text("opinion"), Map.of("reasons", reasons), new Decision.Handled(true));
        }
        String result = fields.requiredText("result", Fields.LONG_TEXT);
        fields.refuseIfWrong();
        return new StepResult(outcome, fields.text("opinion"), Map.of("result", result), new Decision.Handled(false));
    }
}
