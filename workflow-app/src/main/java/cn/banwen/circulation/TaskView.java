package cn.banwen.circulation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as its readers see it.
 *
 * @param mine whether the reader may do it now
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
        @Nullable String closedBy) {

    /** A post in short. */
    public record PostView(String code, String name) {}

    /** A person in short. */
    public record PersonView(String username, String name) {}
}
