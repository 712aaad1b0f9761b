package cn.banwen.circulation;

import cn.banwen.audit.AuditTrail;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 归档, which the process comes to in the transaction of the conclusion. The act is the concluder's. */
@Component
class ArchiveDocument {

    private final Documents documents;
    private final Tasks tasks;
    private final AuditTrail audit;

    ArchiveDocument(Documents documents, Tasks tasks, AuditTrail audit) {
        this.documents = documents;
        this.tasks = tasks;
        this.audit = audit;
    }

    /** Archives a concluded document and saves it; readings still open go on record as unread. */
    void archive(IncomingDocument document, Acting acting) {
        document.archive(acting.at());
        documents.save(document);
        List<Task> unread = tasks.ofDocument(document.id()).stream()
                .filter(task -> task.state() == TaskState.OPEN && task.step() == Step.READ)
                .toList();
        tasks.end(
                unread.stream().map(Task::id).toList(),
                TaskState.UNREAD,
                acting.person().username(),
                acting.at());
        Map<String, ?> data = unread.isEmpty()
                ? Map.of()
                : Map.of("unread", unread.stream().map(Task::postCode).toList());
        audit.append(document.id(), acting.actor(), null, "archive", "archived", null, data);
    }
}
