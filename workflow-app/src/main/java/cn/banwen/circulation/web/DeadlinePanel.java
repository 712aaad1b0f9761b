package cn.banwen.circulation.web;

import cn.banwen.circulation.DeadlineReport;
import cn.banwen.circulation.DeadlineReport.ClockReport;
import cn.banwen.circulation.StopReason;
import cn.banwen.identity.Person;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document's deadlines as its page shows them.
 *
 * @param acts whether the reader may stop, resume and extend
 */
record DeadlinePanel(DeadlineReport report, DeadlineWords words, List<Person> leaders, boolean acts) {

    public @Nullable ClockReport own() {
        return report.own();
    }

    /** The document's own first. */
    public List<ClockReport> clocks() {
        List<ClockReport> clocks = new ArrayList<>();
        ClockReport own = report.own();
        if (own != null) {
            clocks.add(own);
        }
        clocks.addAll(report.tasks());
        return clocks;
    }

    public DeadlineReport.@Nullable Stop stop() {
        return report.stop();
    }

    /** The acts that the state of the clocks allows, by the last part of their address. */
    public List<String> offered() {
        if (report.stop() != null) {
            return List.of("resume");
        }
        return report.extensions() < report.mostExtensions() ? List.of("stop", "extend") : List.of("stop");
    }

    public List<DeadlineReport.Move> notes() {
        return report.notes();
    }

    public List<String> reasons() {
        return Arrays.stream(StopReason.values()).map(StopReason::code).toList();
    }
}
