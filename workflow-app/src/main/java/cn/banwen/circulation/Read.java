package cn.banwen.circulation;

import java.util.Map;
import org.springframework.stereotype.Component;

/** 传阅: read, with an opinion or without. */
@Component
class Read implements StepHandler {

    @Override
    public Step step() {
        return Step.READ;
    }

    @Override
    public StepResult perform(IncomingDocument document, Task task, Fields fields, Acting acting) {
        String outcome = fields.outcome("read");
        String opinion = fields.text("opinion");
        fields.refuseIfWrong();
        return new StepResult(outcome, opinion, Map.of(), new Decision.Read());
    }
}
