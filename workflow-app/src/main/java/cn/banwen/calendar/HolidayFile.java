package cn.banwen.calendar;

import cn.banwen.refusal.BodyFields;
import cn.banwen.refusal.Refusal;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A year's arrangement in the common form {@code {year, days: [{name, date, isOffDay}]}}, with {@code source} and
 * {@code published} of the notice where they are known. Other fields are ignored.
 */
final class HolidayFile {

    private static final int NAME = 40;
    private static final int SOURCE = 100;

    private final int year;
    private final BodyFields fields;
    private final Map<LocalDate, Boolean> seen = new HashMap<>();

    private HolidayFile(int year, Map<?, ?> body) {
        this.year = year;
        fields = new BodyFields(body);
    }

    /** @throws Refusal a form's, with all that is wrong with it */
    static HolidayYear read(int year, Map<?, ?> body) {
        return new HolidayFile(year, body).read();
    }

    private HolidayYear read() {
        HolidayCalendar.requireKnown(year);
        Optional<Integer> told = fields.number("year");
        if (told.isPresent() && told.get() != year) {
            fields.wrong("year", "calendar-year-differs", Integer.toString(told.get()), Integer.toString(year));
        }
        String source = fields.text("source", SOURCE);
        LocalDate published = fields.date("published", false).orElse(null);
        List<BodyFields> entries = fields.objects("days");
        if (entries.isEmpty() && !fields.isWrong("days")) {
            // a notice without a day would make holidays of the statutory list working days
            fields.wrong("days", "required", "days");
        }
        List<Holiday> days =
                entries.stream().map(this::day).filter(Objects::nonNull).toList();
        fields.refuseIfWrong();
        return new HolidayYear(year, source, published, days);
    }

    private @Nullable Holiday day(BodyFields day) {
        String name = day.requiredText("name", NAME);
        Optional<LocalDate> date = day.date("date", true);
        Optional<Boolean> off = day.requiredFlag("isOffDay");
        date.filter(this::isOutside)
                .ifPresent(
                        given -> day.wrong("date", "calendar-date-outside", given.toString(), Integer.toString(year)));
        if (date.isEmpty() || off.isEmpty()) {
            return null;
        }
        Boolean before = seen.putIfAbsent(date.get(), off.get());
        if (before != null) {
            String code = before.equals(off.get()) ? "calendar-date-twice" : "calendar-day-both";
            day.wrong("date", code, date.get().toString());
        }
        return new Holiday(name, date.get(), off.get());
    }

    /** A notice can name days of the December before, as New Year's holiday may begin there. */
    private boolean isOutside(LocalDate date) {
        boolean decemberBefore = date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER;
        return date.getYear() != year && !decemberBefore;
    }
}
