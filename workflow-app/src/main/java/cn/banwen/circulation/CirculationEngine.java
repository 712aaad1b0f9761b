package cn.banwen.circulation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What circulation needs of a process engine. Every call joins the caller's transaction and tells what waits because of
 * it. The engine's names for instances and tasks are kept with our rows and shown to nobody.
 */
public interface CirculationEngine {

    /** Starts the document's process; the business key is the document's id. */
    Routed start(UUID documentId, boolean reviewFirst);

    /** Ends a step with what it decided about the way on. */
    List<Waiting> complete(String engineTask, Decision decision);

    /** Takes a distribution back: its branches end, distribution waits again. */
    List<Waiting> withdrawDistribution(String processInstance);

    /** Opens the conclusion of a 阅件 whose readers have not all read. */
    List<Waiting> closeReading(String processInstance);

    /** Ends the whole process where it stands. */
    void abandon(String processInstance, String reason);

    /** The names of all tasks that wait now. */
    Set<String> waitingTasks(String processInstance);

    /** A started process. */
    record Routed(String processInstance, List<Waiting> opened) {}

    /**
     * A step that waits.
     *
     * @param party the post for which a leader's, office's or reader's branch runs; null elsewhere
     */
    record Waiting(String engineTask, Step step, @Nullable String party) {}
}
