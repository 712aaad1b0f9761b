package cn.banwen.circulation;

import cn.banwen.posts.Grants;
import cn.banwen.posts.PostAt;
import cn.banwen.posts.Posts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether there is a holder's opinion to put down on a document, for a page to offer it. */
@Component
public class OpinionOffers {

    private final CoverActs acts;
    private final Posts posts;

    OpinionOffers(CoverActs acts, Posts posts) {
        this.acts = acts;
        this.posts = posts;
    }

    /**
     * An offer.
     *
     * @param outcome {@code left} by the holder, or said on the {@code phone}
     * @param post name of the post
     * @param holder name of its A
     */
    public record Offer(String outcome, String post, String holder) {}

    /** To a holder whose post somebody may stand in for, to whoever stands in, and to the office while a holder is away. */
    public Optional<Offer> on(DocumentView document, Grants reader) {
        return acts.noting(
                        reader,
                        document.openTasks().stream()
                                .map(task -> task.post().code())
                                .toList())
                .flatMap(noting -> posts.findNow(noting.forPost())
                        .filter(post -> noting.outcome().equals("phone") || hasDeputy(post))
                        .map(post -> new Offer(
                                noting.outcome(),
                                post.post().name(),
                                post.a().person().name())));
    }

    private static boolean hasDeputy(PostAt post) {
        return post.post().deputisable() && post.b() != null;
    }
}
