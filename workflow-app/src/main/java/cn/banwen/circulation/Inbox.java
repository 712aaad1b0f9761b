package cn.banwen.circulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /**
     * @param gone what open tasks become that the engine no longer has
     * @return what opened and what ended
     */
    Changes follow(IncomingDocument document, TaskState gone, String username, Instant at) {
        Map<String, Task> open = tasks.ofDocument(document.id()).stream()
                .filter(task -> task.state() == TaskState.OPEN)
                .collect(Collectors.toMap(Task::engineTask, Function.identity()));
        List<Task> opened = new ArrayList<>();
        for (CirculationEngine.Waiting waiting :
                engine.waiting(Objects.requireNonNull(document.processInstance(), "a routed document"))) {
            if (open.remove(waiting.engineTask()) == null) {
                Task task = toTask(document, waiting, at);
                tasks.insert(task, document.metadata().urgency());
                opened.add(task);
            }
        }
        List<Task> ended = List.copyOf(open.values());
        tasks.end(ended.stream().map(Task::id).toList(), gone, username, at);
        return new Changes(opened, ended);
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
                at,
                null,
                null,
                null,
                null);
    }

    record Changes(List<Task> opened, List<Task> ended) {

        boolean opens(Step step) {
            return opened.stream().anyMatch(task -> task.step() == step);
        }
    }
}
