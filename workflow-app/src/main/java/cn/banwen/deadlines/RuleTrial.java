package cn.banwen.deadlines;

import cn.banwen.calendar.Budget;
import cn.banwen.calendar.Deadline;
import cn.banwen.calendar.WorkingCalendar;
import cn.banwen.calendar.WorkingTime;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What would this document get? */
@Component
class RuleTrial {

    private final DeadlineRules rules;
    private final WorkingCalendar calendar;

    RuleTrial(DeadlineRules rules, WorkingCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    /** What it would get, when it would be due and when the warning would come. */
    record Result(Allowance allowance, Deadline deadline, Instant warnAt) {}

    Result of(DeadlineFacts facts, Instant from) {
        Allowance allowance = rules.allowanceOf(facts, from);
        WorkingTime time = calendar.current();
        Budget budget = allowance.budget();
        Deadline deadline = time.due(from, budget);
        return new Result(allowance, deadline, time.whenLeft(allowance.warnPercent(), deadline));
    }
}
