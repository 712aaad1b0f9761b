package cn.banwen.circulation;

import org.springframework.stereotype.Component;

/** 拟办: who should decide, handle and read. */
@Component
class Propose implements StepHandler {

    private final PlanFields plans;

    Propose(PlanFields plans) {
        this.plans = plans;
    }

    @Override
    public Step step() {
        return Step.PROPOSE;
    }

    @Override
    public StepResult perform(IncomingDocument document, Task task, Fields fields, Acting acting) {
        String outcome = fields.outcome("proposed");
        DistributionPlan plan = plans.read(fields, DistributionPlan.EMPTY);
        Kind kind = document.metadata().kind();
        if (kind == Kind.ACT) {
            if (plan.leaders().isEmpty() && !fields.isWrong("leaders")) {
                fields.wrong("leaders", "leaders-required");
            }
            PlanFields.checkDistributable(fields, kind, plan);
        } else if (plan.leaders().isEmpty()) {
            // nobody will look at it again before it is distributed
            PlanFields.checkDistributable(fields, Kind.READ, plan);
        } else {
            PlanFields.checkOffices(fields, kind, plan);
        }
        fields.refuseIfWrong();
        document.propose(plan);
        return new StepResult(
                outcome,
                fields.text("opinion"),
                PlanRecord.of(plan),
                new Decision.Proposed(plan.leaders(), plan.leadersInOrder()));
    }
}
