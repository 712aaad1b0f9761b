package cn.banwen.papers;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How papers write dates and signatures. */
final class Wording {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm");

    private Wording() {}

    /** 2026年7月8日 17:00 in Asia/Shanghai; empty for {@code null}. */
    static String minute(@Nullable OffsetDateTime time) {
        return time == null ? "" : MINUTE.format(time.atZoneSameInstant(ZONE));
    }

    /** 2026年7月8日; empty for {@code null}. */
    static String day(@Nullable LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    /** 王×（代 李×）: who acted, and for whom. */
    static String person(String name, @Nullable String actingFor) {
        return actingFor == null || actingFor.isBlank() ? name : name + "（代 " + actingFor + "）";
    }

    /** Who signed and when, as parts that stand on one line if they fit and else below each other. */
    static List<String> signature(String unit, String name, @Nullable String actingFor, @Nullable OffsetDateTime at) {
        String who = Stream.of(unit, person(name, actingFor))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return Stream.of(who, minute(at)).filter(part -> !part.isBlank()).toList();
    }
}
