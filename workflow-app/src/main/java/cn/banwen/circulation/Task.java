package cn.banwen.circulation;

import cn.banwen.posts.Grant;
import cn.banwen.posts.Grants;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that waits, or waited, for a post.
 *
 * @param engineTask the engine's name of it
 * @param urgencyRank of the document, 1 the most urgent
 * @param matter of the document
 * @param clock null for one from before clocks
 * @param dueAt null while the clock stands still
 * @param branchPost for a redistribution: the office that sent the document back
 */
record Task(
        UUID id,
        UUID documentId,
        String engineTask,
        Step step,
        String postCode,
        @Nullable String branchPost,
        TaskState state,
        int revision,
        int urgencyRank,
        @Nullable String matter,
        Instant createdAt,
        @Nullable DeadlineClock clock,
        @Nullable Instant warnAt,
        @Nullable Instant dueAt,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy) {

    boolean urgent() {
        return Urgency.marked(urgencyRank);
    }

    /** The person's right to do it, if there is one. */
    Optional<Grant> grantOf(Grants grants) {
        return grants.forTask(postCode, urgent(), matter);
    }
}
