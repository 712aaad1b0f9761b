/**
 * The working calendar: which days the State Council has made holidays and make-up workdays, when the office is open, and
 * until when a budget of minutes, working hours or days runs from a moment. A deadline comes with the days that were
 * counted for it. Nothing here reads a clock: {@link WorkingTime} is an immutable picture of calendar and hours.
 */
@ApplicationModule(allowedDependencies = {"administration", "identity", "platform", "posts", "refusal", "web"})
@NullMarked
package cn.banwen.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
