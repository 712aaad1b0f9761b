package cn.banwen.circulation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps our inbox rows in step with what the engine has waiting, in the same transaction. */
@Component
class Inbox {

    private final CirculationEngine engine;
    private final Tasks tasks;

    Inbox(CirculationEngine engine, Tasks tasks) {
        this.engine = engine;
        this.tasks = tasks;
    }

    /** Puts what began to wait into the inboxes of the posts whose step it is. */
    void open(IncomingDocument document, List<CirculationEngine.Waiting> opened, StepClocks clocks, Instant at) {
        tasks.insert(
                document.id(),
                document.metadata(),
                opened.stream().map(waiting -> toOpening(waiting, clocks)).toList(),
                at);
    }

    /** Takes out what the engine no longer has waiting, because somebody's act ended it; returns that. */
    List<Task> endGone(IncomingDocument document, TaskState how, String username, Instant at) {
        Set<String> waiting =
                engine.waitingTasks(Objects.requireNonNull(document.processInstance(), "a routed document"));
        List<Task> gone = tasks.ofDocument(document.id()).stream()
                .filter(task -> task.state() == TaskState.OPEN && !waiting.contains(task.engineTask()))
                .toList();
        tasks.end(gone.stream().map(Task::id).toList(), how, username, at);
        return gone;
    }

    /** A redistribution is the setting's step, about a party's branch; what names a party otherwise is the party's. */
    private static Tasks.Opening toOpening(CirculationEngine.Waiting waiting, StepClocks clocks) {
        boolean branch = waiting.step() == Step.REDISTRIBUTE;
        return new Tasks.Opening(
                waiting.engineTask(),
                waiting.step(),
                branch ? null : waiting.party(),
                branch ? waiting.party() : null,
                clocks.of(waiting.step()));
    }
}
