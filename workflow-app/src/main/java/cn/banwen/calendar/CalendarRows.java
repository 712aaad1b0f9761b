package cn.banwen.calendar;

import cn.banwen.platform.OfficialTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables of years and hours: every version, the newest of which counts. */
@Component
class CalendarRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CalendarRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Version<HolidayYear>> years() {
        return jdbc.sql(
                        """
                        select distinct on (year) notice as value, version, changed_by, changed_at from calendar_year
                        order by year, version desc
                        """)
                .query((row, n) -> version(row, HolidayYear.class))
                .list();
    }

    /** All versions of a year, the newest first. */
    List<Version<HolidayYear>> versions(int year) {
        return jdbc.sql(
                        """
                        select notice as value, version, changed_by, changed_at from calendar_year
                        where year = ? order by version desc
                        """)
                .param(year)
                .query((row, n) -> version(row, HolidayYear.class))
                .list();
    }

    /** False where somebody else has made this version. */
    boolean add(HolidayYear year, int version, String by, Instant at) {
        return jdbc.sql(
                                """
                                insert into calendar_year (year, version, notice, changed_by, changed_at)
                                values (?, ?, ?::jsonb, ?, ?) on conflict do nothing
                                """)
                        .params(year.year(), version, json.writeValueAsString(year), by, OfficialTime.at(at))
                        .update()
                == 1;
    }

    Optional<Version<OfficeHours>> hours() {
        return jdbc.sql(
                        """
                        select hours as value, version, changed_by, changed_at from office_hours
                        order by version desc limit 1
                        """)
                .query((row, n) -> version(row, OfficeHours.class))
                .optional();
    }

    boolean add(OfficeHours hours, int version, String by, Instant at) {
        return jdbc.sql(
                                """
                                insert into office_hours (version, hours, changed_by, changed_at)
                                values (?, ?::jsonb, ?, ?) on conflict do nothing
                                """)
                        .params(version, json.writeValueAsString(hours), by, OfficialTime.at(at))
                        .update()
                == 1;
    }

    Optional<Version<LocalDays>> localDays(int year) {
        return jdbc.sql(
                        """
                        select entries as value, version, changed_by, changed_at from calendar_overlay
                        where year = ? order by version desc limit 1
                        """)
                .param(year)
                .query((row, n) -> version(row, LocalDays.class))
                .optional();
    }

    boolean add(LocalDays days, int version, String by, Instant at) {
        return jdbc.sql(
                                """
                                insert into calendar_overlay (year, version, entries, changed_by, changed_at)
                                values (?, ?, ?::jsonb, ?, ?) on conflict do nothing
                                """)
                        .params(days.year(), version, json.writeValueAsString(days), by, OfficialTime.at(at))
                        .update()
                == 1;
    }

    private <T> Version<T> version(ResultSet row, Class<T> type) throws SQLException {
        return new Version<>(
                json.readValue(row.getString("value"), type),
                row.getInt("version"),
                row.getString("changed_by"),
                OfficialTime.instant(row, "changed_at"));
    }
}
