package cn.banwen.circulation;

import cn.banwen.audit.AuditTrail;
import cn.banwen.intake.IncomingFiles;
import cn.banwen.intake.IncomingFiles.StoredFile;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Acts on a document outside a task: correct, void, withdraw, close the reading, release, add files. One transaction each. */
@Component
class OfficeActs {

    private final Documents documents;
    private final Tasks tasks;
    private final CirculationEngine engine;
    private final Inbox inbox;
    private final Arrival arrival;
    private final RegistrationNumbers numbers;
    private final IncomingFiles files;
    private final StepPosts stepPosts;
    private final Posts posts;
    private final Rights rights;
    private final MatterCheck matters;
    private final AuditTrail audit;
    private final Deadlines deadlines;
    private final MovedDeadlines moved;
    private final ApplicationEventPublisher events;

    OfficeActs(
            Documents documents,
            Tasks tasks,
            CirculationEngine engine,
            Inbox inbox,
            Arrival arrival,
            RegistrationNumbers numbers,
            IncomingFiles files,
            StepPosts stepPosts,
            Posts posts,
            Rights rights,
            MatterCheck matters,
            AuditTrail audit,
            Deadlines deadlines,
            MovedDeadlines moved,
            ApplicationEventPublisher events) {
        this.documents = documents;
        this.tasks = tasks;
        this.engine = engine;
        this.inbox = inbox;
        this.arrival = arrival;
        this.numbers = numbers;
        this.files = files;
        this.stepPosts = stepPosts;
        this.posts = posts;
        this.rights = rights;
        this.matters = matters;
        this.audit = audit;
        this.deadlines = deadlines;
        this.moved = moved;
        this.events = events;
    }

    /** 更正 of registered data: old and new value go on record. */
    @Transactional
    void correct(UUID id, Map<String, ?> values, String username) {
        IncomingDocument document = documents.lock(id);
        Acting acting = actingFor(Step.REGISTER, document, username);
        document.requireCorrectable();
        Fields fields = new Fields(values);
        String reason = fields.text("reason");
        if (reason == null) {
            fields.wrong("reason", "reason-required");
        }
        Metadata old = document.metadata();
        Metadata corrected = MetadataFields.ofRegistration(fields, old);
        if (old.kind() != corrected.kind() && !document.awaitsProposal()) {
            // once proposed, leaders and offices were chosen for the old kind
            fields.wrong("kind", "kind-settled");
        }
        matters.check(fields, corrected, old.matter());
        Map<String, Object> changes = changes(old, corrected);
        if (changes.isEmpty()) {
            fields.wrong("", "nothing-to-correct");
        }
        fields.refuseIfWrong();
        document.correct(corrected);
        moved.afterCorrection(document, old, reason, acting);
        documents.save(document);
        tasks.bump(id, corrected);
        audit.append(id, acting.actor(), null, "correct", "corrected", reason, Map.of("changes", changes));
    }

    private static Map<String, Object> changes(Metadata old, Metadata corrected) {
        Map<String, @Nullable Object> before = MetadataRecord.of(old);
        Map<String, Object> changes = new LinkedHashMap<>();
        MetadataRecord.of(corrected).forEach((name, now) -> {
            Object was = before.get(name);
            if (!Objects.equals(was, now)) {
                Map<String, @Nullable Object> change = new LinkedHashMap<>();
                change.put("old", was);
                change.put("new", now);
                changes.put(name, change);
            }
        });
        return changes;
    }

    /** 作废 before distribution: the flow ends, the number stays in the book. */
    @Transactional
    void voidRegistration(UUID id, Map<String, ?> values, String username) {
        IncomingDocument document = documents.lock(id);
        Acting acting = actingFor(Step.REGISTER, document, username);
        String reason = reason(values);
        document.voidRegistration();
        documents.save(document);
        numbers.voidNumber(id, username, reason, acting.at());
        audit.append(id, acting.actor(), null, "void", "voided", reason, Map.of());
        engine.abandon(Objects.requireNonNull(document.processInstance()), "voided");
        tell("voided", document, inbox.endGone(document, TaskState.WITHDRAWN, username, acting.at()), acting, reason);
    }

    /** 撤回 of a distribution that nobody has opened. */
    @Transactional
    void withdrawDistribution(UUID id, Map<String, ?> values, String username) {
        IncomingDocument document = documents.lock(id);
        Acting acting = actingFor(Step.DISTRIBUTE, document, username);
        String reason = reason(values);
        document.withdrawDistribution();
        tasks.lockDistributed(id).stream()
                .filter(task -> task.openedAt() != null)
                .findFirst()
                .ifPresent(task -> {
                    throw new Refusal(Refusal.Kind.CONFLICT, "already-opened", postName(task.postCode()));
                });
        documents.save(document);
        audit.append(id, acting.actor(), null, "withdraw", "withdrawn", reason, PlanRecord.parties(document.plan()));
        StepClocks clocks = deadlines.beginning(document, acting.at());
        List<CirculationEngine.Waiting> opened =
                engine.withdrawDistribution(Objects.requireNonNull(document.processInstance()), clocks);
        inbox.endGone(document, TaskState.RECALLED, username, acting.at());
        inbox.open(document, opened, clocks, acting.at());
    }

    /** The clerk ends the circulation of a 阅件 that not all have read; the reads stay open until it is archived. */
    @Transactional
    void closeReading(UUID id, Map<String, ?> values, String username) {
        IncomingDocument document = documents.lock(id);
        Acting acting = actingFor(Step.CONCLUDE, document, username);
        String reason = reason(values);
        boolean concluding = tasks.ofDocument(id).stream()
                .anyMatch(task -> task.state() == TaskState.OPEN && task.step() == Step.CONCLUDE);
        if (document.metadata().kind() != Kind.READ || document.readingClosed() || concluding) {
            throw new Refusal(Refusal.Kind.CONFLICT, "no-reading-to-close");
        }
        document.closeReading();
        documents.save(document);
        audit.append(id, acting.actor(), null, "close-reading", "closed", reason, Map.of());
        StepClocks clocks = deadlines.beginning(document, acting.at());
        List<CirculationEngine.Waiting> opened =
                engine.closeReading(Objects.requireNonNull(document.processInstance()), clocks);
        inbox.open(document, opened, clocks, acting.at());
    }

    /** 误判放行 by the office director: what looked like a 密级 mark is none. The arrival goes the ordinary way. */
    @Transactional
    void release(UUID id, Map<String, ?> values, String username) {
        IncomingDocument document = documents.lock(id);
        Acting acting = actingFor(Step.FIRST_REVIEW, document, username);
        String reason = reason(values);
        document.release();
        documents.save(document);
        audit.append(id, acting.actor(), null, "release", "released", reason, Map.of());
        arrival.route(document, acting);
    }

    @Transactional
    void addFiles(UUID id, List<StoredFile> stored, String username) {
        IncomingDocument document = documents.lock(id);
        Acting acting = actingOnFiles(document, username);
        files.attach(id, stored, username, acting.at());
        tasks.bump(id, document.metadata());
        audit.append(id, acting.actor(), null, "add-files", "added", null, Map.of("files", Arrival.describe(stored)));
    }

    /** Who has an open task in the document, or belongs to the party-government office, may add to it. */
    Acting actingOnFiles(IncomingDocument document, String username) {
        if (document.ended()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "wrong-state", document.state().code());
        }
        return rights.inDocument(document, tasks.ofDocument(document.id()), username, "no-right-to-add-files");
    }

    private Acting actingFor(Step step, IncomingDocument document, String username) {
        return rights.onDocument(document, stepPosts.of(step), username);
    }

    private String postName(String code) {
        return posts.find(code).map(post -> post.name()).orElse(code);
    }

    private static String reason(Map<String, ?> values) {
        Fields fields = new Fields(values);
        String reason = fields.text("reason");
        if (reason == null) {
            fields.wrong("reason", "reason-required");
        }
        fields.refuseIfWrong();
        return Objects.requireNonNullElse(reason, "");
    }

    private void tell(String code, IncomingDocument document, List<Task> ended, Acting acting, String reason) {
        List<String> told = ended.stream()
                .map(Task::postCode)
                .filter(post -> !post.equals(acting.grant().post().code()))
                .toList();
        if (!told.isEmpty()) {
            events.publishEvent(new TasksWithdrawn(
                    document.id(),
                    document.metadata().title(),
                    code,
                    acting.person().name(),
                    reason,
                    told));
        }
    }
}
