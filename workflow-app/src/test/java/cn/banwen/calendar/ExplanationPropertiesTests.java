package cn.banwen.calendar;

import static cn.banwen.calendar.Calendars.OFFICE;
import static cn.banwen.calendar.Calendars.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whoever knows nothing but the sentences comes to the same date. */
class ExplanationPropertiesTests {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[^\\d]*(\\d{2}:\\d{2}(?::\\d{2})?)");
    private static final Pattern SPAN = Pattern.compile("(\\d{2}:\\d{2}(?::\\d{2})?)–(\\d{2}:\\d{2}(?::\\d{2})?)");

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(0, Duration.ofDays(880).toSeconds()).map(at("2025-01-01")::plusSeconds);
    }

    @Property
    void workingDaysCanBeReadBackToTheDate(
            @ForAll("moments") Instant from, @ForAll @IntRange(min = 1, max = 80) int amount) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            Deadline deadline = OFFICE.due(from, Budget.of(amount, BudgetUnit.WORKING_DAYS));
            List<String> sentences = Calendars.TEXT.sentences(deadline.explanation(), locale);
            LocalDate read = OpenHours.local(from).toLocalDate();
            long counted = 0;
            for (String sentence : sentences.subList(1, sentences.size() - 1)) {
                List<LocalDate> dates = dates(sentence);
                if (!dates.isEmpty()) {
                    assertThat(dates.get(0)).as("no day left out").isEqualTo(read.plusDays(1));
                    read = dates.get(dates.size() - 1);
                    counted += countsDays(sentence)
                            ? read.toEpochDay() - dates.get(0).toEpochDay() + 1
                            : 0;
                }
            }

            assertThat(counted).isEqualTo(amount);
            assertThat(moment(sentences.get(sentences.size() - 1))).isEqualTo(deadline.dueAt());
            assertThat(read).isEqualTo(OpenHours.local(deadline.dueAt()).toLocalDate());
        }
    }

    @Property
    void workingHoursCanBeReadBackToTheMoment(
            @ForAll("moments") Instant from, @ForAll @IntRange(min = 1, max = 80) int amount) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            Deadline deadline = OFFICE.due(from, Budget.of(amount, BudgetUnit.WORKING_HOURS));
            List<String> sentences = Calendars.TEXT.sentences(deadline.explanation(), locale);
            Duration counted = Duration.ZERO;
            LocalTime end = LocalTime.MIDNIGHT;
            for (String sentence : sentences) {
                Matcher span = SPAN.matcher(sentence);
                while (span.find()) {
                    List<LocalDate> dates = dates(sentence);
                    long days = dates.get(dates.size() - 1).toEpochDay()
                            - dates.get(0).toEpochDay()
                            + 1;
                    end = LocalTime.parse(span.group(2));
                    counted = counted.plus(Duration.between(LocalTime.parse(span.group(1)), end)
                            .multipliedBy(days));
                }
            }

            assertThat(counted).isEqualTo(Duration.ofHours(amount));
            assertThat(moment(sentences.get(sentences.size() - 1))).isEqualTo(deadline.dueAt());
            assertThat(end).isEqualTo(OpenHours.local(deadline.dueAt()).toLocalTime());
        }
    }

    private static boolean countsDays(String sentence) {
        return sentence.contains("计第") || sentence.contains(", day");
    }

    private static List<LocalDate> dates(String sentence) {
        List<LocalDate> dates = new ArrayList<>();
        Matcher matcher = DATE.matcher(sentence);
        while (matcher.find()) {
            dates.add(LocalDate.parse(matcher.group()));
        }
        return dates;
    }

    private static Instant moment(String sentence) {
        Matcher matcher = MOMENT.matcher(sentence);
        assertThat(matcher.find()).as(sentence).isTrue();
        return OpenHours.instant(LocalDate.parse(matcher.group(1)), LocalTime.parse(matcher.group(2)));
    }
}
