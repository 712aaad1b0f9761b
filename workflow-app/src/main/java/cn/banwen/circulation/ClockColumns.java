package cn.banwen.circulation;

import cn.banwen.calendar.Budget;
import cn.banwen.calendar.BudgetUnit;
import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a clock, which documents and tasks have in common. */
final class ClockColumns {

    private ClockColumns() {}

    /** In the order unit, quantity, used, since, percent, version and row of the rule. */
    static List<@Nullable Object> values(@Nullable DeadlineClock clock) {
        return clock == null
                ? SqlParams.of(null, null, 0L, null, null, null, null)
                : SqlParams.of(
                        clock.budget().unit().code(),
                        clock.budget().quantity(),
                        clock.used(),
                        OfficialTime.atOrNull(clock.runningSince()),
                        clock.warnPercent(),
                        clock.ruleVersion(),
                        clock.ruleRow());
    }

    static @Nullable DeadlineClock read(ResultSet row) throws SQLException {
        String unit = row.getString("budget_unit");
        return unit == null
                ? null
                : new DeadlineClock(
                        new Budget(BudgetUnit.find(unit).orElseThrow(), row.getLong("budget_quantity")),
                        row.getLong("budget_used"),
                        OfficialTime.instantOrNull(row, "running_since"),
                        row.getInt("warn_percent"),
                        row.getInt("rule_version"),
                        row.getInt("rule_row"));
    }
}
