package cn.banwen.posts;

import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of the post register: entered by the administrator or a main leader, approved by a main leader, in force from a
 * date. What held before stays on record. A post has one change waiting at a time.
 */
@Component
public class PostRegister {

    private final PostChangeRows rows;
    private final Posts posts;
    private final PostVersions versions;
    private final PostFields fields;
    private final PostAbolition abolition;
    private final Clock clock;

    PostRegister(
            PostChangeRows rows,
            Posts posts,
            PostVersions versions,
            PostFields fields,
            PostAbolition abolition,
            Clock clock) {
        this.rows = rows;
        this.posts = posts;
        this.versions = versions;
        this.fields = fields;
        this.abolition = abolition;
        this.clock = clock;
    }

    /**
     * Enters a change, or a new post. What the request leaves out stays as it will be at the change's date. A main leader's
     * own is approved with that, and so is the administrator's as long as the office has no main leader. A change of a post
     * that was abolished brings it back.
     *
     * @throws Refusal with all problems of the fields; {@code no-right-to-change-posts}; {@code change-awaited};
     *     {@code post-ends} where the post is to be abolished later than the change's date; {@code change-to-come} where it is to
     *     change later than that; {@code post-changed} where the request was written upon another version than the one that
     *     holds at the date, whose id is in the fact {@code version}
     */
    @Transactional
    public PostChange enter(PostRequest request, String username) {
        Grants by = requireRight(username);
        hold(request.code());
        Instant now = OfficialTime.now(clock);
        List<Problem> problems = new ArrayList<>();
        PostChangeStatement stated = PostChangeStatement.of(request.effectiveFrom(), request.reason(), now, problems);
        Post post = fields.read(request, stated == null ? now : stated.start(), problems);
        if (post == null || stated == null || !problems.isEmpty()) {
            throw Refusal.ofForm(problems);
        }
        refuseSecondWaiting(post);
        abolition.refuseWhereEnding(post.code(), stated.start());
        versions.refuseWhereToCome(post, stated.start());
        versions.refuseUnlessWrittenUpon(request.version(), post.code(), stated.start());
        return entered(rows.insert(post, false, stated, username, now), by, now);
    }

    /** Whoever had to wait for another's change reads the clock and the post after it. */
    private void hold(@Nullable String code) {
        String clean = AbsenceStatement.clean(code);
        if (clean != null && PostFields.isCode(clean)) {
            versions.lockForChange(clean);
        }
    }

    private PostChange entered(long id, Grants by, Instant now) {
        if (by.actsAsMainLeader() || posts.all().stream().noneMatch(Post::mainLeader)) {
            approve(require(id), by.person().username(), now);
        }
        return require(id);
    }

    /**
     * Enters that a post is to be abolished; approved as {@link #enter} is. Refused while something rests on the post, and
     * asked again at the approval.
     *
     * @param effectiveFrom from when nobody holds it any more, now where absent
     * @throws Refusal {@code no-right-to-change-posts}, {@code post-not-found}, {@code change-awaited}, {@code change-to-come},
     *     {@code post-ends}; with what rests on the post, the pages to settle it in the fact {@code see}
     */
    @Transactional
    public PostChange abolish(String code, @Nullable String effectiveFrom, @Nullable String reason, String username) {
        Grants by = requireRight(username);
        hold(code);
        Instant now = OfficialTime.now(clock);
        List<Problem> problems = new ArrayList<>();
        PostChangeStatement stated = PostChangeStatement.of(effectiveFrom, reason, now, problems);
        if (stated == null || !problems.isEmpty()) {
            throw Refusal.ofForm(problems);
        }
        Post post = abolition.require(code, stated.start());
        refuseSecondWaiting(post);
        return entered(rows.insert(post, true, stated, username, now), by, now);
    }

    /**
     * Enters a post that there is not yet.
     *
     * @throws Refusal {@code post-exists}, also while another change would bring it; and as {@link #enter}
     */
    @Transactional
    public PostChange enterNew(PostRequest request, String username) {
        String code = AbsenceStatement.clean(request.code());
        hold(code);
        if (code != null
                && !(versions.history(code).isEmpty() && awaitedOf(code).isEmpty())) {
            throw Refusal.ofForm(List.of(Problem.of("code", "post-exists", code)));
        }
        return enter(request, username);
    }

    private Grants requireRight(String username) {
        Grants by = posts.grantsOf(username);
        if (!mayEnter(by)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "no-right-to-change-posts");
        }
        return by;
    }

    /** Whether the person may enter changes; a main leader's are approved at once. */
    public boolean mayEnter(Grants by) {
        return by.person().admin() || by.actsAsMainLeader();
    }

    private void refuseSecondWaiting(Post post) {
        if (awaitedOf(post.code()).isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "change-awaited", post.name());
        }
    }

    /**
     * A main leader's word on a change. What is approved late holds from then on, never from before.
     *
     * @throws Refusal {@code change-not-found}, {@code main-leader-only}, {@code change-decided}; {@code post-ends} and {@code
     *     change-to-come} as {@link #enter}; where it abolishes a post, as {@link #abolish}
     */
    @Transactional
    public PostChange decide(long id, boolean approved, String username) {
        Grants by = posts.grantsOf(username);
        PostChange change = lock(id);
        if (!by.actsAsMainLeader()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "main-leader-only");
        }
        requireAwaited(change);
        hold(change.post().code());
        Instant now = OfficialTime.now(clock);
        if (approved) {
            approve(change, username, now);
        } else {
            rows.decided(id, "refused", username, now);
        }
        return require(id);
    }

    /**
     * Takes a change back that waits; by whoever entered it.
     *
     * @throws Refusal {@code change-not-found}, {@code not-your-change}, {@code change-decided}
     */
    @Transactional
    public PostChange withdraw(long id, String username) {
        posts.grantsOf(username);
        PostChange change = lock(id);
        if (!change.enteredBy().equals(username)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-change");
        }
        requireAwaited(change);
        rows.decided(id, "withdrawn", username, OfficialTime.now(clock));
        return require(id);
    }

    private PostChange lock(long id) {
        return rows.lock(id).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "change-not-found"));
    }

    private static void requireAwaited(PostChange change) {
        if (!change.state().equals(PostChangeRows.AWAITED)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "change-decided");
        }
    }

    private void approve(PostChange change, String username, Instant now) {
        rows.decided(change.id(), "approved", username, now);
        if (change.abolishes()) {
            abolition.carryOut(change, now);
            return;
        }
        Instant from = change.effectiveFrom().isBefore(now) ? now : change.effectiveFrom();
        abolition.refuseWhereEnding(change.post().code(), from);
        // What began since then, or is to begin, is not in the change and would be undone by it, or undo it.
        versions.refuseWhereToCome(change.post(), change.putTogetherFor());
        versions.put(change.post(), from, change.id());
    }

    private PostChange require(long id) {
        return rows.find(id).orElseThrow();
    }

    /** Changes that wait for approval, the oldest first. */
    public List<PostChange> awaited() {
        return rows.awaited();
    }

    /** The change of a post that waits for approval. */
    public Optional<PostChange> awaitedOf(String code) {
        return changesOf(code).stream()
                .filter(change -> change.state().equals(PostChangeRows.AWAITED))
                .findFirst();
    }

    /** All changes of a post that were ever entered, whatever became of them, the newest first. */
    public List<PostChange> changesOf(String code) {
        return rows.ofPost(code);
    }

    /** What the change would take the place of: the post as it stands at the change's date, or now where that is past. */
    public Optional<Post> before(PostChange change) {
        Instant now = OfficialTime.now(clock);
        Instant at = change.effectiveFrom().isBefore(now) ? now : change.effectiveFrom();
        return posts.findAt(change.post().code(), at).map(PostAt::post);
    }

    /** The post as it stands, or as it stood to its end where it was abolished. */
    public Optional<PostVersion> shown(String code) {
        return versions.lastBegun(code, OfficialTime.now(clock));
    }

    /** All that was ever known of a post, the oldest first; what is still to come is the last. */
    public List<PostVersion> history(String code) {
        return versions.history(code);
    }
}
