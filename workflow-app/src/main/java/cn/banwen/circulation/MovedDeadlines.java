package cn.banwen.circulation;

import cn.banwen.circulation.CirculationEngine.Alarm;
import cn.banwen.circulation.DeadlineNotes.Note;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follows with dates, notes and timers what an act changed of a document that has clocks already. */
@Component
class MovedDeadlines {

    private final Deadlines deadlines;
    private final Tasks tasks;
    private final DeadlineNotes notes;
    private final CirculationEngine engine;

    MovedDeadlines(Deadlines deadlines, Tasks tasks, DeadlineNotes notes, CirculationEngine engine) {
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.notes = notes;
        this.engine = engine;
    }

    /**
     * After a step was applied to the document and before the document is saved. Costs no statement where no date moves.
     *
     * @param metadata as it was before
     */
    void afterStep(IncomingDocument document, Metadata metadata, Task done, StepResult result, Acting acting) {
        if (!document.isOpen()) {
            return;
        }
        noteReplyBy(document, metadata, acting);
        DocumentDeadline before = document.deadline();
        Instant leadersDate = result.leadersDate();
        if (leadersDate != null) {
            long stopped = deadlines.stoppedFor(document, acting.at());
            document.keepTime(before.setByLeader(leadersDate, acting.person().username(), stopped));
        } else if (result.decision() instanceof Decision.Approved approved && approved.returned()) {
            document.keepTime(before.withoutLeadersDate());
        }
        boolean set = !Objects.equals(before.leaderDueAt(), document.deadline().leaderDueAt());
        deadlines.measure(document);
        if (set) {
            follow(document, before, done.id(), DeadlineNotes.Kind.LEADER, null, acting);
        } else if (mustRing(Deadlines.alarm(before), Deadlines.alarm(document.deadline()), acting.at())) {
            engine.rearm(instance(document), Deadlines.alarm(document.deadline()), Map.of());
        }
    }

    /** After registered data were corrected from what they were, and before the document is saved. */
    void afterCorrection(IncomingDocument document, Metadata old, @Nullable String reason, Acting acting) {
        if (document.isOpen()) {
            noteReplyBy(document, old, acting);
            DocumentDeadline before = document.deadline();
            deadlines.measure(document);
            follow(document, before, null, DeadlineNotes.Kind.CORRECTED, reason, acting);
        }
    }

    private void noteReplyBy(IncomingDocument document, Metadata old, Acting acting) {
        if (!Objects.equals(old.replyBy(), document.metadata().replyBy())) {
            document.keepTime(document.deadline().replyBySet(deadlines.stoppedFor(document, acting.at())));
        }
    }

    private void follow(
            IncomingDocument document,
            DocumentDeadline before,
            @Nullable UUID except,
            DeadlineNotes.Kind kind,
            @Nullable String reason,
            Acting acting) {
        DeadlineBasis basis = deadlines.basisOf(document);
        List<Task> open = tasks.ofDocument(document.id()).stream()
                .filter(task -> task.state() == TaskState.OPEN && !task.id().equals(except))
                .toList();
        Map<Task, TaskClock> now = new LinkedHashMap<>();
        open.forEach(task -> now.put(task, deadlines.measured(document, task, basis)));
        keep(
                document,
                before,
                now,
                new Change(kind, acting.at(), acting.person().username(), null, reason, null));
    }

    /** What moves dates. */
    record Change(
            DeadlineNotes.Kind kind,
            Instant at,
            @Nullable String by,
            @Nullable String allowedBy,
            @Nullable String reason,
            @Nullable UUID fileId) {

        Note note(UUID documentId, @Nullable UUID taskId, @Nullable Instant before, @Nullable Instant now) {
            return new Note(documentId, taskId, kind, at, by, allowedBy, reason, fileId, before, now);
        }
    }

    /** Writes the tasks' clocks, the notes and the timers; the document is the caller's to save. */
    void keep(IncomingDocument document, DocumentDeadline before, Map<Task, TaskClock> now, Change change) {
        List<Note> written = new ArrayList<>();
        Instant documentDueAt = document.deadline().dueAt();
        if (!Objects.equals(before.dueAt(), documentDueAt)) {
            written.add(change.note(document.id(), null, before.dueAt(), documentDueAt));
        }
        Map<UUID, TaskClock> clocks = new HashMap<>();
        Map<String, Alarm> alarms = new HashMap<>();
        now.forEach((task, clock) -> {
            Reckoning reckoning = clock.reckoning();
            Instant dueAt = reckoning == null ? null : reckoning.dueAt();
            clocks.put(task.id(), clock);
            alarms.put(task.engineTask(), Deadlines.alarm(reckoning));
            if (!Objects.equals(task.dueAt(), dueAt)) {
                written.add(change.note(document.id(), task.id(), task.dueAt(), dueAt));
            }
        });
        tasks.keepTime(clocks);
        notes.add(written);
        engine.rearm(instance(document), Deadlines.alarm(document.deadline()), alarms);
    }

    /** A timer that goes off too early sets itself; one that would be late, or has gone off, has to be set. */
    private static boolean mustRing(Alarm before, Alarm now, Instant at) {
        return !now.equals(before)
                && (now.warnAt().isBefore(before.warnAt())
                        || now.dueAt().isBefore(before.dueAt())
                        || !before.warnAt().isAfter(at));
    }

    private static String instance(IncomingDocument document) {
        return Objects.requireNonNull(document.processInstance(), "a routed document");
    }
}
