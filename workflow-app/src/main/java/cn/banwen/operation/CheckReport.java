package cn.banwen.operation;

import java.time.Instant;
import java.util.List;

/**
 * What a check found.
 *
 * @param kinds what was looked for in the store, by kind
 * @param stored how many objects the store holds
 * @param acts how many acts were reckoned again
 * @param chains of how many documents
 * @param checkpoints how many checkpoints they were compared with
 * @param total how many discrepancies there are
 * @param discrepancies the first ones, at most a thousand of objects and a thousand of the record
 */
public record CheckReport(
        Instant startedAt,
        Instant finishedAt,
        List<KindCount> kinds,
        long stored,
        long acts,
        long chains,
        long checkpoints,
        long total,
        List<Discrepancy> discrepancies) {

    /**
     * Objects of one kind.
     *
     * @param bytes that were read and hashed; what has no digest is only looked for
     */
    public record KindCount(String kind, long objects, long bytes) {}

    public boolean isClean() {
        return total == 0;
    }
}
