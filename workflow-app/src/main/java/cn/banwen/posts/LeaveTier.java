package cn.banwen.posts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 请假审批权限: who approves a leave of up to so many days.
 *
 * @param upToDays null of the last, which has no limit
 * @param approver one of {@link #APPROVERS}
 */
public record LeaveTier(@Nullable Integer upToDays, String approver) {

    public static final List<String> APPROVERS = List.of("none", "supervisor", "main-leader");
}
