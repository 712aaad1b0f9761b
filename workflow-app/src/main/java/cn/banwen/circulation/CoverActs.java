package cn.banwen.circulation;

import cn.banwen.audit.AuditTrail;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Capacity;
import cn.banwen.posts.Grant;
import cn.banwen.posts.Grants;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Acts on a document that go with standing in: the holder's explicit opinion, and the waiver of separate duties. */
@Component
class CoverActs {

    private final Documents documents;
    private final Tasks tasks;
    private final Posts posts;
    private final Separation separation;
    private final AuditTrail audit;
    private final Clock clock;

    CoverActs(Documents documents, Tasks tasks, Posts posts, Separation separation, AuditTrail audit, Clock clock) {
        this.documents = documents;
        this.tasks = tasks;
        this.posts = posts;
        this.separation = separation;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A's explicit opinion: left by the holder, or noted from a telephone call by whoever stands in, or by the
     * party-government office for a holder who is away.
     */
    @Transactional
    void instruct(UUID id, Map<String, ?> values, String username) {
        documents.lock(id);
        Fields fields = new Fields(values);
        String text = fields.requiredText("text", Fields.LONG_TEXT);
        String post = fields.text("post", Fields.SHORT_TEXT);
        fields.refuseIfWrong();
        Grants grants = posts.grantsOf(username);
        List<String> open = tasks.ofDocument(id).stream()
                .filter(task -> task.state() == TaskState.OPEN)
                .map(Task::postCode)
                .filter(code -> post == null || post.equals(code))
                .toList();
        Noting noting = noting(grants, open)
                .filter(one -> posts.hold(one.grant()))
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "no-right-to-instruct"));
        Acting acting = new Acting(grants, noting.grant(), OfficialTime.now(clock));
        Map<String, ?> data = noting.forPost().equals(noting.grant().post().code())
                ? Map.of()
                : Map.of(Responsibility.FOR_POST, noting.forPost());
        audit.append(id, acting.actor(), null, Responsibility.INSTRUCT, noting.outcome(), text, data);
    }

    /**
     * Somebody who may put an opinion down.
     *
     * @param forPost the post whose holder said it
     * @param outcome {@code left} by the holder, or said on the {@code phone}
     */
    record Noting(Grant grant, String forPost, String outcome) {}

    /** What the person may put down for one of these posts, if anything. */
    Optional<Noting> noting(Grants grants, List<String> openPosts) {
        return candidates(grants)
                .filter(grant -> openPosts.contains(grant.post().code()))
                .findFirst()
                .map(grant ->
                        new Noting(grant, grant.post().code(), grant.capacity() == Capacity.HOLDER ? "left" : "phone"))
                .or(() -> notingOfTheOffice(grants, openPosts));
    }

    private Optional<Noting> notingOfTheOffice(Grants grants, List<String> openPosts) {
        return grants.ofPartyGovernmentOffice().flatMap(grant -> openPosts.stream()
                .filter(code -> posts.findNow(code)
                        .filter(post -> !post.handedOver().isNone())
                        .isPresent())
                .findFirst()
                .map(code -> new Noting(grant, code, "phone")));
    }

    /** What is handed over comes first: that is what an opinion is left for. */
    private static Stream<Grant> candidates(Grants grants) {
        return Stream.concat(
                grants.handedOver().stream().map(part -> new Grant(part.post(), Capacity.HOLDER, null)),
                grants.byPost().stream());
    }

    /** 主要领导 lets the same person do both: on record, with the reason. */
    @Transactional
    void waiveSeparation(UUID id, Map<String, ?> values, String username) {
        documents.lock(id);
        Fields fields = new Fields(values);
        Step step = step(fields);
        String reason = fields.requiredText("reason", Fields.LONG_TEXT);
        fields.refuseIfWrong();
        Grants grants = posts.grantsOf(username);
        Grant grant = grants.asMainLeader()
                .filter(posts::hold)
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "main-leader-only"));
        separation.checkWaiver(id, step, username);
        Acting acting = new Acting(grants, grant, OfficialTime.now(clock));
        audit.append(id, acting.actor(), null, Separation.WAIVE, step == null ? "" : step.code(), reason, Map.of());
    }

    private static @Nullable Step step(Fields fields) {
        String code = fields.text("step", Fields.SHORT_TEXT);
        Optional<Step> step = code == null ? Optional.empty() : Coded.find(Step.class, code);
        if (step.filter(Separation::concerns).isEmpty()) {
            fields.wrong("step", "unknown-value", code == null ? "" : code, "first-review | approve");
        }
        return step.orElse(null);
    }
}
