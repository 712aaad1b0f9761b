package cn.banwen.calendar;

import cn.banwen.calendar.Explanation.DaysOff;
import cn.banwen.calendar.Explanation.EndMoves;
import cn.banwen.calendar.Explanation.EveryDay;
import cn.banwen.calendar.Explanation.Hours;
import cn.banwen.calendar.Explanation.Part;
import cn.banwen.calendar.Explanation.WorkingDays;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down what the counting meets, while it counts. */
final class Trail {

    private final List<Part> parts = new ArrayList<>();

    List<Part> parts() {
        return parts;
    }

    void workingDay(CalendarDay day, long nth) {
        Optional<WorkingDays> before = before(WorkingDays.class, day);
        put(before, new WorkingDays(before.map(WorkingDays::first).orElse(day), day.date(), nth));
    }

    void anyDay(CalendarDay day, long nth) {
        Optional<EveryDay> before = before(EveryDay.class, day);
        put(before, new EveryDay(before.map(EveryDay::first).orElse(day), day.date(), nth));
    }

    void dayOff(CalendarDay day) {
        Optional<DaysOff> before = before(DaysOff.class, day);
        put(before, new DaysOff(before.map(DaysOff::first).orElse(day), day.date()));
    }

    void endMoves(CalendarDay day) {
        parts.add(new EndMoves(day));
    }

    /** Nothing where no hour of the day is left. */
    void hours(CalendarDay day, List<Period> spans) {
        if (!spans.isEmpty()) {
            Optional<Hours> before =
                    before(Hours.class, day).filter(part -> part.spans().equals(spans));
            put(before, new Hours(before.map(Hours::first).orElse(day), day.date(), spans));
        }
    }

    private <P extends Part> Optional<P> before(Class<P> type, CalendarDay day) {
        return Optional.ofNullable(parts.isEmpty() ? null : parts.get(parts.size() - 1))
                .filter(type::isInstance)
                .map(type::cast)
                .filter(part -> part.isFollowedBy(day));
    }

    private void put(Optional<? extends Part> replaced, Part part) {
        if (replaced.isPresent()) {
            parts.remove(parts.size() - 1);
        }
        parts.add(part);
    }
}
