package cn.banwen.circulation;

import cn.banwen.audit.Act;
import cn.banwen.audit.AuditTrail;
import cn.banwen.platform.OfficialTime;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 归档, by the process and in the transaction of the conclusion. */
@Component
public class ArchiveDocument {

    private final Documents documents;
    private final Tasks tasks;
    private final AuditTrail audit;
    private final Clock clock;

    ArchiveDocument(Documents documents, Tasks tasks, AuditTrail audit, Clock clock) {
        this.documents = documents;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Archives a concluded document; readings still open go on record as unread. The act is the concluder's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void archive(UUID documentId) {
        IncomingDocument document = documents.lock(documentId);
        Instant now = OfficialTime.now(clock);
        document.archive(now);
        documents.save(document);
        List<Task> unread = tasks.ofDocument(documentId).stream()
                .filter(task -> task.state() == TaskState.OPEN && task.step() == Step.READ)
                .toList();
        Act conclusion = audit.history(documentId).stream()
                .reduce((first, second) -> second)
                .orElseThrow();
        tasks.end(
                unread.stream().map(Task::id).toList(),
                TaskState.UNREAD,
                conclusion.actor().username(),
                now);
        Map<String, Object> data = new LinkedHashMap<>();
        if (!unread.isEmpty()) {
            data.put("unread", unread.stream().map(Task::postCode).toList());
        }
        audit.append(documentId, conclusion.actor(), null, "archive", "archived", null, data);
    }
}
