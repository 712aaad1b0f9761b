package cn.banwen.circulation;

import cn.banwen.audit.Act;
import cn.banwen.audit.AuditTrail;
import cn.banwen.intake.DocumentFile;
import cn.banwen.intake.IncomingFiles;
import cn.banwen.posts.Grants;
import cn.banwen.posts.Objections;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads documents for a person. What the person may not see is answered as if it did not exist. */
@Component
public class DocumentQueries {

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Tasks tasks;
    private final TaskViews taskViews;
    private final DocumentViews views;
    private final IncomingFiles files;
    private final AuditTrail audit;
    private final Posts posts;
    private final Objections objections;
    private final Openings openings;

    DocumentQueries(
            JdbcClient jdbc,
            Documents documents,
            Tasks tasks,
            TaskViews taskViews,
            DocumentViews views,
            IncomingFiles files,
            AuditTrail audit,
            Posts posts,
            Objections objections,
            Openings openings) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.tasks = tasks;
        this.taskViews = taskViews;
        this.views = views;
        this.files = files;
        this.audit = audit;
        this.posts = posts;
        this.objections = objections;
        this.openings = openings;
    }

    /**
     * The document; the first look of a post's holder is noted as its opening.
     *
     * @throws Refusal {@code document-not-found}, also for what the person may not see
     */
    public DocumentView open(UUID id, String username) {
        Grants grants = grantsToRead(id, username);
        openings.note(id, grants);
        return views.of(id, grants);
    }

    /** The document without noting that it was opened. */
    public DocumentView view(UUID id, String username) {
        Grants grants = grantsToRead(id, username);
        return views.of(id, grants);
    }

    /**
     * The document for whoever has just acted on it, by right; a deputy's cover may have ended since, and the act stands.
     */
    public DocumentView afterAct(UUID id, String username) {
        return views.of(id, posts.grantsOf(username));
    }

    /** Every task of the document, oldest first. */
    public List<TaskView> tasks(UUID id, String username) {
        return taskViews.of(id, requireVisible(id, username));
    }

    /**
     * The document that a task belongs to.
     *
     * @throws Refusal {@code task-not-found}; {@code cover-ended} for whoever stood in until a moment ago;
     *     {@code document-not-found} for what the person may not see otherwise
     */
    public UUID ofTask(UUID taskId, String username) {
        Task task = tasks.find(taskId).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "task-not-found"));
        try {
            requireVisible(task.documentId(), username);
        } catch (Refusal unseen) {
            Refusal why = objections.to(username, task.postCode(), task.urgent(), task.matter(), "not-your-task");
            throw why.code().equals("cover-ended") ? why : unseen;
        }
        return task.documentId();
    }

    public List<Act> history(UUID id, String username) {
        requireVisible(id, username);
        return audit.history(id);
    }

    public DocumentFile file(UUID id, UUID fileId, String username) {
        Grants grants = requireVisible(id, username);
        openings.note(id, grants);
        return files.find(id, fileId).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "file-not-found"));
    }

    IncomingDocument document(UUID id, String username) {
        requireVisible(id, username);
        return documents.find(id).orElseThrow(DocumentQueries::notFound);
    }

    private Grants requireVisible(UUID id, String username) {
        Grants grants = posts.grantsOf(username);
        checkVisible(id, grants);
        return grants;
    }

    /** For who reads the document's row next: whether it exists shows there. */
    private Grants grantsToRead(UUID id, String username) {
        Grants grants = posts.grantsOf(username);
        if (!grants.seesEverything()) {
            checkVisible(id, grants);
        }
        return grants;
    }

    private void checkVisible(UUID id, Grants grants) {
        Visibility visible = Visibility.of(grants, "d");
        boolean found = jdbc.sql("select exists (select from document d where d.id = ? and " + visible.sql() + ")")
                .param(id)
                .params(visible.params())
                .query(Boolean.class)
                .single();
        if (!found) {
            throw notFound();
        }
    }

    private static Refusal notFound() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "document-not-found");
    }
}
