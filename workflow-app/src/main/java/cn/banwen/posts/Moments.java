package cn.banwen.posts;

import cn.banwen.platform.OfficialTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** How refusals write times. */
final class Moments {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Moments() {}

    static String text(Instant at) {
        return MINUTE.format(OfficialTime.at(at));
    }

    /** As a fact of a REST answer. */
    static Map<String, Object> period(Instant from, Instant to) {
        Map<String, Object> period = new LinkedHashMap<>();
        period.put("from", OfficialTime.at(from).toString());
        period.put("to", OfficialTime.at(to).toString());
        return period;
    }
}
