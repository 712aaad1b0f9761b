package cn.banwen.rendition;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Small bounds for tests. */
final class Bounds {

    private Bounds() {}

    static RenditionSettings settings(Duration pageTime, String office, String recognition) {
        return new RenditionSettings(
                1,
                DataSize.ofMegabytes(256),
                20,
                pageTime,
                Duration.ofMinutes(2),
                Duration.ofSeconds(30),
                Duration.ofMinutes(1),
                20,
                office,
                recognition);
    }
}
