package cn.banwen.circulation;

import cn.banwen.platform.OfficialTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/**
 * How a clock stands, in SQL: the stored moments against now.
 *
 * @param params of the condition, in order
 */
public record LampCondition(String sql, List<Object> params) {

    /** The lamp of an open task {@code t}, as {@link Lamp#of} tells it; asks twice for now. */
    static final String LAMP_OF_TASK =
            """
            case when t.budget_unit is not null and t.running_since is null then 'stopped' when t.due_at is null then null
              when t.due_at <= ? then 'red' when t.warn_at <= ? then 'yellow' else 'green' end
            """
                    .strip();

    /** Documents {@code d} whose own clock has a lamp. */
    public static LampCondition of(Lamp lamp, Instant now) {
        OffsetDateTime at = OfficialTime.at(now);
        String open = " and d." + DocumentState.OPEN;
        return switch (lamp) {
            case RED -> new LampCondition(open + " and d.due_at <= ?", List.of(at));
            case YELLOW -> new LampCondition(open + " and d.due_at > ? and d.warn_at <= ?", List.of(at, at));
            case GREEN -> new LampCondition(open + " and d.due_at > ? and d.warn_at > ?", List.of(at, at));
            case STOPPED -> new LampCondition(open + " and d.stopped_at is not null", List.of());
        };
    }

    /** Tasks {@code t} whose own clock has one of some lamps. */
    static LampCondition ofTask(Set<Lamp> lamps, Instant now) {
        return new LampCondition(
                LAMP_OF_TASK + " = any (?)",
                List.of(
                        OfficialTime.at(now),
                        OfficialTime.at(now),
                        lamps.stream().map(Lamp::code).sorted().toArray(String[]::new)));
    }
}
