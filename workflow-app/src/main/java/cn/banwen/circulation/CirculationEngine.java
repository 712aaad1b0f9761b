package cn.banwen.circulation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What circulation needs of a process engine. Every call joins the caller's transaction and tells what waits because of
 * it. The engine's names for instances and tasks are kept with our rows and shown to nobody.
 */
public interface CirculationEngine {

    /** Starts the document's process; the business key is the document's id. */
    Routed start(UUID documentId, boolean reviewFirst, Alarm document, StepAlarms steps);

    /** Ends a step with what it decided about the way on. */
    Onward complete(String engineTask, Decision decision, StepAlarms steps);

    /** Takes a distribution back: its branches end, distribution waits again. */
    List<Waiting> withdrawDistribution(String processInstance, StepAlarms steps);

    /** Opens the conclusion of a 阅件 whose readers have not all read. */
    List<Waiting> closeReading(String processInstance, StepAlarms steps);

    /** Sets timers to other moments, also those that have gone off; a document from before timers has none. */
    void rearm(String processInstance, @Nullable Alarm document, Map<String, Alarm> byEngineTask);

    /**
     * Sets the timers of many documents to other moments.
     *
     * @param now what lies before it has gone off already
     */
    void rearm(List<Rearming> rearmings, Instant now);

    /** Ends the whole process where it stands. */
    void abandon(String processInstance, String reason);

    /** The names of all tasks that wait now. */
    Set<String> waitingTasks(String processInstance);

    /** When the engine is to call {@link DeadlineAlarms}: it waits for these moments and knows no others. */
    record Alarm(Instant warnAt, Instant dueAt) {

        /** While the clock stands still. */
        public static final Alarm NEVER =
                new Alarm(Instant.parse("9999-01-01T00:00:00Z"), Instant.parse("9999-01-01T00:00:00Z"));
    }

    /**
     * The timers of one document that move.
     *
     * @param byEngineTask those of its tasks that move
     */
    record Rearming(String processInstance, Move document, Map<String, Move> byEngineTask) {

        /** From what to what; the same where it stays. */
        public record Move(Alarm from, Alarm to) {

            boolean comesBack(Instant now) {
                return back(from.warnAt(), to.warnAt(), now) || back(from.dueAt(), to.dueAt(), now);
            }

            private static boolean back(Instant before, Instant then, Instant now) {
                return !before.isAfter(now) && then.isAfter(now);
            }
        }

        /** Whether a timer that has gone off is needed again. */
        public boolean comesBack(Instant now) {
            return document.comesBack(now) || byEngineTask.values().stream().anyMatch(move -> move.comesBack(now));
        }
    }

    /** The moments of a step that begins now. Asked only for steps that do begin. */
    interface StepAlarms {

        Alarm alarm(Step step);
    }

    /** A started process. */
    record Routed(String processInstance, List<Waiting> opened) {}

    /**
     * What came of a completed step.
     *
     * @param archive whether the process has come to 归档, its end
     */
    record Onward(List<Waiting> opened, boolean archive) {}

    /**
     * A step that waits.
     *
     * @param party the post for which a leader's, office's or reader's branch runs; null elsewhere
     */
    record Waiting(String engineTask, Step step, @Nullable String party) {}
}
