package cn.banwen.supervision;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 督办: somebody is named to see a document through.
 *
 * @param post of the fixed-point kind only
 * @param topic of the special kind only
 * @param everyDays of the tracking kind only: working days between two questions for progress
 * @param outcome null while it goes on
 */
record Supervision(
        long id,
        UUID documentId,
        String kind,
        @Nullable PostRef post,
        @Nullable String topic,
        @Nullable Integer everyDays,
        String requirement,
        PersonRef supervisor,
        PersonRef openedBy,
        OffsetDateTime openedAt,
        @Nullable PersonRef closedBy,
        @Nullable OffsetDateTime closedAt,
        @Nullable String outcome) {

    boolean isOpen() {
        return closedAt == null;
    }
}
