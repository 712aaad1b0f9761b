package cn.banwen.circulation;

import cn.banwen.circulation.CirculationEngine.Alarm;
import cn.banwen.circulation.CirculationEngine.Rearming;
import cn.banwen.circulation.DeadlineNotes.Note;
import cn.banwen.platform.OfficialTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reckons all open deadlines anew, in portions: each is one transaction with its dates, notes and timers, so that whoever
 * acts meanwhile waits for one portion at the most.
 */
@Component
class Recalculation {

    static final int PORTION = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Recalculation.class);

    private final RecalculationRows rows;
    private final OpenClocks clocks;
    private final Deadlines deadlines;
    private final DeadlineBases bases;
    private final Tasks tasks;
    private final DeadlineNotes notes;
    private final CirculationEngine engine;
    private final Clock clock;

    Recalculation(
            RecalculationRows rows,
            OpenClocks clocks,
            Deadlines deadlines,
            DeadlineBases bases,
            Tasks tasks,
            DeadlineNotes notes,
            CirculationEngine engine,
            Clock clock) {
        this.rows = rows;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.bases = bases;
        this.tasks = tasks;
        this.notes = notes;
        this.engine = engine;
        this.clock = clock;
    }

    /** What came of a portion. */
    enum Progress {
        NOTHING_TO_DO,
        GOES_ON,
        /** A walk is over, and another must follow for what came late. */
        WALKED
    }

    /** Does the next portion of the oldest reckoning that was asked for. */
    @Transactional
    Progress portion() {
        return portion(PORTION);
    }

    /** The same with so many documents at the most. */
    @Transactional
    Progress portion(int most) {
        Optional<RecalculationRows.Row> taken = rows.take();
        if (taken.isEmpty()) {
            return Progress.NOTHING_TO_DO;
        }
        RecalculationRows.Row row = taken.get();
        if (row.cursor() == null) {
            rows.begin(row.id());
        }
        DeadlineBasis basis = bases.current();
        OpenClocks.Portion portion = clocks.lockOutdated(row.cursor(), basis.generation(), most);
        if (portion.documents().isEmpty()) {
            rows.walked(row.id(), OfficialTime.now(clock));
            return Progress.WALKED;
        }
        Moves moves = new Moves(row, OfficialTime.now(clock));
        portion.documents().forEach(document -> moves.add(document, portion.tasksOf(document), basis));
        clocks.keepTime(portion.documents());
        tasks.keepTime(moves.taskClocks);
        notes.add(moves.notes);
        engine.rearm(moves.rearmings, moves.at);
        UUID last = portion.documents().get(portion.documents().size() - 1).id();
        rows.reached(row.id(), last, portion.documents().size(), moves.earlier, moves.later);
        return Progress.GOES_ON;
    }

    /** The document that comes next. */
    @Transactional(readOnly = true)
    Optional<UUID> next() {
        return rows.oldest().flatMap(this::next);
    }

    private Optional<UUID> next(RecalculationRows.Row row) {
        return clocks.firstOutdated(row.cursor(), bases.current().generation());
    }

    /**
     * Leaves a document with the dates that it has: it can't be reckoned, and no other shall wait behind it. Does nothing
     * where the document is no longer the next: another process has passed it over.
     */
    @Transactional
    void passOver(UUID document) {
        rows.take().ifPresent(row -> {
            if (next(row).filter(document::equals).isPresent()) {
                LOG.warn("The deadlines of document {} stay as they are", document);
                rows.reached(row.id(), document, 1, 0, 0);
            }
        });
    }

    /** Collects what a portion moves. */
    private final class Moves {

        private final RecalculationRows.Row row;
        private final Instant at;
        private final Map<UUID, TaskClock> taskClocks = new HashMap<>();
        private final List<Note> notes = new ArrayList<>();
        private final List<Rearming> rearmings = new ArrayList<>();
        private int earlier;
        private int later;

        Moves(RecalculationRows.Row row, Instant at) {
            this.row = row;
            this.at = at;
        }

        void add(IncomingDocument document, List<Task> open, DeadlineBasis basis) {
            Alarm before = Deadlines.alarm(document.deadline());
            Instant dueBefore = document.deadline().dueAt();
            deadlines.remeasure(document, basis);
            Alarm now = Deadlines.alarm(document.deadline());
            moved(document.id(), null, dueBefore, document.deadline().dueAt());
            Map<String, Rearming.Move> byTask = new HashMap<>();
            for (Task task : open) {
                TaskClock measured = deadlines.measured(document, task, basis);
                Reckoning reckoning = measured.reckoning();
                taskClocks.put(task.id(), measured);
                moved(document.id(), task.id(), task.dueAt(), reckoning == null ? null : reckoning.dueAt());
                Alarm alarm = Deadlines.alarm(reckoning);
                Alarm old = Deadlines.alarm(task.warnAt(), task.dueAt());
                if (!alarm.equals(old)) {
                    byTask.put(task.engineTask(), new Rearming.Move(old, alarm));
                }
            }
            String instance = document.processInstance();
            if (instance != null && (!now.equals(before) || !byTask.isEmpty())) {
                rearmings.add(new Rearming(instance, new Rearming.Move(before, now), byTask));
            }
        }

        private void moved(UUID documentId, @Nullable UUID taskId, @Nullable Instant before, @Nullable Instant now) {
            if (before == null || now == null || before.equals(now)) {
                return;
            }
            earlier += now.isBefore(before) ? 1 : 0;
            later += now.isBefore(before) ? 0 : 1;
            notes.add(new Note(
                    documentId,
                    taskId,
                    DeadlineNotes.Kind.RECALCULATED,
                    at,
                    row.requestedBy(),
                    null,
                    row.detail() == null ? row.cause() : row.cause() + " " + row.detail(),
                    null,
                    before,
                    now));
        }
    }
}
