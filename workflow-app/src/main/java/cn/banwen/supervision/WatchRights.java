package cn.banwen.supervision;

import cn.banwen.circulation.DocumentView;
import cn.banwen.posts.Grant;
import cn.banwen.posts.Grants;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who watches over documents. The party-government office and the main leaders watch over all; a post that supervises others
 * over what waits there; a named supervisor over the document. The inspector reads everything and presses nobody.
 */
@Component
class WatchRights {

    private final Posts posts;
    private final SupervisionRows supervisions;

    WatchRights(Posts posts, SupervisionRows supervisions) {
        this.posts = posts;
        this.supervisions = supervisions;
    }

    /**
     * The right by which the person presses somebody in this document.
     *
     * @throws Refusal {@code not-yours-to-urge}
     */
    Grant toUrge(DocumentView document, Grants grants) {
        return mayUrge(document, grants).orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "not-yours-to-urge"));
    }

    Optional<Grant> mayUrge(DocumentView document, Grants grants) {
        return mayOrder(grants).or(() -> supervising(document, grants)).or(() -> named(document, grants));
    }

    /**
     * The right by which the person puts a document under supervision.
     *
     * @throws Refusal {@code not-yours-to-supervise}
     */
    Grant toOrder(Grants grants) {
        return mayOrder(grants).orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "not-yours-to-supervise"));
    }

    Optional<Grant> mayOrder(Grants grants) {
        return grants.asMainLeader().or(grants::ofPartyGovernmentOffice);
    }

    private Optional<Grant> named(DocumentView document, Grants grants) {
        return supervisions.isSupervisor(document.id(), grants.person().username())
                ? grants.byPost().stream().findFirst()
                : Optional.empty();
    }

    private Optional<Grant> supervising(DocumentView document, Grants grants) {
        if (grants.byPost().isEmpty()) {
            return Optional.empty();
        }
        Set<String> supervisors = supervisors(
                document.openTasks().stream().map(task -> task.post().code()));
        return grants.byPost().stream()
                .filter(grant -> supervisors.contains(grant.post().code()))
                .findFirst();
    }

    private Set<String> supervisors(Stream<String> codes) {
        Map<String, Post> all = posts.all().stream().collect(Collectors.toMap(Post::code, Function.identity()));
        return codes.map(all::get)
                .filter(Objects::nonNull)
                .map(Post::supervisor)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Those of a list in which the person may press somebody, as {@link #mayUrge} tells of one. */
    Set<UUID> urgedBy(Grants grants, List<WatchedDocument> documents) {
        if (grants.byPost().isEmpty()) {
            return Set.of();
        }
        boolean all = mayOrder(grants).isPresent();
        String username = grants.person().username();
        return documents.stream()
                .filter(one -> all
                        || one.supervisions().stream()
                                .anyMatch(open -> open.supervisor().username().equals(username))
                        || supervisors(one.waiting().stream()
                                        .map(waiting -> waiting.post().code()))
                                .stream()
                                .anyMatch(grants.postCodes()::contains))
                .map(WatchedDocument::id)
                .collect(Collectors.toSet());
    }

    /** Whether the person acts for a post that supervises another: leaders find the list in the navigation. */
    boolean watches(Grants grants) {
        if (grants.seesEverything()) {
            return true;
        }
        return !grants.byPost().isEmpty() && posts.supervise(grants.postCodes());
    }
}
