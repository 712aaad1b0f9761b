package cn.banwen.circulation;

import cn.banwen.circulation.CirculationEngine.Alarm;
import cn.banwen.deadlines.DeadlineFacts;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The clocks of a document and its steps: what each gets, and until when. Called inside acts, under the document's lock;
 * reads nothing but the basis.
 */
@Component
class Deadlines {

    private final DeadlineBases bases;

    Deadlines(DeadlineBases bases) {
        this.bases = bases;
    }

    /** At least as new as what the document was read with, and as what it was reckoned by last. */
    DeadlineBasis basisOf(IncomingDocument document) {
        return bases.atLeast(Math.max(document.generation(), document.deadline().basis()));
    }

    /** Begins the document's own clock. */
    void begin(IncomingDocument document, Instant at) {
        DeadlineBasis basis = basisOf(document);
        DeadlineClock clock = DeadlineClock.of(basis.rules().allowanceOf(facts(document, Step.CONCLUDE), at), at);
        document.keepTime(document.deadline().basedOn(document.generation()));
        document.keepTime(reckoned(document, clock, basis));
    }

    /** Reckons the document's own clock again: facts, a date or the basis may have changed. */
    void measure(IncomingDocument document) {
        DeadlineClock clock = document.deadline().clock();
        if (clock != null) {
            DeadlineBasis basis = basisOf(document);
            document.keepTime(reckoned(document, measured(document, clock, basis), basis));
        }
    }

    /** Reckons by this basis, also what has no clock yet: then it began when the document arrived. */
    void remeasure(IncomingDocument document, DeadlineBasis basis) {
        DeadlineClock known = document.deadline().clock();
        DeadlineClock clock = known == null
                ? DeadlineClock.of(
                        basis.rules().allowanceOf(facts(document, Step.CONCLUDE), document.receivedAt()),
                        document.receivedAt())
                : measured(document, known, basis);
        document.keepTime(document.deadline().basedOn(basis.generation()));
        document.keepTime(reckoned(document, clock, basis));
    }

    /** Today's table says what a document gets whose clock began under an older one only from the day on it holds. */
    private static DeadlineClock measured(IncomingDocument document, DeadlineClock clock, DeadlineBasis basis) {
        return clock.measuredBy(basis.rules().allowanceOf(facts(document, Step.CONCLUDE), document.receivedAt()));
    }

    DocumentDeadline reckoned(IncomingDocument document, DeadlineClock clock, DeadlineBasis basis) {
        return document.deadline().with(clock, Reckoning.of(clock, setDates(document, basis), true, basis.time()));
    }

    /** The clocks with which steps begin now. */
    StepClocks beginning(IncomingDocument document, Instant at) {
        DeadlineBasis basis = basisOf(document);
        return new StepClocks(step -> {
            Instant since = document.deadline().isStopped() ? null : at;
            DeadlineClock clock = DeadlineClock.of(basis.rules().allowanceOf(facts(document, step), at), since);
            return reckoned(document, step, clock, basis);
        });
    }

    /** A clock that runs or stands still, reckoned by what the document is now. */
    TaskClock measured(IncomingDocument document, Task task, DeadlineBasis basis) {
        DeadlineClock known = task.clock();
        var allowance = basis.rules().allowanceOf(facts(document, task.step()), task.createdAt());
        DeadlineClock clock = known == null
                ? DeadlineClock.of(allowance, document.deadline().isStopped() ? null : task.createdAt())
                : known.measuredBy(allowance);
        return reckoned(document, task.step(), clock, basis);
    }

    TaskClock reckoned(IncomingDocument document, Step step, DeadlineClock clock, DeadlineBasis basis) {
        // 承办 is what an extension is asked for
        return new TaskClock(clock, Reckoning.of(clock, setDates(document, basis), step == Step.HANDLE, basis.time()));
    }

    static SetDates setDates(IncomingDocument document, DeadlineBasis basis) {
        DocumentDeadline deadline = document.deadline();
        return new SetDates(
                SetDates.movedOn(
                        document.metadata().replyBy(),
                        deadline.stoppedSeconds() - deadline.unmoved().replyBy(),
                        basis.time()),
                deadline.leaderDueAt(),
                deadline.extendedTo());
    }

    /** Open time in seconds for which the document has been standing still; zero while it runs. */
    long stoppedFor(IncomingDocument document, Instant at) {
        Instant stoppedAt = document.deadline().stoppedAt();
        return stoppedAt == null
                ? 0
                : basisOf(document).time().openTime(stoppedAt, at).toSeconds();
    }

    static DeadlineFacts facts(IncomingDocument document, Step step) {
        Metadata known = document.metadata();
        return new DeadlineFacts(
                step.code(),
                known.urgency().code(),
                code(known.kind()),
                code(known.senderLevel()),
                known.documentType());
    }

    private static @Nullable String code(@Nullable Coded value) {
        return Optional.ofNullable(value).map(Coded::code).orElse(null);
    }

    static Alarm alarm(@Nullable Reckoning reckoning) {
        return reckoning == null ? Alarm.NEVER : new Alarm(reckoning.warnAt(), reckoning.dueAt());
    }

    static Alarm alarm(DocumentDeadline deadline) {
        return alarm(deadline.warnAt(), deadline.dueAt());
    }

    static Alarm alarm(@Nullable Instant warnAt, @Nullable Instant dueAt) {
        return warnAt == null || dueAt == null ? Alarm.NEVER : new Alarm(warnAt, dueAt);
    }
}
