package cn.banwen.calendar;

import cn.banwen.platform.OfficialTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts the time in which the office is open. */
final class OpenHours {

    private final HolidayCalendar holidays;
    private final OfficeHours hours;

    OpenHours(HolidayCalendar holidays, OfficeHours hours) {
        this.holidays = holidays;
        this.hours = hours;
    }

    /** The first moment at which this much open time has passed; at the end of a morning, not at the end of lunch. */
    Instant add(Instant from, Duration amount, Trail trail) {
        LocalDateTime start = local(from);
        Duration left = amount;
        for (LocalDate date = start.toLocalDate(); ; date = date.plusDays(1)) {
            CalendarDay day = holidays.day(date);
            if (!day.works()) {
                trail.dayOff(day);
                continue;
            }
            List<Period> spans = new ArrayList<>();
            for (Period open : after(start, date)) {
                Duration taken = left.compareTo(open.length()) < 0 ? left : open.length();
                Period span = new Period(open.from(), open.from().plus(taken));
                spans.add(span);
                left = left.minus(taken);
                if (left.isZero()) {
                    trail.hours(day, spans);
                    return instant(date, span.to());
                }
            }
            trail.hours(day, spans);
        }
    }

    /** The last moment from which this much open time passes until {@code to}. */
    Instant subtract(Instant to, Duration amount) {
        LocalDateTime end = local(to);
        Duration left = amount;
        for (LocalDate date = end.toLocalDate(); ; date = date.minusDays(1)) {
            List<Period> open = new ArrayList<>(before(end, date));
            open.sort(Comparator.comparing(Period::from).reversed());
            for (Period period : open) {
                if (left.compareTo(period.length()) <= 0) {
                    return instant(date, period.to().minus(left));
                }
                left = left.minus(period.length());
            }
        }
    }

    /** The open time of a stretch; zero where it ends before it begins. */
    Duration between(Instant from, Instant to) {
        LocalDateTime start = local(from);
        LocalDateTime end = local(to);
        Duration sum = Duration.ZERO;
        for (LocalDate date = start.toLocalDate(); !date.isAfter(end.toLocalDate()); date = date.plusDays(1)) {
            for (Period open : before(end, date)) {
                LocalTime begin =
                        date.equals(start.toLocalDate()) ? later(open.from(), start.toLocalTime()) : open.from();
                sum = begin.isBefore(open.to()) ? sum.plus(Duration.between(begin, open.to())) : sum;
            }
        }
        return sum;
    }

    boolean isOpenAt(Instant moment) {
        LocalDateTime asked = local(moment);
        LocalTime time = asked.toLocalTime();
        return on(asked.toLocalDate()).stream()
                .anyMatch(open -> !time.isBefore(open.from()) && time.isBefore(open.to()));
    }

    /** 停止业务活动的时间 of a day (Civil Code, Art. 203 II), as if it were a working day. */
    Instant close(LocalDate date) {
        List<Period> open = hours.on(date);
        return instant(date, open.get(open.size() - 1).to());
    }

    private List<Period> on(LocalDate date) {
        return holidays.day(date).works() ? hours.on(date) : List.of();
    }

    private List<Period> after(LocalDateTime start, LocalDate date) {
        LocalTime from = date.equals(start.toLocalDate()) ? start.toLocalTime() : LocalTime.MIN;
        return on(date).stream()
                .filter(open -> from.isBefore(open.to()))
                .map(open -> new Period(later(open.from(), from), open.to()))
                .toList();
    }

    private List<Period> before(LocalDateTime end, LocalDate date) {
        LocalTime to = date.equals(end.toLocalDate()) ? end.toLocalTime() : LocalTime.MAX;
        return on(date).stream()
                .filter(open -> open.from().isBefore(to))
                .map(open -> new Period(open.from(), to.isBefore(open.to()) ? to : open.to()))
                .toList();
    }

    private static LocalTime later(LocalTime one, LocalTime other) {
        return one.isAfter(other) ? one : other;
    }

    static LocalDateTime local(Instant moment) {
        return OfficialTime.at(moment).toLocalDateTime();
    }

    static Instant instant(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(OfficialTime.ZONE).toInstant();
    }
}
