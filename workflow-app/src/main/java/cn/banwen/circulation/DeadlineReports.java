package cn.banwen.circulation;

import cn.banwen.circulation.DeadlineReport.ClockReport;
import cn.banwen.circulation.DeadlineReport.Move;
import cn.banwen.circulation.DeadlineReport.SetDate;
import cn.banwen.circulation.DeadlineReport.Stop;
import cn.banwen.identity.People;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a reader until when a document has time. It reckons as the acts do, so that what it tells is what was counted. */
@Component
public class DeadlineReports {

    private final DocumentQueries documents;
    private final Tasks tasks;
    private final Deadlines deadlines;
    private final DeadlineNotes notes;
    private final DeadlineSettings settings;
    private final Posts posts;
    private final People people;
    private final Clock clock;

    DeadlineReports(
            DocumentQueries documents,
            Tasks tasks,
            Deadlines deadlines,
            DeadlineNotes notes,
            DeadlineSettings settings,
            Posts posts,
            People people,
            Clock clock) {
        this.documents = documents;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.notes = notes;
        this.settings = settings;
        this.posts = posts;
        this.people = people;
        this.clock = clock;
    }

    /** @throws cn.banwen.refusal.Refusal {@code document-not-found}, also for what the person may not see */
    public DeadlineReport of(UUID documentId, String username) {
        IncomingDocument document = documents.document(documentId, username);
        DocumentDeadline deadline = document.deadline();
        DeadlineBasis basis = deadlines.basisOf(document);
        List<ClockReport> open = tasks.ofDocument(documentId).stream()
                .filter(task -> task.state() == TaskState.OPEN)
                .flatMap(task -> task(document, task, basis).stream())
                .toList();
        Instant stoppedAt = deadline.stoppedAt();
        StopReason reason = deadline.stopReason();
        return new DeadlineReport(
                own(document, basis),
                open,
                stoppedAt == null || reason == null ? null : new Stop(stoppedAt, reason.code()),
                deadline.extensions(),
                settings.mostExtensions(),
                notes.of(documentId).stream().map(this::move).toList());
    }

    private @Nullable ClockReport own(IncomingDocument document, DeadlineBasis basis) {
        DeadlineClock own = document.deadline().clock();
        if (own == null || !document.isOpen()) {
            return null;
        }
        Reckoning reckoning = Reckoning.of(own, Deadlines.setDates(document, basis), true, basis.time());
        return report(document, null, own, reckoning, document.receivedAt(), basis);
    }

    private Optional<ClockReport> task(IncomingDocument document, Task task, DeadlineBasis basis) {
        DeadlineClock known = task.clock();
        return Optional.ofNullable(known)
                .map(counting -> report(
                        document,
                        task,
                        counting,
                        deadlines
                                .reckoned(document, task.step(), counting, basis)
                                .reckoning(),
                        task.createdAt(),
                        basis));
    }

    private ClockReport report(
            IncomingDocument document,
            @Nullable Task task,
            DeadlineClock counting,
            @Nullable Reckoning reckoning,
            Instant startedAt,
            DeadlineBasis basis) {
        Instant warnAt = reckoning == null ? null : reckoning.warnAt();
        Instant dueAt = reckoning == null ? null : reckoning.dueAt();
        Lamp lamp = Lamp.of(warnAt, dueAt, !counting.isRunning(), clock.instant());
        return new ClockReport(
                task == null ? null : task.id(),
                task == null ? Step.CONCLUDE.code() : task.step().code(),
                task == null
                        ? null
                        : posts.find(task.postCode()).map(Post::name).orElse(task.postCode()),
                startedAt,
                counting.budget().amount(),
                counting.budget().unit().code(),
                counting.runningSince(),
                warnAt,
                dueAt,
                lamp == null ? null : lamp.code(),
                reckoning == null ? null : reckoning.dueBy(),
                counting.ruleVersion(),
                counting.ruleRow(),
                reckoning == null ? List.of() : dates(reckoning, Deadlines.setDates(document, basis)),
                reckoning == null ? null : reckoning.rule().explanation(),
                reckoning == null || reckoning.rule().confirmed());
    }

    private static List<SetDate> dates(Reckoning reckoning, SetDates set) {
        List<SetDate> dates = new ArrayList<>();
        add(dates, DueBy.RULE, reckoning.rule().dueAt(), reckoning);
        add(dates, DueBy.DOCUMENT, set.document(), reckoning);
        add(dates, DueBy.LEADER, set.leader(), reckoning);
        add(dates, DueBy.EXTENSION, set.extension(), reckoning);
        return dates;
    }

    private static void add(List<SetDate> dates, DueBy by, @Nullable Instant at, Reckoning reckoning) {
        if (at != null) {
            dates.add(new SetDate(by, at, reckoning.dueBy() == by));
        }
    }

    private Move move(DeadlineNotes.Note note) {
        return new Move(
                note.kind().code(),
                note.taskId(),
                note.at(),
                name(note.by()),
                name(note.allowedBy()),
                note.reason(),
                note.fileId(),
                note.oldDueAt(),
                note.newDueAt());
    }

    private @Nullable String name(@Nullable String username) {
        return username == null ? null : people.nameOf(username);
    }
}
