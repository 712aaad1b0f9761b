package cn.banwen.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class RenditionSettingsTests {

    private static RenditionSettings settings(Duration page, Duration office, Duration recognition) {
        return new RenditionSettings(
                1,
                DataSize.ofMegabytes(256),
                20,
                page,
                Duration.ofMinutes(15),
                office,
                recognition,
                20,
                "soffice",
                "tesseract");
    }

    @Test
    void nobodyIsTakenForLostWithinTheTimeThatAStepMayTake() {
        Duration minute = Duration.ofMinutes(1);
        assertThat(settings(minute, minute, minute).lost()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings(minute, Duration.ofMinutes(10), minute).lost()).isGreaterThan(Duration.ofMinutes(10));
        assertThat(settings(Duration.ofMinutes(4), minute, minute).lost()).isGreaterThan(Duration.ofMinutes(8));
        assertThat(settings(minute, minute, Duration.ofMinutes(7)).lost()).isGreaterThan(Duration.ofMinutes(7));
    }
}
