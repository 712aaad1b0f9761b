package cn.banwen.circulation;

import cn.banwen.audit.AuditTrail;
import cn.banwen.calendar.Budget;
import cn.banwen.calendar.BudgetUnit;
import cn.banwen.calendar.WorkingTime;
import cn.banwen.circulation.MovedDeadlines.Change;
import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Refusal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 中止, 恢复 and 延期 of a document's time, with the clocks of its open tasks. For whoever has a task in it and for the
 * party-government office; each needs a reason, and a leader who allowed it. One transaction each.
 */
@Component
class DeadlineActs {

    private final Documents documents;
    private final Tasks tasks;
    private final Deadlines deadlines;
    private final MovedDeadlines moved;
    private final DeadlineSettings settings;
    private final DeadlineReasons reasons;
    private final Rights rights;
    private final AuditTrail audit;

    DeadlineActs(
            Documents documents,
            Tasks tasks,
            Deadlines deadlines,
            MovedDeadlines moved,
            DeadlineSettings settings,
            DeadlineReasons reasons,
            Rights rights,
            AuditTrail audit) {
        this.documents = documents;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.moved = moved;
        this.settings = settings;
        this.reasons = reasons;
        this.rights = rights;
        this.audit = audit;
    }

    /** 中止: the time until {@link #resume} doesn't count. */
    @Transactional
    void stop(UUID id, Map<String, ?> values, String username) {
        IncomingDocument document = documents.lock(id);
        Acting acting = acting(document, username);
        Fields fields = new Fields(values);
        StopReason why = fields.choice("reason", StopReason.class);
        if (why == null && !fields.isWrong("reason")) {
            fields.wrong("reason", "required", "reason");
        }
        DeadlineReason reason = reasons.read(fields, id, true);
        requireRunning(document, acting.at());
        fields.refuseIfWrong();
        WorkingTime time = deadlines.basisOf(document).time();
        DocumentDeadline before = document.deadline();
        document.keepTime(before.stopped(acting.at(), Objects.requireNonNull(why)));
        change(
                document,
                before,
                (task, running) -> running.stop(acting.at(), time),
                change(DeadlineNotes.Kind.STOPPED, reason, acting));
        record(document, "stop-deadline", "stopped", reason, acting, Map.of("reason", why.code()));
    }

    /** 恢复: goes on with what is left; after a supplement the whole time begins anew on the next day (补正). */
    @Transactional
    void resume(UUID id, Map<String, ?> values, String username) {
        IncomingDocument document = documents.lock(id);
        Acting acting = acting(document, username);
        Fields fields = new Fields(values);
        DeadlineReason reason = reasons.read(fields, id, false);
        DocumentDeadline before = document.deadline();
        Instant stoppedAt = before.stoppedAt();
        if (stoppedAt == null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "deadline-runs");
        }
        fields.refuseIfWrong();
        WorkingTime time = deadlines.basisOf(document).time();
        boolean anew = before.stopReason() == StopReason.SUPPLEMENT;
        long seconds = time.openTime(stoppedAt, acting.at()).toSeconds();
        document.keepTime(before.resumed(
                seconds,
                SetDates.movedOn(
                        before.leaderDueAt(), seconds - before.unmoved().leader(), time),
                SetDates.movedOn(before.extendedTo(), seconds, time)));
        change(
                document,
                before,
                (task, stopped) ->
                        anew ? stopped.restart(nextDay(stopped, acting.at(), time)) : stopped.resume(acting.at()),
                change(DeadlineNotes.Kind.RESUMED, reason, acting));
        record(document, "resume-deadline", "resumed", reason, acting, Map.of());
    }

    /** A budget of days doesn't count its first day anyway; others begin with the office on the next day. */
    private static Instant nextDay(DeadlineClock stopped, Instant at, WorkingTime time) {
        BudgetUnit unit = stopped.budget().unit();
        if (unit == BudgetUnit.WORKING_DAYS || unit == BudgetUnit.CALENDAR_DAYS) {
            return at;
        }
        OffsetDateTime midnight = OfficialTime.at(at).plusDays(1).with(LocalTime.MIDNIGHT);
        Instant opened = time.due(midnight.toInstant(), new Budget(BudgetUnit.WORKING_HOURS, 1))
                .dueAt();
        return unit == BudgetUnit.SAME_DAY ? midnight.toInstant() : opened.minusSeconds(1);
    }

    /** 延期: until a later date, asked for before the limit. */
    @Transactional
    void extend(UUID id, Map<String, ?> values, String username) {
        IncomingDocument document = documents.lock(id);
        Acting acting = acting(document, username);
        requireRunning(document, acting.at());
        DocumentDeadline before = document.deadline();
        if (before.extensions() >= settings.mostExtensions()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "extensions-used-up", Integer.toString(settings.mostExtensions()));
        }
        Fields fields = new Fields(values);
        Instant until = fields.moment("until");
        if (until == null && !fields.isWrong("until")) {
            fields.wrong("until", "required", "until");
        }
        Instant dueAt = before.dueAt();
        if (until != null && dueAt != null && !until.isAfter(dueAt)) {
            fields.wrong(
                    "until",
                    "extension-shortens",
                    OfficialTime.at(dueAt).toLocalDate().toString());
        }
        DeadlineReason reason = reasons.read(fields, id, true);
        fields.refuseIfWrong();
        Instant extended = Objects.requireNonNull(until);
        // refuses what no calendar knows
        deadlines.basisOf(document).time().openTime(acting.at(), extended);
        document.keepTime(before.extended(extended));
        change(document, before, (task, running) -> running, change(DeadlineNotes.Kind.EXTENDED, reason, acting));
        record(
                document,
                "extend-deadline",
                "extended",
                reason,
                acting,
                Map.of("until", OfficialTime.at(extended).toString()));
    }

    private void requireRunning(IncomingDocument document, Instant now) {
        if (document.deadline().isStopped()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "deadline-stopped");
        }
        Instant dueAt = document.deadline().dueAt();
        if (dueAt != null && !now.isBefore(dueAt)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "deadline-passed");
        }
    }

    private void change(
            IncomingDocument document,
            DocumentDeadline before,
            BiFunction<@Nullable Task, DeadlineClock, DeadlineClock> to,
            Change change) {
        DeadlineBasis basis = deadlines.basisOf(document);
        DeadlineClock own = document.deadline().clock();
        if (own != null) {
            document.keepTime(deadlines.reckoned(document, to.apply(null, own), basis));
        }
        Map<Task, TaskClock> now = new LinkedHashMap<>();
        for (Task task : tasks.ofDocument(document.id())) {
            DeadlineClock known = task.clock();
            if (task.state() == TaskState.OPEN && known != null) {
                now.put(task, deadlines.reckoned(document, task.step(), to.apply(task, known), basis));
            }
        }
        moved.keep(document, before, now, change);
        documents.save(document);
    }

    private static Change change(DeadlineNotes.Kind kind, DeadlineReason reason, Acting acting) {
        return new Change(
                kind, acting.at(), acting.person().username(), reason.allowedBy(), reason.note(), reason.evidence());
    }

    private void record(
            IncomingDocument document,
            String step,
            String outcome,
            DeadlineReason reason,
            Acting acting,
            Map<String, String> more) {
        audit.append(document.id(), acting.actor(), null, step, outcome, reason.note(), reason.onRecord(more));
    }

    private Acting acting(IncomingDocument document, String username) {
        if (!document.isOpen() || document.deadline().clock() == null) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "wrong-state", document.state().code());
        }
        return rights.inDocument(document, tasks.ofDocument(document.id()), username, "no-right-to-deadline");
    }
}
