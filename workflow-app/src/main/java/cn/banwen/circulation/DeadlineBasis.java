package cn.banwen.circulation;

import cn.banwen.calendar.WorkingTime;
import cn.banwen.deadlines.RuleBook;

/**
 * What deadlines rest on: calendar, hours and rules in one state.
 *
 * @param generation grows with every change of them; the state is at least as new
 */
record DeadlineBasis(long generation, WorkingTime time, RuleBook rules) {}
