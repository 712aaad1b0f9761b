package cn.banwen.circulation;

import cn.banwen.audit.AuditTrail;
import cn.banwen.intake.IncomingFiles;
import cn.banwen.posts.Grants;
import cn.banwen.refusal.Refusal;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A document as a reader sees it. Rights are the caller's to check. */
@Component
class DocumentViews {

    private final Documents documents;
    private final IncomingFiles files;
    private final TaskViews tasks;
    private final AuditTrail audit;
    private final Clock clock;

    DocumentViews(Documents documents, IncomingFiles files, TaskViews tasks, AuditTrail audit, Clock clock) {
        this.clock = clock;
        this.documents = documents;
        this.files = files;
        this.tasks = tasks;
        this.audit = audit;
    }

    /** @throws Refusal {@code document-not-found} */
    DocumentView of(UUID id, Grants reader) {
        IncomingDocument document =
                documents.find(id).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "document-not-found"));
        return of(document, reader);
    }

    /** What belongs to a document at hand is read anew. */
    DocumentView of(IncomingDocument document, Grants reader) {
        UUID id = document.id();
        FirstResponsible first = audit.last(id, FirstResponsible.STEP, null)
                .map(FirstResponsible::of)
                .orElse(null);
        return DocumentView.of(document, first, files.of(id), tasks.open(id, reader), clock.instant());
    }
}
