package cn.banwen.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.platform.OfficialTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class FormatsTests {

    private static final Instant NOW = Instant.parse("2026-07-08T09:00:00Z");

    private final Formats formats;

    FormatsTests() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/web");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        formats = new Formats(messages, Clock.fixed(NOW, OfficialTime.ZONE));
    }

    @BeforeEach
    void readChinese() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void tellsHowLongIsLeftOrByHowMuchADeadlineHasPassed() {
        assertThat(formats.left(NOW.plusSeconds(25 * 60))).isEqualTo("剩 25 分钟");
        assertThat(formats.left(NOW.plusSeconds(20))).isEqualTo("即将到期");
        assertThat(formats.left(NOW.plus(Duration.ofHours(30)))).isEqualTo("剩 1 天");
        assertThat(formats.left(NOW.minusSeconds(1))).isEqualTo("刚刚超时");
        assertThat(formats.left(NOW.minus(Duration.ofHours(3)))).isEqualTo("已超 3 小时");
    }

    @Test
    void drawsTheZerosOfAnAddressTogether() {
        assertThat(formats.address("0:0:0:0:0:0:0:1")).isEqualTo("::1");
        assertThat(formats.address("fe80:0:0:0:1:0:0:2")).isEqualTo("fe80::1:0:0:2");
        assertThat(formats.address("2001:db8:0:1:2:3:4:5")).isEqualTo("2001:db8:0:1:2:3:4:5");
        assertThat(formats.address("10.0.0.10")).isEqualTo("10.0.0.10");
        assertThat(formats.address("")).isEmpty();
    }

    @Test
    void tellsHowLongSomethingHasWaited() {
        assertThat(formats.waited(NOW)).isEqualTo("刚到");
        assertThat(formats.waited(NOW.minus(Duration.ofHours(2)))).isEqualTo("已等 2 小时");
        assertThat(formats.waited(NOW.minus(Duration.ofDays(3)))).isEqualTo("已等 3 天");
        assertThat(formats.waited(NOW.plusSeconds(5)))
                .as("another machine’s clock is ahead")
                .isEqualTo("刚到");
    }

    @Test
    void tellsWhatSomethingTookInMinutes() {
        assertThat(formats.took(Duration.ofSeconds(20))).isEqualTo("不到 1 分钟");
        assertThat(formats.took(Duration.ofSeconds(250))).isEqualTo("4 分钟");
        assertThat(formats.took(Duration.ofMinutes(119))).isEqualTo("119 分钟");
        assertThat(formats.took(Duration.ofMinutes(750))).isEqualTo("12 小时 30 分钟");
        assertThat(formats.took(null)).isEmpty();
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(formats.took(Duration.ofMinutes(4))).isEqualTo("4 min");
    }
}
