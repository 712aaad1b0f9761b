package cn.banwen.sources;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows since when files have been as they are. By our own clock: the file server's may be wrong. An empty file, which a
 * scanner makes before it begins, is given half an hour.
 */
final class SettledFiles {

    private static final Duration EMPTY = Duration.ofMinutes(30);

    private final Duration settle;
    private final Clock clock;
    private Map<String, Instant> since = new HashMap<>();

    SettledFiles(Duration settle, Clock clock) {
        this.settle = settle;
        this.clock = clock;
    }

    /** Of the files that are there now, those that no longer change. */
    List<SeenFile> among(List<SeenFile> present) {
        Instant now = clock.instant();
        Map<String, Instant> still = new HashMap<>();
        present.forEach(file -> still.put(file.key(), since.getOrDefault(file.key(), now)));
        since = still;
        return present.stream()
                .filter(file -> !still.getOrDefault(file.key(), now)
                        .plus(file.size() == 0 ? EMPTY : settle)
                        .isAfter(now))
                .toList();
    }
}
