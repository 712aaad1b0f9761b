package cn.banwen.circulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 初审: the five checks of Article 24; what fails goes back to the sender with all reasons at once. */
@Component
class FirstReview implements StepHandler {

    static final List<String> CHECKS = List.of("competence", "routing", "form", "consultation", "drafting");

    @Override
    public Step step() {
        return Step.FIRST_REVIEW;
    }

    @Override
    public StepResult perform(IncomingDocument document, Task task, Fields fields, Acting acting) {
        String outcome = fields.outcome("accepted", "returned");
        boolean accepted = outcome.equals("accepted");
        Map<String, Object> checks = checks(fields, accepted);
        List<String> reasons = accepted ? List.of() : fields.reasons();
        Map<String, Object> remarks = remarks(fields);
        fields.refuseIfWrong();
        if (accepted) {
            document.acceptReview();
        } else {
            document.returnToSender();
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("checks", checks);
        data.put("remarks", remarks);
        if (!accepted) {
            data.put("reasons", reasons);
        }
        return new StepResult(outcome, fields.text("opinion"), data, new Decision.Reviewed(accepted));
    }

    private static Map<String, Object> checks(Fields fields, boolean mustPass) {
        Fields given = fields.object("checks");
        Map<String, Object> checks = new LinkedHashMap<>();
        for (String check : CHECKS) {
            Boolean passed = given.flag(check);
            if (passed != null) {
                checks.put(check, passed);
            }
            if (mustPass && !Boolean.TRUE.equals(passed)) {
                given.wrong(check, passed == null ? "check-missing" : "check-failed");
            }
        }
        return checks;
    }

    private static Map<String, Object> remarks(Fields fields) {
        Fields given = fields.object("remarks");
        Map<String, Object> remarks = new LinkedHashMap<>();
        for (String check : CHECKS) {
            String remark = given.text(check, 1000);
            if (remark != null) {
                remarks.put(check, remark);
            }
        }
        return remarks;
    }
}
