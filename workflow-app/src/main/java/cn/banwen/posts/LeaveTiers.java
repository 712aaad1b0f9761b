package cn.banwen.posts;

import cn.banwen.platform.SqlParams;
import cn.banwen.refusal.Problem;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who approves a leave of how many days, as the office set it. */
@Component
public class LeaveTiers {

    static final String NOBODY = "none";
    static final String SUPERVISOR = "supervisor";
    private static final int MOST = 6;
    private static final int LONGEST = 366;

    private final JdbcClient jdbc;

    LeaveTiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code none}, {@code supervisor} or {@code main-leader}; nobody where no tier reaches that far. */
    String approverOf(int days) {
        return jdbc.sql(
                        """
                        select approver from leave_tier where up_to_days is null or up_to_days >= ?
                        order by up_to_days nulls last limit 1
                        """)
                .param(days)
                .query(String.class)
                .optional()
                .orElse(NOBODY);
    }

    /** The shortest leave first. */
    public List<LeaveTier> all() {
        return jdbc.sql("select up_to_days, approver from leave_tier order by up_to_days nulls last")
                .query(LeaveTier.class)
                .list();
    }

    /** Adds what is wrong with tiers to the problems: each reaches further than the one before, only the last has no limit. */
    public void check(List<LeaveTier> tiers, List<Problem> problems) {
        int before = 0;
        boolean sound = !tiers.isEmpty() && tiers.size() <= MOST;
        for (int i = 0; i < tiers.size(); i++) {
            LeaveTier tier = tiers.get(i);
            Integer days = tier.upToDays();
            boolean last = i == tiers.size() - 1;
            if (!LeaveTier.APPROVERS.contains(tier.approver())) {
                problems.add(Problem.of(
                        "leaveTiers", "unknown-value", tier.approver(), String.join(" | ", LeaveTier.APPROVERS)));
            }
            sound &= last == (days == null) && (days == null || (days > before && days <= LONGEST));
            before = days == null ? before : days;
        }
        if (!sound) {
            problems.add(Problem.of("leaveTiers", "leave-tiers", MOST));
        }
    }

    /** Holds for absences that are entered from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(List<LeaveTier> tiers) {
        jdbc.sql("delete from leave_tier").update();
        for (LeaveTier tier : tiers) {
            jdbc.sql("insert into leave_tier (up_to_days, approver) values (?, ?)")
                    .params(SqlParams.of(tier.upToDays(), tier.approver()))
                    .update();
        }
    }
}
