package cn.banwen.cover;

import cn.banwen.identity.Person;
import cn.banwen.posts.Absence;
import cn.banwen.posts.AbsenceQueries;
import cn.banwen.posts.PostAt;
import cn.banwen.posts.Posts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 去向公示: who is in, who is where until when, and who acts meanwhile. Name, post and place, and nothing else of anybody. */
@Component
class Whereabouts {

    private final Posts posts;
    private final AbsenceQueries absences;

    Whereabouts(Posts posts, AbsenceQueries absences) {
        this.posts = posts;
        this.absences = absences;
    }

    /**
     * Where somebody is.
     *
     * @param posts that the person holds
     * @param until null for who is in
     * @param acting who acts for the person's posts meanwhile, by name of the post; null where nobody does
     */
    record Whereabout(
            PersonJson person,
            String office,
            List<String> posts,
            boolean in,
            @Nullable String reason,
            @Nullable String place,
            @Nullable Instant until,
            List<Acting> acting) {}

    /** Who acts for a post. */
    record Acting(String post, @Nullable PersonJson person) {}

    /** Everybody who holds a post or stands by for one, in the register's order. */
    List<Whereabout> board() {
        List<PostAt> register = posts.allNow();
        Map<String, Absence> away = absences.inForce().stream()
                .collect(Collectors.toMap(
                        absence -> absence.person().username(), Function.identity(), (first, second) -> first));
        Map<String, Whereabout> board = new LinkedHashMap<>();
        register.forEach(post -> put(board, post.a(), post, register, away));
        register.forEach(post -> {
            PostAt.Holder b = post.b();
            if (b != null) {
                put(board, b, post, register, away);
            }
        });
        return List.copyOf(board.values());
    }

    private static void put(
            Map<String, Whereabout> board,
            PostAt.Holder holder,
            PostAt post,
            List<PostAt> register,
            Map<String, Absence> away) {
        Person person = holder.person();
        if (!holder.active() || board.containsKey(person.username())) {
            return;
        }
        List<PostAt> held = register.stream()
                .filter(other -> other.a().person().username().equals(person.username()))
                .toList();
        Absence absence = away.get(person.username());
        board.put(
                person.username(),
                new Whereabout(
                        PersonJson.of(person),
                        post.post().office(),
                        held.stream().map(other -> other.post().name()).toList(),
                        absence == null,
                        absence == null ? null : absence.reason(),
                        absence == null ? null : absence.whereabouts(),
                        absence == null ? null : absence.endsAt(),
                        absence == null ? List.of() : acting(held)));
    }

    private static List<Acting> acting(List<PostAt> held) {
        List<Acting> acting = new ArrayList<>();
        for (PostAt post : held) {
            if (!post.handedOver().isNone()) {
                PostAt.Holder cover = post.cover();
                acting.add(new Acting(post.post().name(), cover == null ? null : PersonJson.of(cover.person())));
            }
        }
        return acting;
    }
}
