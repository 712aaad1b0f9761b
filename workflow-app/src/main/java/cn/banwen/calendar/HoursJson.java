package cn.banwen.calendar;

import cn.banwen.calendar.CalendarJson.ChangedBy;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Office hours as the REST interface shows them; what it shows can be sent back.
 *
 * @param version to be sent back with a change, so that nobody's change is lost; 0 for the product's
 */
record HoursJson(
        int version,
        @Nullable ChangedBy changedBy,
        @Nullable Instant changedAt,
        List<PlanJson> plans,
        List<SpecialDayJson> specialDays) {

    record PlanJson(LocalDate validFrom, List<SeasonJson> seasons) {

        static PlanJson of(HoursPlan plan) {
            return new PlanJson(
                    plan.validFrom(),
                    plan.seasons().stream().map(SeasonJson::of).toList());
        }
    }

    /** From: month and day. */
    record SeasonJson(String from, List<PeriodJson> open) {

        static SeasonJson of(Season season) {
            return new SeasonJson(text(season.from()), PeriodJson.of(season.open()));
        }

        private static String text(MonthDay day) {
            return day.toString().substring(2);
        }
    }

    record SpecialDayJson(LocalDate date, String name, List<PeriodJson> open) {

        static SpecialDayJson of(SpecialDay day) {
            return new SpecialDayJson(day.date(), day.name(), PeriodJson.of(day.open()));
        }
    }

    record PeriodJson(@JsonFormat(pattern = "HH:mm") LocalTime from, @JsonFormat(pattern = "HH:mm") LocalTime to) {

        static List<PeriodJson> of(List<Period> open) {
            return open.stream()
                    .map(period -> new PeriodJson(period.from(), period.to()))
                    .toList();
        }
    }

    static HoursJson of(Version<OfficeHours> hours, @Nullable ChangedBy by) {
        return new HoursJson(
                hours.number(),
                by,
                hours.changedAt(),
                hours.value().plans().stream().map(PlanJson::of).toList(),
                hours.value().specialDays().stream().map(SpecialDayJson::of).toList());
    }
}
