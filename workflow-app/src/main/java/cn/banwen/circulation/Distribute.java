package cn.banwen.circulation;

import cn.banwen.refusal.Refusal;
import org.springframework.stereotype.Component;

/** 传递: to the offices that handle and the posts that read; what was instructed stands unless the clerk names otherwise. */
@Component
class Distribute implements StepHandler {

    private final PlanFields plans;

    Distribute(PlanFields plans) {
        this.plans = plans;
    }

    @Override
    public Step step() {
        return Step.DISTRIBUTE;
    }

    @Override
    public StepResult perform(IncomingDocument document, Task task, Fields fields, Acting acting) {
        String outcome = fields.outcome("distributed");
        DistributionPlan known = document.plan();
        DistributionPlan plan = plans.read(fields, known).withLeaders(known.leaders(), known.leadersInOrder());
        Kind kind = document.metadata().kind();
        if (kind == null) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "wrong-state", document.state().code());
        }
        PlanFields.checkDistributable(fields, kind, plan);
        fields.refuseIfWrong();
        document.distribute(plan);
        return new StepResult(
                outcome,
                fields.text("opinion"),
                PlanRecord.parties(plan),
                new Decision.Distributed(kind == Kind.ACT, plan.offices(), plan.readers()));
    }
}
