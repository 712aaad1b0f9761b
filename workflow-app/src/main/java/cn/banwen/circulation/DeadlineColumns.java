package cn.banwen.circulation;

import cn.banwen.circulation.DocumentDeadline.Unmoved;
import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a document's row that hold its own clock and what was decided about its time. */
final class DeadlineColumns {

    static final List<String> NAMES = List.of(
            "budget_unit",
            "budget_quantity",
            "budget_used",
            "running_since",
            "warn_percent",
            "rule_version",
            "rule_row",
            "due_at",
            "warn_at",
            "due_by",
            "leader_due_at",
            "leader_due_by",
            "extended_to",
            "extensions",
            "stopped_at",
            "stop_reason",
            "stopped_seconds",
            "reply_by_unmoved",
            "leader_unmoved",
            "basis");

    private DeadlineColumns() {}

    /** In the order of {@link #NAMES}. */
    static List<@Nullable Object> values(DocumentDeadline deadline) {
        List<@Nullable Object> values = new ArrayList<>(ClockColumns.values(deadline.clock()));
        values.addAll(SqlParams.of(
                OfficialTime.atOrNull(deadline.dueAt()),
                OfficialTime.atOrNull(deadline.warnAt()),
                code(deadline.dueBy()),
                OfficialTime.atOrNull(deadline.leaderDueAt()),
                deadline.leaderDueBy(),
                OfficialTime.atOrNull(deadline.extendedTo()),
                deadline.extensions(),
                OfficialTime.atOrNull(deadline.stoppedAt()),
                code(deadline.stopReason()),
                deadline.stoppedSeconds(),
                deadline.unmoved().replyBy(),
                deadline.unmoved().leader(),
                deadline.basis()));
        return values;
    }

    static DocumentDeadline read(ResultSet row) throws SQLException {
        String stopReason = row.getString("stop_reason");
        String dueBy = row.getString("due_by");
        return new DocumentDeadline(
                ClockColumns.read(row),
                OfficialTime.instantOrNull(row, "leader_due_at"),
                row.getString("leader_due_by"),
                OfficialTime.instantOrNull(row, "extended_to"),
                row.getInt("extensions"),
                OfficialTime.instantOrNull(row, "stopped_at"),
                stopReason == null ? null : Coded.of(StopReason.class, stopReason),
                row.getLong("stopped_seconds"),
                new Unmoved(row.getLong("reply_by_unmoved"), row.getLong("leader_unmoved")),
                OfficialTime.instantOrNull(row, "due_at"),
                OfficialTime.instantOrNull(row, "warn_at"),
                dueBy == null ? null : Coded.of(DueBy.class, dueBy),
                row.getLong("basis"));
    }

    private static @Nullable String code(@Nullable Coded value) {
        return value == null ? null : value.code();
    }
}
