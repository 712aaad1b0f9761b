package cn.banwen.posts;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What within the register itself rests on a post. */
@Component
class TiesOfRegister implements PostTies {

    private final Posts posts;

    TiesOfRegister(Posts posts) {
        this.posts = posts;
    }

    @Override
    public List<PostTie> of(Post post) {
        List<Post> others = posts.offered().stream()
                .filter(other -> !other.code().equals(post.code()))
                .toList();
        List<PostTie> ties = new ArrayList<>();
        others.stream()
                .filter(other -> post.code().equals(other.supervisor()))
                .map(other -> new PostTie("post-supervises", List.of(other.name()), "/posts/" + other.code()))
                .forEach(ties::add);
        if (post.mainLeader() && others.stream().noneMatch(Post::mainLeader)) {
            ties.add(new PostTie("last-main-leader", List.of(), "/posts"));
        }
        return ties;
    }
}
