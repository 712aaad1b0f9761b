package cn.banwen.circulation.engine;

import cn.banwen.operation.PartOfSystem;
import cn.banwen.operation.PartState;
import cn.banwen.operation.PartState.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The threads that let timers go off. */
@Component
class TimersPart implements PartOfSystem {

    private static final String PART = "timers";

    /** A timer that is due longer than this should have gone off. */
    private static final Duration LATE = Duration.ofMinutes(5);

    private final ManagementService management;
    private final Clock clock;
    private final boolean active;

    TimersPart(ProcessEngine engine, Clock clock, @Value("${banwen.timers:true}") boolean active) {
        this.management = engine.getManagementService();
        this.clock = clock;
        this.active = active;
    }

    @Override
    public int position() {
        return 40;
    }

    @Override
    public PartState state() {
        long waiting = management.createTimerJobQuery().count();
        long late = management
                .createTimerJobQuery()
                .duedateLowerThan(Date.from(clock.instant().minus(LATE)))
                .count();
        if (late > 0) {
            return PartState.of(PART, Level.WARNING, "late", late, waiting);
        }
        return active ? PartState.of(PART, Level.GOOD, "up", waiting) : PartState.of(PART, Level.OFF, "off", waiting);
    }
}
