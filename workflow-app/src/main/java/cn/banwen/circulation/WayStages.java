package cn.banwen.circulation;

import cn.banwen.audit.Act;
import cn.banwen.circulation.Way.Party;
import cn.banwen.circulation.Way.Progress;
import cn.banwen.circulation.Way.Stage;
import cn.banwen.processmodels.IncomingDocumentModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts the document's tasks together to stages. A proposal and a distribution begin a round: after a leader's return, or
 * a distribution that was called back, the steps behind them lie ahead once more.
 */
final class WayStages {

    private final IncomingDocument document;
    private final CaseFile file;
    private final Function<String, Optional<String>> onDuty;

    WayStages(CaseFile file, Function<String, Optional<String>> onDuty) {
        this.document = file.document();
        this.file = file;
        this.onDuty = onDuty;
    }

    /** One coming by a step: all its tasks of one round. */
    private record Round(Step step, Instant since) {}

    Way way() {
        Map<Round, List<Task>> rounds = new LinkedHashMap<>();
        file.tasks().stream()
                .sorted(Comparator.comparing(Task::createdAt).thenComparing(Task::step))
                .forEach(task -> rounds.computeIfAbsent(roundOf(task), round -> new ArrayList<>())
                        .add(task));
        List<Stage> stages = new ArrayList<>();
        Map<Step, Stage> current = new LinkedHashMap<>();
        Map<String, Progress> elements = new LinkedHashMap<>();
        rounds.forEach((round, tasks) -> {
            boolean now = isCurrent(round);
            Stage stage = stage(round.step(), tasks, now);
            stages.add(stage);
            if (now) {
                current.put(round.step(), stage);
                elements.put(stage.element(), stage.progress());
            } else if (stage.progress() == Progress.SENT_BACK) {
                elements.put(stage.element(), Progress.SENT_BACK);
            } else {
                elements.remove(stage.element());
            }
        });
        addEnd(stages, elements);
        stages.addAll(new WayAhead(document, file::postName).stages(current));
        return new Way(stages, elements, new WayFlows(document, stages, current).taken());
    }

    private Round roundOf(Task task) {
        return switch (task.step()) {
            case SIGN_RECEIPT, FIRST_REVIEW, REGISTER -> new Round(task.step(), Instant.EPOCH);
            case PROPOSE, DISTRIBUTE -> new Round(task.step(), task.createdAt());
            case APPROVE -> new Round(task.step(), lastBegun(Step.PROPOSE, task.createdAt()));
            default -> new Round(task.step(), lastBegun(Step.DISTRIBUTE, task.createdAt()));
        };
    }

    private boolean isCurrent(Round round) {
        return switch (round.step()) {
            case SIGN_RECEIPT, FIRST_REVIEW, REGISTER -> true;
            case PROPOSE, APPROVE -> !round.since().isBefore(lastBegun(Step.PROPOSE, Instant.MAX));
            default ->
                !round.since().isBefore(lastBegun(Step.DISTRIBUTE, Instant.MAX))
                        && !round.since().isBefore(lastBegun(Step.PROPOSE, Instant.MAX));
        };
    }

    /** When the step last began, up to a moment. */
    private Instant lastBegun(Step step, Instant until) {
        return file.tasks().stream()
                .filter(task -> task.step() == step)
                .map(Task::createdAt)
                .filter(at -> !at.isAfter(until))
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private Stage stage(Step step, List<Task> tasks, boolean now) {
        List<Party> parties = new ArrayList<>(tasks.stream().map(this::party).toList());
        Progress progress = progress(parties);
        if (step == Step.APPROVE && now && progress == Progress.PRESENT) {
            document.plan().leaders().stream()
                    .filter(leader ->
                            tasks.stream().noneMatch(task -> task.postCode().equals(leader)))
                    .forEach(leader -> parties.add(Party.ahead(file.postName(leader))));
        }
        return new Stage(element(step, document.plan()), step.code(), progress, parties);
    }

    /** In order and in parallel are one step and two elements. */
    static String element(Step step, DistributionPlan plan) {
        if (step != Step.APPROVE) {
            return step.code();
        }
        return plan.leadersInOrder() ? IncomingDocumentModel.APPROVE_IN_ORDER : IncomingDocumentModel.APPROVE_PARALLEL;
    }

    /** While one waits the stage is present; then the last act tells how it ended. */
    private static Progress progress(List<Party> parties) {
        if (parties.stream().anyMatch(party -> party.progress() == Progress.PRESENT)) {
            return Progress.PRESENT;
        }
        return parties.stream()
                .filter(party -> party.progress() != Progress.ENDED)
                .max(Comparator.comparing(party -> Objects.requireNonNullElse(party.at(), Instant.EPOCH)))
                .map(Party::progress)
                .orElse(Progress.ENDED);
    }

    private Party party(Task task) {
        Act act = file.actOf(task);
        return new Party(
                postName(task),
                progress(task, act),
                person(task, act),
                act == null ? null : act.actor().actingForName(),
                act == null ? null : act.outcome(),
                task.createdAt(),
                task.openedAt(),
                task.dueAt(),
                task.closedAt());
    }

    private String postName(Task task) {
        return file.postName(task.postCode());
    }

    private @Nullable String person(Task task, @Nullable Act act) {
        if (act != null) {
            return act.actor().name();
        }
        return task.state() == TaskState.OPEN ? onDuty.apply(task.postCode()).orElse(null) : null;
    }

    private static Progress progress(Task task, @Nullable Act act) {
        return switch (task.state()) {
            case OPEN -> Progress.PRESENT;
            case DONE ->
                act != null && List.of("returned", "refused").contains(act.outcome())
                        ? Progress.SENT_BACK
                        : Progress.DONE;
            case WITHDRAWN, RECALLED, UNREAD -> Progress.ENDED;
        };
    }

    private void addEnd(List<Stage> stages, Map<String, Progress> elements) {
        switch (document.state()) {
            case REFUSED -> elements.put(IncomingDocumentModel.REFUSED, Progress.SENT_BACK);
            case RETURNED -> elements.put(IncomingDocumentModel.RETURNED_TO_SENDER, Progress.SENT_BACK);
            case ARCHIVED -> {
                elements.put(IncomingDocumentModel.ARCHIVE, Progress.DONE);
                elements.put(IncomingDocumentModel.ARCHIVED, Progress.DONE);
                stages.add(archiving());
            }
            default -> {
                // no end reached
            }
        }
    }

    /** The system files by itself, in the act that concludes. */
    private Stage archiving() {
        return new Stage(
                IncomingDocumentModel.ARCHIVE,
                IncomingDocumentModel.ARCHIVE,
                Progress.DONE,
                List.of(new Party("", Progress.DONE, null, null, "archived", null, null, null, document.archivedAt())));
    }
}
