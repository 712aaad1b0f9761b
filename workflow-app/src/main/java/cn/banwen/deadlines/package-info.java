/**
 * How much time each step and each document has: a decision table from kind, urgency, step, sender level and document type
 * to a budget and a warning point. Its hit policy is UNIQUE: for whatever may arrive exactly one row applies, and a table of
 * which that is not true is refused. It knows the words of documents only through {@link cn.banwen.deadlines.DeadlineTerms}.
 */
@ApplicationModule(allowedDependencies = {"administration", "calendar", "identity", "platform", "posts", "refusal", "web"})
@NullMarked
package cn.banwen.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
