package cn.banwen.circulation;

import cn.banwen.audit.Actor;
import cn.banwen.audit.AuditTrail;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets those who watch over documents add to their record what changes nothing of their way: who pressed whom, who answered. */
@Component
public class WatchRecord {

    private final Documents documents;
    private final AuditTrail audit;

    WatchRecord(Documents documents, AuditTrail audit) {
        this.documents = documents;
        this.audit = audit;
    }

    /**
     * Locks the document until the caller's transaction ends, and appends. Rights are the caller's to check.
     *
     * @throws cn.banwen.refusal.Refusal {@code document-not-found}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(
            UUID documentId, Actor actor, String step, String outcome, @Nullable String text, Map<String, ?> data) {
        documents.lock(documentId);
        audit.append(documentId, actor, null, step, outcome, text, data);
    }
}
