package cn.banwen.calendar;

import java.time.Instant;

/**
 * Until when, and how that came about.
 */
public record Deadline(Explanation explanation) {

    public Instant dueAt() {
        return explanation.dueAt();
    }

    /** False where a day was met of a year whose holidays are not announced: the date may still move. */
    public boolean confirmed() {
        return explanation.unannounced().isEmpty();
    }
}
