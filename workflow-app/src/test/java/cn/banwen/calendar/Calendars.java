package cn.banwen.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;

/** Calendars for tests, and moments as people write them. */
final class Calendars {

    static final List<HolidayYear> SHIPPED = ShippedYears.read(JsonMapper.shared());

    /** As the product comes. */
    static final WorkingTime OFFICE = with(OfficeHours.DEFAULT);

    static final ExplanationText TEXT = new ExplanationText(new DayText(messages()));

    private Calendars() {}

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/calendar", "messages/web");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    static WorkingTime with(OfficeHours hours) {
        return new WorkingTime(new HolidayCalendar(SHIPPED), hours);
    }

    /** {@code 2026-02-13T09:00} in Beijing, or a date alone for its midnight. */
    static Instant at(String moment) {
        LocalDateTime local =
                moment.length() == 10 ? LocalDate.parse(moment).atStartOfDay() : LocalDateTime.parse(moment);
        return OpenHours.instant(local.toLocalDate(), local.toLocalTime());
    }

    static String text(Instant moment) {
        return OpenHours.local(moment).toString();
    }
}
