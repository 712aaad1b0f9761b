package cn.banwen.circulation;

import cn.banwen.audit.Act;
import cn.banwen.posts.Post;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A document with its tasks and its acts, read once for all that a page or a paper tells of them. Whoever holds one was
 * found to have the right to see the document.
 */
public final class CaseFile {

    private final IncomingDocument document;
    private final List<Task> tasks;
    private final List<Act> acts;
    private final Map<String, Post> posts;
    private final Map<UUID, Act> actOfTask;

    CaseFile(IncomingDocument document, List<Task> tasks, List<Act> acts, List<Post> posts) {
        this.document = document;
        this.tasks = List.copyOf(tasks);
        this.acts = List.copyOf(acts);
        this.posts = posts.stream().collect(Collectors.toMap(Post::code, Function.identity()));
        this.actOfTask = acts.stream()
                .filter(act -> act.taskId() != null)
                .collect(Collectors.toMap(act -> Objects.requireNonNull(act.taskId()), Function.identity()));
    }

    public UUID documentId() {
        return document.id();
    }

    /** Oldest first. */
    public List<Act> acts() {
        return acts;
    }

    IncomingDocument document() {
        return document;
    }

    /** In the order in which they were opened. */
    List<Task> tasks() {
        return tasks;
    }

    /** The act that completed the task; null where it waits, or was ended by another's act. */
    @Nullable
    Act actOf(Task task) {
        return actOfTask.get(task.id());
    }

    /** By code. */
    Map<String, Post> posts() {
        return posts;
    }

    /** What the post is called now; its code where the register has lost it. */
    String postName(String code) {
        Post post = posts.get(code);
        return post == null ? code : post.name();
    }
}
