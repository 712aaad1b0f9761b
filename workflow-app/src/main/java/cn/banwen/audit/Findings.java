package cn.banwen.audit;

import java.util.ArrayList;
import java.util.List;

/** Counts all findings and keeps the first ones, so that a ruined record doesn't fill the memory. */
final class Findings {

    static final int KEPT = 1_000;

    private final List<Finding> kept = new ArrayList<>();
    private long total;

    void add(Finding finding) {
        total++;
        if (kept.size() < KEPT) {
            kept.add(finding);
        }
    }

    long total() {
        return total;
    }

    List<Finding> kept() {
        return List.copyOf(kept);
    }
}
