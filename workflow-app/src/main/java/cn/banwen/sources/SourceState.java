package cn.banwen.sources;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a source is doing.
 *
 * @param error of the failure that it has now, code of a text; null where the last look went well
 * @param failures in a row
 * @param taken items that are documents, or entries of what was kept outside
 */
record SourceState(
        @Nullable Instant lastLookAt,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant lastErrorAt,
        @Nullable String error,
        List<String> errorArgs,
        int failures,
        @Nullable Instant nextLookAt,
        long taken,
        long failed) {

    /** {@code new}, {@code ok} or {@code failing}. */
    String code() {
        return error != null ? "failing" : lastLookAt == null ? "new" : "ok";
    }
}
