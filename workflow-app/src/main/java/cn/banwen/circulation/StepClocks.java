package cn.banwen.circulation;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** The clocks with which steps begin in the present act; each is reckoned when somebody asks, once. */
final class StepClocks implements CirculationEngine.StepAlarms {

    private final Function<Step, TaskClock> reckon;
    private final Map<Step, TaskClock> known = new EnumMap<>(Step.class);

    StepClocks(Function<Step, TaskClock> reckon) {
        this.reckon = reckon;
    }

    TaskClock of(Step step) {
        return known.computeIfAbsent(step, reckon);
    }

    @Override
    public CirculationEngine.Alarm alarm(Step step) {
        return Deadlines.alarm(of(step).reckoning());
    }
}
