package cn.banwen.circulation.web;

import cn.banwen.circulation.DocumentView;
import cn.banwen.circulation.TaskView;
import cn.banwen.circulation.TaskView.PostView;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A document over REST: as its readers see it, the steps of its open tasks named in the caller's language. */
record DocumentJson(@JsonUnwrapped @JsonIgnoreProperties("openTasks") DocumentView document, List<OpenTask> openTasks) {

    /** A task of the document that waits. */
    record OpenTask(
            UUID id,
            String step,
            String name,
            int revision,
            PostView post,
            boolean mine,
            Instant createdAt,
            @Nullable Instant dueAt,
            @Nullable Instant openedAt,
            @Nullable String lamp) {

        private static OpenTask of(TaskView task, String name) {
            return new OpenTask(
                    task.id(),
                    task.step(),
                    name,
                    task.revision(),
                    task.post(),
                    task.mine(),
                    task.createdAt(),
                    task.dueAt(),
                    task.openedAt(),
                    task.lamp());
        }
    }

    static DocumentJson of(DocumentView document, Function<String, String> stepName) {
        return new DocumentJson(
                document,
                document.openTasks().stream()
                        .map(task -> OpenTask.of(task, stepName.apply(task.step())))
                        .toList());
    }
}
