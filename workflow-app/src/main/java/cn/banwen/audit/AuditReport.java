package cn.banwen.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the record found.
 *
 * @param acts how many acts it read
 * @param chains of how many documents
 * @param checkpoints how many checkpoints it compared them with
 * @param lastCheckpoint null before the first. That nothing was removed behind it shows by comparing it with the log
 * @param total how many findings there are
 * @param findings the first 1,000 of them, those of chains before those of checkpoints
 */
public record AuditReport(
        Instant at,
        long acts,
        long chains,
        long checkpoints,
        @Nullable Checkpoint lastCheckpoint,
        long total,
        List<Finding> findings) {

    public boolean clean() {
        return total == 0;
    }
}
