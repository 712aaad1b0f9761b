package cn.banwen.operation;

import java.util.ArrayList;
import java.util.List;

/** Counts all of them and keeps the first ones, so that a ruined store doesn't fill the memory. */
final class Discrepancies {

    static final int KEPT = 1_000;

    private final List<Discrepancy> kept = new ArrayList<>();
    private long total;

    void add(Discrepancy discrepancy) {
        total++;
        if (kept.size() < KEPT) {
            kept.add(discrepancy);
        }
    }

    long total() {
        return total;
    }

    List<Discrepancy> kept() {
        return List.copyOf(kept);
    }
}
