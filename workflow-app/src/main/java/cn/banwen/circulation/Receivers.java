package cn.banwen.circulation;

import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Grant;
import cn.banwen.posts.Grants;
import cn.banwen.posts.Objections;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Refusal;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Who may take arrivals in: whoever acts for a post of the party-government office. */
@Component
class Receivers {

    private final Posts posts;
    private final Objections objections;
    private final Clock clock;

    Receivers(Posts posts, Objections objections, Clock clock) {
        this.posts = posts;
        this.objections = objections;
        this.clock = clock;
    }

    /**
     * The person as somebody who receives.
     *
     * @throws Refusal {@code no-right-to-receive}
     */
    Acting require(String username) {
        Grants grants = posts.grantsOf(username);
        Grant grant = grants.ofPartyGovernmentOffice().orElseThrow(() -> refusal(grants));
        return new Acting(grants, grant, OfficialTime.now(clock));
    }

    private Refusal refusal(Grants grants) {
        return grants.handedOver().stream()
                .map(Grants.HandedOver::post)
                .filter(Post::partyGovernmentOffice)
                .findFirst()
                .map(post -> objections.to(grants.person().username(), post.code(), true, null, "no-right-to-receive"))
                .orElseGet(() -> new Refusal(Refusal.Kind.FORBIDDEN, "no-right-to-receive"));
    }
}
