package cn.banwen.circulation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps our inbox rows in step with what the engine has waiting, in the same transaction. */
@Component
class Inbox {

    private final CirculationEngine engine;
    private final Tasks tasks;
    private final StepPosts stepPosts;

    Inbox(CirculationEngine engine, Tasks tasks, StepPosts stepPosts) {
        this.engine = engine;
        this.tasks = tasks;
        this.stepPosts = stepPosts;
    }

    /** Puts what began to wait into the inboxes of the posts whose step it is. */
    void open(IncomingDocument document, List<CirculationEngine.Waiting> opened, Instant at) {
        for (CirculationEngine.Waiting waiting : opened) {
            tasks.insert(toTask(document, waiting, at));
        }
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

    private Task toTask(IncomingDocument document, CirculationEngine.Waiting waiting, Instant at) {
        boolean branch = waiting.step() == Step.REDISTRIBUTE;
        String party = waiting.party();
        String post = party == null || branch ? stepPosts.of(waiting.step()) : party;
        return new Task(
                UUID.randomUUID(),
                document.id(),
                waiting.engineTask(),
                waiting.step(),
                post,
                branch ? party : null,
                TaskState.OPEN,
                1,
                document.metadata().urgency().rank(),
                document.metadata().matter(),
                at,
                null,
                null,
                null,
                null);
    }
}
