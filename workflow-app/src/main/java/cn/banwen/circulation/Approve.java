package cn.banwen.circulation;

import cn.banwen.platform.OfficialTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 批示: a bare 圈阅 counts as consent (Article 22); an instruction may change who handles, who reads, and until when. */
@Component
class Approve implements StepHandler {

    private final PlanFields plans;

    Approve(PlanFields plans) {
        this.plans = plans;
    }

    @Override
    public Step step() {
        return Step.APPROVE;
    }

    @Override
    public StepResult perform(IncomingDocument document, Task task, Fields fields, Acting acting) {
        String outcome = fields.outcome("approved", "returned");
        boolean returned = outcome.equals("returned");
        return returned ? sendBack(document, fields) : instruct(document, fields, acting);
    }

    private static StepResult sendBack(IncomingDocument document, Fields fields) {
        List<String> reasons = fields.reasons();
        fields.refuseIfWrong();
        document.returnToProposal();
        return new StepResult(
                "returned", fields.text("opinion"), Map.of("reasons", reasons), new Decision.Approved(true));
    }

    private StepResult instruct(IncomingDocument document, Fields fields, Acting acting) {
        DistributionPlan known = document.plan();
        DistributionPlan changed = plans.read(fields, known).withLeaders(known.leaders(), known.leadersInOrder());
        Kind kind = document.metadata().kind();
        if (kind != null && !changed.equals(known)) {
            PlanFields.checkDistributable(fields, kind, changed);
        }
        Instant dueBy = fields.moment("dueBy");
        if (dueBy != null && !dueBy.isAfter(acting.at())) {
            fields.wrong("dueBy", "due-in-the-past");
        }
        fields.refuseIfWrong();
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        if (dueBy != null) {
            data.put("dueBy", OfficialTime.at(dueBy).toString());
        }
        if (!changed.equals(known)) {
            document.instruct(changed);
            data.putAll(PlanRecord.parties(changed));
        }
        return new StepResult("approved", fields.text("opinion"), data, new Decision.Approved(false), dueBy);
    }
}
