package cn.banwen.circulation;

import cn.banwen.platform.OfficialTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Documents {@code d} whose own clock has a lamp, in SQL: the stored moments against now. */
record LampCondition(String sql, List<Object> params) {

    static LampCondition of(Lamp lamp, Instant now) {
        OffsetDateTime at = OfficialTime.at(now);
        String open = " and d." + OpenClocks.OPEN;
        return switch (lamp) {
            case RED -> new LampCondition(open + " and d.due_at <= ?", List.of(at));
            case YELLOW -> new LampCondition(open + " and d.due_at > ? and d.warn_at <= ?", List.of(at, at));
            case GREEN -> new LampCondition(open + " and d.due_at > ? and d.warn_at > ?", List.of(at, at));
            case STOPPED -> new LampCondition(open + " and d.stopped_at is not null", List.of());
        };
    }
}
