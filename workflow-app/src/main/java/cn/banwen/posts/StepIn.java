package cn.banwen.posts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 主动顶岗: an order to step in, as it is told.
 *
 * @param deputy name of the B who was ordered
 * @param to the end, not included; earlier than ordered where it was ended
 * @param orderedBy name
 * @param endedBy name of who ended it early, null where nobody did
 */
public record StepIn(
        long id, String deputy, String reason, Instant from, Instant to, String orderedBy, @Nullable String endedBy) {}
