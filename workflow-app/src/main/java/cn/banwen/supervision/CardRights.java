package cn.banwen.supervision;

import cn.banwen.posts.Grants;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who reads a card and who decides on it. The inspector and the main leaders read all; a supervising post those of its posts;
 * everybody the own. The main leaders and the supervising post decide, nobody on an own one.
 */
@Component
class CardRights {

    private final Posts posts;

    CardRights(Posts posts) {
        this.posts = posts;
    }

    /** A condition on {@code card c}. */
    record Seen(String sql, List<Object> params) {}

    Seen seenBy(Grants grants) {
        if (grants.person().inspector() || grants.actsAsMainLeader()) {
            return new Seen("true", List.of());
        }
        return new Seen(
                "(c.username = ? or c.post_code = any (?))",
                List.of(grants.person().username(), below(grants).toArray(String[]::new)));
    }

    boolean reads(Card card, Grants grants) {
        return isOwn(card, grants)
                || grants.person().inspector()
                || grants.actsAsMainLeader()
                || below(grants).contains(card.post().code());
    }

    boolean decides(Card card, Grants grants) {
        return !isOwn(card, grants)
                && (grants.actsAsMainLeader()
                        || below(grants).contains(card.post().code()));
    }

    /** Codes of the posts to be asked: the one above, or the main leaders where there is none or the person holds it. */
    List<String> deciding(Card card) {
        List<Post> register = posts.all();
        List<String> above = register.stream()
                .filter(post -> post.code().equals(card.post().code()))
                .flatMap(post -> register.stream().filter(other -> other.code().equals(post.supervisor())))
                .filter(post -> !post.holderA().equals(card.person().username()))
                .map(Post::code)
                .toList();
        return above.isEmpty()
                ? register.stream().filter(Post::mainLeader).map(Post::code).toList()
                : above;
    }

    static boolean isOwn(Card card, Grants grants) {
        return card.person().username().equals(grants.person().username());
    }

    /** Codes of the posts that the person's posts supervise; whoever stands in only in part doesn't judge what the whole did. */
    private static List<String> below(Grants grants) {
        return grants.below(grants.unlimitedPostCodes());
    }
}
