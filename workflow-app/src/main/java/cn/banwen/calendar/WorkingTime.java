package cn.banwen.calendar;

import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * The arithmetic of deadlines on one state of calendar and office hours. Immutable and safe for any thread: whoever computes
 * many deadlines takes one. The rules are those of the Civil Code (民法典), Art. 201–203:
 *
 * <ul>
 *   <li>a budget of days begins the day after and ends at the close of business of its last day;
 *   <li>a budget of hours begins at once, or when the office opens next;
 *   <li>a budget of calendar days that would end on a day off ends on the next working day.
 * </ul>
 *
 * Every method throws {@link Refusal} {@code calendar-out-of-range} where it meets a date before 2020 or after 2050.
 */
public final class WorkingTime {

    /** Of what was before, no calendar is known. */
    public static final Instant BEGINS = LocalDate.of(StatutoryDays.FIRST, 1, 1)
            .atStartOfDay(OfficialTime.ZONE)
            .toInstant();

    private final HolidayCalendar holidays;
    private final OfficeHours hours;
    private final OpenHours open;

    WorkingTime(HolidayCalendar holidays, OfficeHours hours) {
        this.holidays = holidays;
        this.hours = hours;
        open = new OpenHours(holidays, hours);
    }

    /** What a date is, in Beijing. */
    public CalendarDay day(LocalDate date) {
        return holidays.day(date);
    }

    /** When the office closes on a date, at noon and in the evening, the earliest first; as it does on working days. */
    public List<LocalTime> closings(LocalDate date) {
        return hours.on(date).stream().map(Period::to).toList();
    }

    /** Whether somebody is in the office at this moment. */
    public boolean isOpenAt(Instant moment) {
        return open.isOpenAt(moment);
    }

    /** When a budget that begins to run at this moment is used up; {@code from} itself where it is used up already. */
    public Deadline due(Instant from, Budget budget) {
        Trail trail = new Trail();
        Instant dueAt = budget.isUsedUp() ? from : due(from, budget, trail);
        return new Deadline(new Explanation(from, budget, trail.parts(), dueAt));
    }

    private Instant due(Instant from, Budget budget, Trail trail) {
        return switch (budget.unit()) {
            case MINUTES -> from.plus(budget.duration());
            case WORKING_HOURS -> open.add(from, budget.duration(), trail);
            case WORKING_DAYS -> open.close(afterWorkingDays(date(from), budget.quantity(), trail));
            case CALENDAR_DAYS -> open.close(afterCalendarDays(date(from), budget.quantity(), trail));
            case SAME_DAY -> midnightAfter(date(from));
        };
    }

    /**
     * Counts back: the latest moment from which the whole budget runs until {@code dueAt}. For days that is the close of
     * business of the day before the first one that counts.
     */
    public Instant latestStart(Instant dueAt, Budget budget) {
        if (budget.isUsedUp()) {
            return dueAt;
        }
        return switch (budget.unit()) {
            case MINUTES -> dueAt.minus(budget.duration());
            case WORKING_HOURS -> open.subtract(dueAt, budget.duration());
            case WORKING_DAYS -> open.close(beforeWorkingDays(date(dueAt), budget.quantity()));
            case CALENDAR_DAYS -> open.close(date(dueAt).minusDays(budget.quantity()));
            case SAME_DAY -> OpenHours.instant(date(dueAt.minusNanos(1)), LocalTime.MIDNIGHT);
        };
    }

    /**
     * What of a budget was used up between two moments, in the unit's {@link Budget#quantity() quantity}. A day is used up
     * when it is over: a budget stopped on its last day has one day left. The same day is not used up before it is over.
     */
    public long used(BudgetUnit unit, Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return 0;
        }
        return switch (unit) {
            case MINUTES -> Duration.between(from, to).toSeconds();
            case WORKING_HOURS -> open.between(from, to).toSeconds();
            case WORKING_DAYS -> daysOver(from, to, true);
            case CALENDAR_DAYS -> daysOver(from, to, false);
            case SAME_DAY -> to.isBefore(midnightAfter(date(from))) ? 0 : 1;
        };
    }

    /** Time in which the office was open between two moments; zero where {@code to} is not after {@code from}. */
    public Duration openTime(Instant from, Instant to) {
        return open.between(from, to);
    }

    /**
     * The moment at which this share of a deadline's time is left: of the time by the clock for minutes and the same day, of
     * the office's open time otherwise.
     *
     * @param percent between 1 and 99
     */
    public Instant whenLeft(int percent, Deadline deadline) {
        Instant from = deadline.explanation().from();
        BudgetUnit unit = deadline.explanation().budget().unit();
        boolean byTheClock = unit == BudgetUnit.MINUTES || unit == BudgetUnit.SAME_DAY;
        Duration all = byTheClock ? Duration.between(from, deadline.dueAt()) : open.between(from, deadline.dueAt());
        Duration left = Duration.ofSeconds(all.toSeconds() * percent / 100);
        return byTheClock || left.isZero() ? deadline.dueAt().minus(left) : open.subtract(deadline.dueAt(), left);
    }

    private LocalDate afterWorkingDays(LocalDate start, long amount, Trail trail) {
        LocalDate date = start;
        for (long nth = 0; nth < amount; ) {
            date = date.plusDays(1);
            CalendarDay day = holidays.day(date);
            if (day.works()) {
                nth++;
                trail.workingDay(day, nth);
            } else {
                trail.dayOff(day);
            }
        }
        return date;
    }

    private LocalDate afterCalendarDays(LocalDate start, long amount, Trail trail) {
        for (long nth = 1; nth <= amount; nth++) {
            trail.anyDay(holidays.day(start.plusDays(nth)), nth);
        }
        LocalDate date = start.plusDays(amount);
        if (!holidays.day(date).works()) {
            trail.endMoves(holidays.day(date));
            date = date.plusDays(1);
            while (!holidays.day(date).works()) {
                trail.dayOff(holidays.day(date));
                date = date.plusDays(1);
            }
        }
        return date;
    }

    private LocalDate beforeWorkingDays(LocalDate end, long amount) {
        LocalDate date = end;
        for (long left = amount; left > 0; ) {
            date = date.minusDays(1);
            left -= holidays.day(date).works() ? 1 : 0;
        }
        return date;
    }

    private long daysOver(Instant from, Instant to, boolean workingOnly) {
        return date(from)
                .plusDays(1)
                .datesUntil(date(to).plusDays(1))
                .filter(date -> !workingOnly || holidays.day(date).works())
                .filter(date -> !open.close(date).isAfter(to))
                .count();
    }

    private static LocalDate date(Instant moment) {
        return OpenHours.local(moment).toLocalDate();
    }

    private static Instant midnightAfter(LocalDate date) {
        return OpenHours.instant(date.plusDays(1), LocalTime.MIDNIGHT);
    }

    /** The same with a year's notice changed: what would be if it were saved. */
    WorkingTime with(HolidayYear year) {
        return new WorkingTime(holidays.with(year), hours);
    }

    /** The same with other hours. */
    WorkingTime with(OfficeHours changed) {
        return new WorkingTime(holidays, changed);
    }

    HolidayCalendar holidays() {
        return holidays;
    }

    OfficeHours hours() {
        return hours;
    }
}
