package cn.banwen.cover;

import cn.banwen.calendar.WorkingTime;
import cn.banwen.platform.OfficialTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** When people are told what begins on a day: at the end of the working day before it, so on Friday for what begins on Monday. */
record EveningBefore(WorkingTime working) {

    private static final LocalTime TOLD_AT = LocalTime.of(16, 30);
    private static final int LONGEST_HOLIDAY = 14;

    Instant before(Instant start) {
        LocalDate day = OfficialTime.at(start).toLocalDate().minusDays(1);
        for (int back = 0; back < LONGEST_HOLIDAY && !working.day(day).works(); back++) {
            day = day.minusDays(1);
        }
        return day.atTime(TOLD_AT).atZone(OfficialTime.ZONE).toInstant();
    }
}
