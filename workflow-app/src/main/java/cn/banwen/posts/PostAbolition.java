package cn.banwen.posts;

import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 裁撤岗位: whether a post can be done without, and its end. From the approval on nothing new is given to the post, and from
 * the date on nobody holds it; a later change of it brings it back.
 */
@Component
public class PostAbolition {

    private final Posts posts;
    private final PostVersions versions;
    private final List<PostTies> known;
    private final Clock clock;

    PostAbolition(Posts posts, PostVersions versions, List<PostTies> known, Clock clock) {
        this.posts = posts;
        this.versions = versions;
        this.known = known;
        this.clock = clock;
    }

    /** What has to be settled before the post can be abolished. */
    public List<PostTie> tiesOf(Post post) {
        return known.stream().flatMap(ties -> ties.of(post).stream()).toList();
    }

    /** From when on a post that is in force is no more, as was approved. */
    public Optional<Instant> endOf(String code) {
        Instant now = OfficialTime.now(clock);
        return versions.history(code).stream()
                .filter(version -> version.closedBy() != null)
                .map(PostVersion::to)
                .filter(to -> to != null && to.isAfter(now))
                .findFirst();
    }

    /**
     * The post that is to be abolished, as it stands at the date.
     *
     * @throws Refusal {@code post-not-found}, {@code post-ends}, {@code change-to-come}, or with all its ties
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Post require(String code, Instant from) {
        versions.lock(List.of(code));
        Post post = posts.findAt(code, from)
                .map(PostAt::post)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "post-not-found"));
        refuseWhereEnding(code, from);
        versions.refuseWhereToCome(post, from);
        List<PostTie> ties = tiesOf(post);
        if (!ties.isEmpty()) {
            throw Refusal.ofForm(ties.stream().map(PostTie::problem).toList())
                    .with("see", ties.stream().map(PostTie::link).distinct().toList());
        }
        return post;
    }

    /** Refuses to change a post at a moment from which on its end is already settled. */
    void refuseWhereEnding(String code, Instant from) {
        versions.history(code).stream()
                .filter(version -> version.closedBy() != null)
                .map(PostVersion::to)
                .filter(to -> to != null && to.isAfter(from))
                .findFirst()
                .ifPresent(to -> {
                    throw new Refusal(Refusal.Kind.CONFLICT, "post-ends", Moments.text(to));
                });
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void carryOut(PostChange change, Instant now) {
        Instant from = change.effectiveFrom().isBefore(now) ? now : change.effectiveFrom();
        Post post = require(change.post().code(), from);
        versions.close(post.code(), from, change.id());
    }
}
