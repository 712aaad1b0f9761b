package cn.banwen.circulation;

import cn.banwen.audit.Act;
import cn.banwen.audit.AuditTrail;
import cn.banwen.circulation.TaskView.PersonView;
import cn.banwen.circulation.TaskView.PostView;
import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import cn.banwen.intake.DocumentFile;
import cn.banwen.intake.IncomingFiles;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Grant;
import cn.banwen.posts.Grants;
import cn.banwen.posts.Objections;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads documents for a person. What the person may not see is answered as if it did not exist. */
@Component
public class DocumentQueries {

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Tasks tasks;
    private final IncomingFiles files;
    private final AuditTrail audit;
    private final Posts posts;
    private final Objections objections;
    private final People people;
    private final Clock clock;

    DocumentQueries(
            JdbcClient jdbc,
            Documents documents,
            Tasks tasks,
            IncomingFiles files,
            AuditTrail audit,
            Posts posts,
            Objections objections,
            People people,
            Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.tasks = tasks;
        this.files = files;
        this.audit = audit;
        this.posts = posts;
        this.objections = objections;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What to list.
     *
     * @param query part of title, sender or a number in any spelling
     * @param from first day of arrival, inclusive
     * @param to last day of arrival, inclusive
     * @throws Refusal {@code not-a-date} for a year of other than four digits
     */
    public record Filter(
            @Nullable String query,
            @Nullable DocumentState state,
            @Nullable String sender,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        public Filter {
            query = query == null ? null : Fields.clean(query);
            sender = sender == null ? null : Fields.clean(sender);
            List<Problem> problems = new ArrayList<>();
            if (from != null && !Fields.isStorable(from)) {
                problems.add(Problem.of("from", "not-a-date"));
            }
            if (to != null && !Fields.isStorable(to)) {
                problems.add(Problem.of("to", "not-a-date"));
            }
            if (!problems.isEmpty()) {
                throw Refusal.ofForm(problems);
            }
        }
    }

    /** A document in a list. */
    public record Row(
            UUID id,
            String title,
            @Nullable String documentNumber,
            @Nullable String registrationNumber,
            @Nullable String receiptId,
            @Nullable String sender,
            String urgency,
            @Nullable String kind,
            String state,
            Instant receivedAt) {}

    /** A page of a list; the total is exact. */
    public record Page(long total, List<Row> items) {}

    public Page list(Filter filter, int page, int size, String username) {
        Visibility visible = Visibility.of(posts.grantsOf(username), "d");
        StringBuilder where = new StringBuilder(visible.sql());
        List<Object> params = new ArrayList<>(visible.params());
        if (filter.query() != null && !filter.query().isBlank()) {
            String like = "%" + escaped(filter.query()) + "%";
            where.append(
                    " and (d.title ilike ? or d.sender ilike ? or d.registration_number ilike ? or d.document_number ilike ?"
                            + " or d.receipt_id ilike ? or d.document_number_key ilike ?)");
            params.addAll(List.of(like, like, like, like, like));
            params.add(DocumentNumber.key(filter.query())
                    .map(key -> "%" + escaped(key) + "%")
                    .orElse(like));
        }
        if (filter.state() != null) {
            where.append(" and d.state = ?");
            params.add(filter.state().code());
        }
        if (filter.sender() != null && !filter.sender().isBlank()) {
            where.append(" and d.sender ilike ?");
            params.add("%" + escaped(filter.sender()) + "%");
        }
        if (filter.from() != null) {
            where.append(" and d.received_at >= ?");
            params.add(filter.from().atStartOfDay(OfficialTime.ZONE).toOffsetDateTime());
        }
        if (filter.to() != null) {
            where.append(" and d.received_at < ?");
            params.add(filter.to().plusDays(1).atStartOfDay(OfficialTime.ZONE).toOffsetDateTime());
        }
        long total = jdbc.sql("select count(*) from document d where " + where)
                .params(params)
                .query(Long.class)
                .single();
        List<Row> items = jdbc.sql(
                        """
                        select d.id, d.title, d.document_number, d.registration_number, d.receipt_id, d.sender, d.urgency,
                          d.kind, d.state, d.received_at
                        from document d where
                        """
                                + where + " order by d.received_at desc, d.id limit ? offset ?")
                .params(params)
                .params(size, (long) page * size)
                .query(Row.class)
                .list();
        return new Page(total, items);
    }

    /** Like has no meaning for what a person types. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /**
     * The document; the first look of a post's holder is noted as its opening.
     *
     * @throws Refusal {@code document-not-found}, also for what the person may not see
     */
    public DocumentView open(UUID id, String username) {
        Grants grants = grantsToRead(id, username);
        tasks.opened(id, grants, OfficialTime.now(clock));
        IncomingDocument document = documents.find(id).orElseThrow(DocumentQueries::notFound);
        return DocumentView.of(document, files.of(id), openTasks(id, grants));
    }

    /** The document without noting that it was opened. */
    public DocumentView view(UUID id, String username) {
        Grants grants = grantsToRead(id, username);
        IncomingDocument document = documents.find(id).orElseThrow(DocumentQueries::notFound);
        return DocumentView.of(document, files.of(id), openTasks(id, grants));
    }

    /**
     * The document for whoever has just acted on it, by right; a deputy's cover may have ended since, and the act stands.
     */
    public DocumentView afterAct(UUID id, String username) {
        IncomingDocument document = documents.find(id).orElseThrow(DocumentQueries::notFound);
        return DocumentView.of(document, files.of(id), openTasks(id, posts.grantsOf(username)));
    }

    /** Every task of the document, oldest first. */
    public List<TaskView> tasks(UUID id, String username) {
        return views(tasks.ofDocument(id), requireVisible(id, username));
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
        tasks.opened(id, grants, OfficialTime.now(clock));
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

    private List<TaskView> openTasks(UUID id, Grants grants) {
        return views(
                tasks.ofDocument(id).stream()
                        .filter(task -> task.state() == TaskState.OPEN)
                        .toList(),
                grants);
    }

    private List<TaskView> views(List<Task> rows, Grants grants) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, PostView> names = posts.all().stream()
                .collect(Collectors.toMap(Post::code, post -> new PostView(post.code(), post.name())));
        Function<String, PostView> post = code -> names.getOrDefault(code, new PostView(code, code));
        return rows.stream().map(task -> view(task, grants, post)).toList();
    }

    private TaskView view(Task task, Grants grants, Function<String, PostView> post) {
        Optional<Grant> grant = task.grantOf(grants);
        Person absent = grant.map(Grant::actingFor).orElse(null);
        String branch = task.branchPost();
        String closedBy = task.closedBy();
        return new TaskView(
                task.id(),
                task.step().code(),
                task.state().code(),
                task.revision(),
                post.apply(task.postCode()),
                task.state() == TaskState.OPEN && grant.isPresent(),
                grant.map(held -> held.capacity().code()).orElse(null),
                absent == null ? null : new PersonView(absent.username(), absent.name()),
                branch == null ? null : post.apply(branch),
                task.createdAt(),
                task.dueAt(),
                task.openedAt(),
                task.closedAt(),
                closedBy == null ? null : people.nameOf(closedBy),
                null,
                task.state() == TaskState.OPEN ? handedOver(task, grants) : null);
    }

    private static TaskView.@Nullable HandedOverView handedOver(Task task, Grants grants) {
        return grants.handedOver(task.postCode(), task.urgent(), task.matter())
                .map(part -> {
                    Person to = part.to();
                    return new TaskView.HandedOverView(
                            part.absence().id(),
                            part.absence().until(),
                            to == null ? null : new PersonView(to.username(), to.name()));
                })
                .orElse(null);
    }

    private static Refusal notFound() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "document-not-found");
    }
}
