package cn.banwen.circulation;

import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 领导: whoever holds a post of an office that a main leader belongs to. */
@Component
public class Leaders {

    private final Posts posts;
    private final People people;

    Leaders(Posts posts, People people) {
        this.posts = posts;
        this.people = people;
    }

    /** The posts of the leaders, in the order of the register. */
    public List<Post> posts() {
        List<Post> all = posts.all();
        Set<String> offices =
                all.stream().filter(Post::mainLeader).map(Post::office).collect(Collectors.toSet());
        return all.stream().filter(post -> offices.contains(post.office())).toList();
    }

    /** The leaders themselves, each once; not whose account is closed. */
    public List<Person> people() {
        return posts().stream()
                .map(Post::holderA)
                .distinct()
                .flatMap(username -> people.find(username).stream())
                .toList();
    }

    boolean isLeader(String username) {
        return posts().stream()
                .flatMap(post -> Stream.of(post.holderA(), post.holderB() == null ? "" : post.holderB()))
                .anyMatch(username::equals);
    }
}
