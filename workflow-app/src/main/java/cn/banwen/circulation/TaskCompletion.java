package cn.banwen.circulation;

import cn.banwen.audit.AuditTrail;
import cn.banwen.drafts.Drafts;
import cn.banwen.identity.People;
import cn.banwen.platform.FaultPoint;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Grants;
import cn.banwen.refusal.Refusal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Completes a task: right, revision, rules, document, record, engine and inbox in one transaction. */
@Component
class TaskCompletion {

    private static final DateTimeFormatter HOUR_AND_MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final Documents documents;
    private final Tasks tasks;
    private final Map<Step, StepHandler> handlers;
    private final CirculationEngine engine;
    private final Inbox inbox;
    private final ArchiveDocument archive;
    private final AuditTrail audit;
    private final Rights rights;
    private final People people;
    private final Separation separation;
    private final Responsibility responsibility;
    private final Deadlines deadlines;
    private final MovedDeadlines moved;
    private final Drafts drafts;
    private final ApplicationEventPublisher events;
    private final FaultPoint faults;

    TaskCompletion(
            Documents documents,
            Tasks tasks,
            List<StepHandler> handlers,
            CirculationEngine engine,
            Inbox inbox,
            ArchiveDocument archive,
            AuditTrail audit,
            Rights rights,
            People people,
            Separation separation,
            Responsibility responsibility,
            Deadlines deadlines,
            MovedDeadlines moved,
            Drafts drafts,
            ApplicationEventPublisher events,
            FaultPoint faults) {
        this.documents = documents;
        this.tasks = tasks;
        this.handlers = handlers.stream().collect(Collectors.toMap(StepHandler::step, Function.identity()));
        this.engine = engine;
        this.inbox = inbox;
        this.archive = archive;
        this.audit = audit;
        this.rights = rights;
        this.people = people;
        this.separation = separation;
        this.responsibility = responsibility;
        this.deadlines = deadlines;
        this.moved = moved;
        this.drafts = drafts;
        this.events = events;
        this.faults = faults;
    }

    /**
     * A completed task.
     *
     * @param document as it stands then
     * @param grants of the person who did it, as checked in the act
     */
    record Done(IncomingDocument document, Grants grants) {}

    @Transactional
    Done complete(UUID taskId, @Nullable Integer revision, Map<String, ?> values, String username) {
        IncomingDocument document = documents.lockOfTask(taskId).orElseThrow(TaskCompletion::gone);
        UUID documentId = document.id();
        // Read under the lock: whoever held it before may have completed it.
        Task task = tasks.find(taskId).orElseThrow(TaskCompletion::gone);
        Acting acting = rights.onTask(task, username);
        checkOpen(task);
        checkRevision(task, revision);
        separation.check(documentId, task.step(), username);
        Fields fields = new Fields(values);
        StepHandler handler = handler(task.step());
        Metadata metadata = document.metadata();
        StepResult result = handler.perform(document, task, fields, acting);
        Map<String, ?> record = responsibility.onRecord(result.data(), documentId, fields, acting);
        // a handler may have read one more field, such as the opinion, after it looked at the problems
        fields.refuseIfWrong();
        moved.afterStep(document, metadata, task, result, acting);
        StepClocks clocks = deadlines.beginning(document, acting.at());
        CirculationEngine.Onward onward = engine.complete(task.engineTask(), result.decision(), clocks);
        faults.reached(FaultPoint.AFTER_ENGINE_STEP);
        if (isLastConsent(result, onward)) {
            document.approve();
        }
        Map<String, Object> data = new LinkedHashMap<>(handler.last(document, acting));
        data.putAll(record);
        documents.save(document);
        tasks.done(task.id(), username, acting.at(), result.outcome(), result.opinion());
        audit.append(
                documentId, acting.actor(), task.id(), task.step().code(), result.outcome(), result.opinion(), data);
        inbox.open(document, onward.opened(), clocks, acting.at());
        drafts.discard(username, Drafts.ofTask(taskId));
        if (result.decision() instanceof Decision.Approved approved && approved.returned()) {
            endOtherApprovals(document, result, acting);
        }
        if (onward.archive()) {
            archive.archive(document, acting);
        }
        return new Done(document, acting.grants());
    }

    private static boolean isLastConsent(StepResult result, CirculationEngine.Onward onward) {
        return result.decision() instanceof Decision.Approved
                && onward.opened().stream().anyMatch(waiting -> waiting.step() == Step.DISTRIBUTE);
    }

    /** A return ends the other leaders' tasks and tells them. */
    private void endOtherApprovals(IncomingDocument document, StepResult result, Acting acting) {
        List<Task> ended =
                inbox.endGone(document, TaskState.WITHDRAWN, acting.person().username(), acting.at());
        if (!ended.isEmpty()) {
            events.publishEvent(new TasksWithdrawn(
                    document.id(),
                    document.metadata().title(),
                    "leader-returned",
                    acting.person().name(),
                    String.join("；", reasons(result)),
                    ended.stream().map(Task::postCode).toList()));
        }
    }

    private static List<String> reasons(StepResult result) {
        return result.data().get("reasons") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private void checkOpen(Task task) {
        if (task.state() == TaskState.OPEN) {
            return;
        }
        Instant closedAt = task.closedAt();
        String by = task.closedBy();
        String name = by == null ? "" : people.nameOf(by);
        String time = closedAt == null ? "" : HOUR_AND_MINUTE.format(OfficialTime.at(closedAt));
        String code = task.state() == TaskState.DONE ? "task-already-done" : "task-ended";
        Refusal refusal = new Refusal(Refusal.Kind.CONFLICT, code, name, time).with("by", name);
        throw closedAt == null
                ? refusal
                : refusal.with("at", OfficialTime.at(closedAt).toString());
    }

    private static void checkRevision(Task task, @Nullable Integer revision) {
        if (revision != null && revision != task.revision()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "task-changed").with("revision", task.revision());
        }
    }

    private StepHandler handler(Step step) {
        StepHandler handler = handlers.get(step);
        if (handler == null) {
            throw new IllegalStateException("no handler for " + step);
        }
        return handler;
    }

    private static Refusal gone() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "task-not-found");
    }
}
