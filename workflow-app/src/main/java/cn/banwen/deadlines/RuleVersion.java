package cn.banwen.deadlines;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state of the table.
 *
 * @param number 0 for the product's
 * @param changedBy user name; null for the product's
 */
record RuleVersion(int number, RuleTable table, @Nullable String changedBy, @Nullable Instant changedAt) {

    static final RuleVersion SHIPPED = new RuleVersion(0, RuleTable.SHIPPED, null, null);
}
