package cn.banwen.deadlines;

import cn.banwen.calendar.Budget;

/**
 * How much time a step has, and by which row.
 *
 * @param warnPercent how much of the time is left when the warning comes
 * @param row counted from 1
 */
public record Allowance(Budget budget, int warnPercent, int version, int row) {}
