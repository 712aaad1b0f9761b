package cn.banwen.circulation;

import cn.banwen.audit.Act;
import cn.banwen.audit.Actor;
import cn.banwen.posts.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes tasks and acts as they would stand in the database, one minute after the other. */
final class PaperTrail {

    private static final DistributionPlan NO_PLAN = DistributionPlan.EMPTY;

    private final List<Task> tasks = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();
    private Instant now = Instant.parse("2026-07-08T01:00:00Z");
    private boolean reviewFirst = true;
    private @Nullable Kind kind = Kind.ACT;
    private DistributionPlan plan = NO_PLAN;
    private boolean readingClosed;

    /** Goes as far as the distribution: one office leads, one assists, one reads. */
    static PaperTrail distributed() {
        return new PaperTrail()
                .registered()
                .plan("party-secretary", "agriculture", "civil-affairs", "finance")
                .done(Step.PROPOSE, "office-director", "proposed")
                .done(Step.APPROVE, "party-secretary", "approved")
                .done(Step.DISTRIBUTE, "office-clerk", "distributed");
    }

    PaperTrail signed() {
        return done(Step.SIGN_RECEIPT, "office-clerk", "signed");
    }

    PaperTrail registered() {
        signed().done(Step.FIRST_REVIEW, "office-director", "accepted");
        return done(Step.REGISTER, "office-clerk", "registered");
    }

    PaperTrail registrationFirst() {
        reviewFirst = false;
        return this;
    }

    PaperTrail toRead() {
        kind = Kind.READ;
        return this;
    }

    PaperTrail readingClosed() {
        readingClosed = true;
        return this;
    }

    PaperTrail plan(DistributionPlan newPlan) {
        plan = newPlan;
        return this;
    }

    PaperTrail plan(String leader, String lead, String assisting, String reader) {
        return plan(new DistributionPlan(List.of(leader), false, lead, List.of(assisting), List.of(reader)));
    }

    PaperTrail open(Step step, String post) {
        return add(step, post, TaskState.OPEN, null);
    }

    PaperTrail done(Step step, String post, String outcome) {
        return add(step, post, TaskState.DONE, outcome);
    }

    PaperTrail ended(Step step, String post, TaskState how) {
        return add(step, post, how, null);
    }

    private PaperTrail add(Step step, String post, TaskState state, @Nullable String outcome) {
        now = now.plus(Duration.ofMinutes(1));
        Instant closedAt = state == TaskState.OPEN ? null : now.plusSeconds(30);
        Task task = new Task(
                UUID.randomUUID(),
                new UUID(0, 1),
                "engine",
                step,
                post,
                null,
                state,
                1,
                Urgency.ROUTINE.rank(),
                null,
                now,
                null,
                null,
                null,
                null,
                closedAt,
                closedAt == null ? null : "user-" + post);
        tasks.add(task);
        if (outcome != null && closedAt != null) {
            Actor actor = new Actor("user-" + post, "办" + post, post, post + "岗", "deputy", "absent", "代" + post);
            acts.add(new Act(
                    task.documentId(),
                    acts.size() + 1,
                    closedAt,
                    actor,
                    task.id(),
                    step.code(),
                    outcome,
                    null,
                    "{}",
                    "",
                    ""));
        }
        return this;
    }

    Way way(DocumentState state) {
        Metadata unknown = MetadataFields.ofArrival(new Fields(Map.of()), "通知");
        Metadata metadata = new Metadata(
                unknown.title(),
                null,
                null,
                null,
                null,
                kind,
                unknown.urgency(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null);
        IncomingDocument document =
                new IncomingDocument(new UUID(0, 1), reviewFirst, now, "clerk", null, state, metadata);
        Instant archivedAt = state == DocumentState.ARCHIVED ? now.plusSeconds(40) : null;
        document.restore("process", Set.of(), "QS-1", null, null, null, plan, readingClosed, null, archivedAt);
        List<Post> posts = tasks.stream()
                .map(Task::postCode)
                .distinct()
                .map(code -> new Post(code, code + "岗", code, "holder-" + code, null, false, false, 1))
                .toList();
        return new WayStages(new CaseFile(document, tasks, acts, posts), post -> Optional.of("holder-" + post)).way();
    }
}
