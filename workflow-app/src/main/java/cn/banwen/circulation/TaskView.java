package cn.banwen.circulation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as its readers see it.
 *
 * @param mine whether the reader may do it now
 * @param lamp of an open task
 * @param handedOver the reader holds the post and is away: the task is somebody else's until the absence ends
 * @param capacity of the reader, null when it is not the reader's
 */
public record TaskView(
        UUID id,
        String step,
        String state,
        int revision,
        PostView post,
        boolean mine,
        @Nullable String capacity,
        @Nullable PersonView actingFor,
        @Nullable PostView branch,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable HandedOverView handedOver,
        @Nullable String lamp) {

    /** A post in short. */
    public record PostView(String code, String name) {}

    /** By which absence of the reader, until when, and to whom; to nobody where nobody is there. */
    public record HandedOverView(long absenceId, Instant until, @Nullable PersonView to) {}

    /** A person in short. */
    public record PersonView(String username, String name) {}
}
