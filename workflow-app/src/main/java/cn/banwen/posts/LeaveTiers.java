package cn.banwen.posts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who approves a leave of how many days, as the office set it. */
@Component
class LeaveTiers {

    static final String NOBODY = "none";
    static final String SUPERVISOR = "supervisor";

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
}
