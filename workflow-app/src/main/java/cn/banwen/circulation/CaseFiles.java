package cn.banwen.circulation;

import cn.banwen.audit.AuditTrail;
import cn.banwen.posts.KnownPosts;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes out a document's case file. */
@Component
public class CaseFiles {

    private final DocumentQueries documents;
    private final Tasks tasks;
    private final AuditTrail audit;
    private final KnownPosts posts;

    CaseFiles(DocumentQueries documents, Tasks tasks, AuditTrail audit, KnownPosts posts) {
        this.documents = documents;
        this.tasks = tasks;
        this.audit = audit;
        this.posts = posts;
    }

    /** @throws cn.banwen.refusal.Refusal {@code document-not-found}, also for what the person may not see */
    public CaseFile of(UUID documentId, String username) {
        IncomingDocument document = documents.document(documentId, username);
        return new CaseFile(document, tasks.ofDocument(documentId), audit.history(documentId), posts.all());
    }
}
