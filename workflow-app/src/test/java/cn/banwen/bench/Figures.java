package cn.banwen.bench;

import java.util.Arrays;

/** A sorted sample. */
record Figures(double[] values) {

    Figures {
        values = values.clone();
        Arrays.sort(values);
    }

    double percentile(double share) {
        return values[(int) Math.min(values.length - 1, Math.floor(values.length * share))];
    }

    double median() {
        return percentile(0.5);
    }

    @Override
    public String toString() {
        return "min %.1f  median %.1f  p95 %.1f  max %.1f"
                .formatted(values[0], median(), percentile(0.95), values[values.length - 1]);
    }
}
