package cn.banwen.supervision;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as those see it who watch over it.
 *
 * @param lamp the worst of its own clock and of what waits: {@code red}, {@code yellow}, {@code green}, {@code stopped}; null where
 *     nothing of it is open
 * @param dueAt until when it is to be concluded; null while that clock stands still
 * @param supervisions open ones
 * @param urges how often it was pressed for
 */
record WatchedDocument(
        UUID id,
        String title,
        @Nullable String registrationNumber,
        @Nullable String sender,
        String urgency,
        @Nullable String matter,
        String state,
        @Nullable String lamp,
        @Nullable OffsetDateTime dueAt,
        List<Waiting> waiting,
        List<Supervision> supervisions,
        int urges,
        @Nullable Urge lastUrge) {

    /** A task of it that waits, and who is on duty there now: nobody where the post is uncovered. */
    record Waiting(
            UUID taskId,
            String step,
            PostRef post,
            String office,
            String lamp,
            @Nullable OffsetDateTime dueAt,
            List<PersonRef> onDuty) {}
}
