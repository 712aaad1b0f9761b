package cn.banwen.calendar;

import cn.banwen.identity.People;
import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The office's calendar and hours: as they are now, and the administrator's changes to them. */
@Component
public class WorkingCalendar {

    /** In SQL, a number that grows with every change of a year and of the hours: versions are only ever added. */
    public static final String GENERATION =
            "(select count(*) from calendar_year) + (select count(*) from office_hours)";

    private final CalendarRows rows;
    private final People people;
    private final Clock clock;
    private final ObjectProvider<DeadlineKeeper> keepers;
    private final List<HolidayYear> shipped;

    WorkingCalendar(CalendarRows rows, People people, JsonMapper json, Clock clock, ObjectProvider<DeadlineKeeper> keepers) {
        this.keepers = keepers;
        this.rows = rows;
        this.people = people;
        this.clock = clock;
        shipped = ShippedYears.read(json);
    }

    /** Calendar and hours at this moment. Reads both; whoever computes many deadlines asks once. */
    public WorkingTime current() {
        TreeMap<Integer, HolidayYear> years = new TreeMap<>();
        Stream.concat(shipped.stream(), rows.years().stream().map(Version::value))
                .forEach(year -> years.put(year.year(), year));
        return new WorkingTime(new HolidayCalendar(years.values()), hours().value());
    }

    /** What of the open deadlines a change would move. Reads all of them. */
    DeadlineImpact impactOf(WorkingTime changed) {
        return keepers.stream()
                .map(keeper -> keeper.impactOf(changed))
                .findFirst()
                .orElse(DeadlineImpact.NONE);
    }

    /** The arrangement of a year; version 0 and no value while none is announced. */
    Version<Optional<HolidayYear>> year(int year) {
        HolidayCalendar.requireKnown(year);
        return rows.versions(year).stream()
                .findFirst()
                .map(found ->
                        new Version<>(Optional.of(found.value()), found.number(), found.changedBy(), found.changedAt()))
                .orElseGet(() -> Version.shipped(
                        shipped.stream().filter(one -> one.year() == year).findFirst()));
    }

    /** What was changed in a year so far, the newest first. */
    List<Version<HolidayYear>> history(int year) {
        return rows.versions(year);
    }

    Version<OfficeHours> hours() {
        return rows.hours().orElseGet(() -> Version.shipped(OfficeHours.DEFAULT));
    }

    /**
     * Puts a year's arrangement in place of what it had.
     *
     * @param seen the version that the change was made on; null to replace whatever is there
     * @throws Refusal {@code admin-only}, {@code calendar-changed} where it was not the newest
     */
    @Transactional
    void change(HolidayYear year, @Nullable Integer seen, String username) {
        requireAdmin(username);
        Version<Optional<HolidayYear>> now = year(year.year());
        if (isStale(seen, now.number()) || !rows.add(year, now.number() + 1, username, OfficialTime.now(clock))) {
            throw changed(year(year.year()));
        }
        keepers.forEach(keeper -> keeper.changed("calendar", Integer.toString(year.year()), username));
    }

    /**
     * Puts other hours in place.
     *
     * @param seen the version that the change was made on; null to replace whatever is there
     * @throws Refusal {@code admin-only}, {@code calendar-changed} where it was not the newest
     */
    @Transactional
    void change(OfficeHours hours, @Nullable Integer seen, String username) {
        requireAdmin(username);
        Version<OfficeHours> now = hours();
        if (isStale(seen, now.number()) || !rows.add(hours, now.number() + 1, username, OfficialTime.now(clock))) {
            throw changed(hours());
        }
        keepers.forEach(keeper -> keeper.changed("hours", Integer.toString(now.number() + 1), username));
    }

    /** What the office wrote into the calendar of a year. */
    Version<LocalDays> localDays(int year) {
        HolidayCalendar.requireKnown(year);
        return rows.localDays(year).orElseGet(() -> Version.shipped(new LocalDays(year, List.of())));
    }

    /**
     * Puts other local entries in place; no deadline moves.
     *
     * @param seen the version that the change was made on; null to replace whatever is there
     * @throws Refusal {@code admin-only}, {@code calendar-changed} where it was not the newest
     */
    @Transactional
    void change(LocalDays days, @Nullable Integer seen, String username) {
        requireAdmin(username);
        Version<LocalDays> now = localDays(days.year());
        if (isStale(seen, now.number()) || !rows.add(days, now.number() + 1, username, OfficialTime.now(clock))) {
            throw changed(localDays(days.year()));
        }
    }

    void requireAdmin(String username) {
        if (!people.require(username).admin()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "admin-only");
        }
    }

    private static boolean isStale(@Nullable Integer seen, int now) {
        return seen != null && seen != now;
    }

    private Refusal changed(Version<?> now) {
        String by = now.changedBy();
        return new Refusal(Refusal.Kind.CONFLICT, "calendar-changed", by == null ? "" : people.nameOf(by))
                .with("version", now.number());
    }
}
