package cn.banwen.circulation;

import cn.banwen.posts.Posts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the way of a document. */
@Component
public class Ways {

    private final Posts posts;

    Ways(Posts posts) {
        this.posts = posts;
    }

    public Way of(CaseFile file) {
        return new WayStages(file, post -> onDuty(post, file.document().metadata())).way();
    }

    /** Who may act now for the post on this document: its holder, or who stands in; nobody while the post is uncovered. */
    private Optional<String> onDuty(String post, Metadata metadata) {
        boolean urgent = metadata.urgency().marked();
        return posts.findNow(post).flatMap(now -> now.standings().stream()
                .filter(standing -> standing.grant().scope().covers(urgent, metadata.matter()))
                .map(standing -> standing.person().name())
                .findFirst());
    }
}
