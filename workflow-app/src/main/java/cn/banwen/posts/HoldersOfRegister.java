package cn.banwen.posts;

import cn.banwen.identity.PostHolders;
import org.springframework.stereotype.Component;

/** The posts as they are in force. */
@Component
class HoldersOfRegister implements PostHolders {

    private final Posts posts;

    HoldersOfRegister(Posts posts) {
        this.posts = posts;
    }

    @Override
    public boolean holdsPost(String username) {
        return posts.all().stream()
                .anyMatch(post -> username.equals(post.holderA()) || username.equals(post.holderB()));
    }
}
