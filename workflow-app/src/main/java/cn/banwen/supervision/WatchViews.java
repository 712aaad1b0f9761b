package cn.banwen.supervision;

import cn.banwen.circulation.DocumentQueries;
import cn.banwen.circulation.DocumentView;
import cn.banwen.posts.Grants;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gathers what a page shows of a document's supervision. */
@Component
class WatchViews {

    private final DocumentQueries documents;
    private final SupervisionList list;
    private final SupervisionRows supervisions;
    private final UrgeRows urges;
    private final WatchRights rights;
    private final Posts posts;

    WatchViews(
            DocumentQueries documents,
            SupervisionList list,
            SupervisionRows supervisions,
            UrgeRows urges,
            WatchRights rights,
            Posts posts) {
        this.documents = documents;
        this.list = list;
        this.supervisions = supervisions;
        this.urges = urges;
        this.rights = rights;
        this.posts = posts;
    }

    /** @throws Refusal {@code document-not-found}, also for what the person may not see */
    WatchView of(UUID id, String username) {
        DocumentView document = documents.view(id, username);
        Grants grants = posts.grantsOf(username);
        WatchedDocument watched =
                list.find(id).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "document-not-found"));
        List<Supervision> all = supervisions.of(List.of(id));
        List<Urge> pressed = urges.of(List.of(id));
        boolean mayOrder = rights.mayOrder(document, grants).isPresent();
        return new WatchView(
                watched,
                all,
                pressed,
                rights.mayUrge(document, grants).isPresent(),
                mayOrder,
                pressed.stream()
                        .filter(urge -> urge.answer() == null && mayAnswer(document, urge, grants))
                        .map(Urge::id)
                        .toList(),
                all.stream()
                        .filter(one -> one.isOpen()
                                && (mayOrder || one.supervisor().username().equals(username)))
                        .map(Supervision::id)
                        .toList());
    }

    private static boolean mayAnswer(DocumentView document, Urge urge, Grants grants) {
        boolean told = urge.by().username().equals(grants.person().username())
                && !grants.byPost().isEmpty();
        return told || Urges.answering(document, urge, grants).isPresent();
    }
}
