package cn.banwen.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One recorded act.
 *
 * @param seq position in the document's chain, from 1 without gaps
 * @param taskId the task that the act completed, null for acts outside a task
 * @param data JSON object with the fields of the step, byte for byte as it was hashed
 */
public record Act(
        UUID documentId,
        int seq,
        Instant at,
        Actor actor,
        @Nullable UUID taskId,
        String step,
        String outcome,
        @Nullable String opinion,
        String data,
        String previousDigest,
        String digest) {}
