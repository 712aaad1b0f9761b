package cn.banwen.supervision;

import cn.banwen.identity.Person;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.PostAt;
import cn.banwen.posts.Posts;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is on duty: who may act on a task of a post at a moment. */
@Component
class Duty {

    private final Posts posts;
    private final Clock clock;

    Duty(Posts posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    /** Whoever may act now on a task of this urgency and matter; nobody where the post is uncovered. */
    List<Person> now(String post, boolean urgent, @Nullable String matter) {
        return at(post, urgent, matter, OfficialTime.now(clock));
    }

    List<Person> at(String post, boolean urgent, @Nullable String matter, Instant at) {
        return posts.findAt(post, at)
                .map(found -> persons(found, urgent, matter))
                .orElse(List.of());
    }

    static List<Person> persons(PostAt post, boolean urgent, @Nullable String matter) {
        return post.standings().stream()
                .filter(standing -> standing.grant().scope().covers(urgent, matter))
                .map(PostAt.Standing::person)
                .toList();
    }

    /** Every post as it is now, by code: for lists. */
    Map<String, PostAt> all() {
        Map<String, PostAt> all = new LinkedHashMap<>();
        posts.allNow().forEach(post -> all.put(post.post().code(), post));
        return all;
    }

    /** Code of the post that supervises a post. */
    Optional<String> supervisorOf(String post) {
        return posts.find(post).flatMap(found -> Optional.ofNullable(found.supervisor()));
    }
}
