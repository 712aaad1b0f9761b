package cn.banwen.circulation;

import org.jspecify.annotations.Nullable;

/**
 * How many open tasks of a reader are alike.
 *
 * @param lamp null where the clock was not reckoned yet
 * @param level of the document's sender, null before it is registered, as is {@code kind}
 */
public record InboxTally(
        Step step,
        Urgency urgency,
        @Nullable Kind kind,
        @Nullable SenderLevel level,
        @Nullable Lamp lamp,
        String postCode,
        int count) {}
