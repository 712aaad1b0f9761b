package cn.banwen.deadlines;

import cn.banwen.calendar.DeadlineImpact;

/** Whoever keeps deadlines that the table gives. */
public interface RuleDependents {

    /** What of the open deadlines this state of the table would move. Reads all of them: seconds where there are many. */
    DeadlineImpact impactOf(RuleBook changed);

    /** The table was changed, in the present transaction: all open deadlines are reckoned anew, soon after its commit. */
    void changed(int version, String username);
}
