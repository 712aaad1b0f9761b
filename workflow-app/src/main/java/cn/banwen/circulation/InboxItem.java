package cn.banwen.circulation;

import cn.banwen.circulation.TaskView.PersonView;
import cn.banwen.circulation.TaskView.PostView;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waits for the caller. */
public record InboxItem(
        UUID id,
        String step,
        int revision,
        PostView post,
        String capacity,
        @Nullable PersonView actingFor,
        DocumentInShort document,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable String lamp) {

    /** The document of a task. */
    public record DocumentInShort(
            UUID id,
            String title,
            @Nullable String registrationNumber,
            @Nullable String documentNumber,
            @Nullable String sender,
            String urgency) {}
}
