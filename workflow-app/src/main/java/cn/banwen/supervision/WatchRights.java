package cn.banwen.supervision;

import cn.banwen.circulation.DocumentView;
import cn.banwen.circulation.Urgency;
import cn.banwen.posts.Grant;
import cn.banwen.posts.Grants;
import cn.banwen.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who watches over documents. The party-government office and the main leaders watch over all; a post that supervises others
 * over what waits there; a named supervisor over the document. Who stands in for one of them does as far as the right reaches. The
 * inspector reads everything and presses nobody.
 */
@Component
class WatchRights {

    private final SupervisionRows supervisions;

    WatchRights(SupervisionRows supervisions) {
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
        return mayOrder(document, grants)
                .or(() -> supervising(document, grants))
                .or(() -> named(document, grants));
    }

    /**
     * The right by which the person puts a document under supervision.
     *
     * @throws Refusal {@code not-yours-to-supervise}
     */
    Grant toOrder(DocumentView document, Grants grants) {
        return mayOrder(document, grants)
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "not-yours-to-supervise"));
    }

    Optional<Grant> mayOrder(DocumentView document, Grants grants) {
        return mayOrder(Urgency.isMarked(document.urgency()), document.matter(), grants);
    }

    private static Optional<Grant> mayOrder(boolean urgent, @Nullable String matter, Grants grants) {
        return grants.asMainLeader().or(() -> grants.ofPartyGovernmentOffice(urgent, matter));
    }

    private Optional<Grant> named(DocumentView document, Grants grants) {
        return supervisions.isSupervisor(document.id(), grants.person().username())
                ? grants.byPost().stream().findFirst()
                : Optional.empty();
    }

    private static Optional<Grant> supervising(DocumentView document, Grants grants) {
        boolean urgent = Urgency.isMarked(document.urgency());
        return document.openTasks().stream()
                .flatMap(task -> grants.supervising(task.post().code(), urgent, document.matter()).stream())
                .findFirst();
    }

    /** Those of a list in which the person may press somebody, as {@link #mayUrge} tells of one. */
    Set<UUID> urgedBy(Grants grants, List<WatchedDocument> documents) {
        if (grants.byPost().isEmpty()) {
            return Set.of();
        }
        return documents.stream()
                .filter(one -> urges(grants, one))
                .map(WatchedDocument::id)
                .collect(Collectors.toSet());
    }

    private static boolean urges(Grants grants, WatchedDocument document) {
        boolean urgent = Urgency.isMarked(document.urgency());
        String username = grants.person().username();
        return mayOrder(urgent, document.matter(), grants).isPresent()
                || document.supervisions().stream()
                        .anyMatch(open -> open.supervisor().username().equals(username))
                || document.waiting().stream()
                        .anyMatch(waiting -> grants.supervising(waiting.post().code(), urgent, document.matter())
                                .isPresent());
    }

    /** Whether the person acts for a post that supervises another: leaders find the list in the navigation. */
    boolean watches(Grants grants) {
        if (grants.seesEverything()) {
            return true;
        }
        return !grants.below(grants.postCodes()).isEmpty();
    }
}
