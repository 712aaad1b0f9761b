package cn.banwen.posts;

import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** C岗: the third person whom the main leader names for when a post's two holders are both away. */
@Component
public class Designations {

    private final JdbcClient jdbc;
    private final AbsenceRows rows;
    private final AbsenceQueries absences;
    private final Posts posts;
    private final People people;
    private final CoverRights rights;
    private final Clock clock;

    Designations(
            JdbcClient jdbc,
            AbsenceRows rows,
            AbsenceQueries absences,
            Posts posts,
            People people,
            CoverRights rights,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.absences = absences;
        this.posts = posts;
        this.people = people;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * Names a third person, at once or beforehand. Without a post it is for those that the absence leaves to nobody, or else
     * for those that the absent person holds.
     *
     * @return the posts that the person was named for
     * @throws Refusal {@code absence-not-found}, {@code main-leader-only}, {@code absence-ended}; {@code unknown-person},
     *     {@code not-suitable}, {@code designee-away}, {@code designee-of-post}, {@code not-of-absence}
     */
    @Transactional
    public List<Post> designate(long absenceId, @Nullable String username, @Nullable String postCode, String by) {
        Grants grants = posts.grantsOf(by);
        Absence absence =
                rows.lock(absenceId).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "absence-not-found"));
        if (!rights.mayDesignate(grants)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "main-leader-only");
        }
        Instant now = OfficialTime.now(clock);
        if (!now.isBefore(absence.endsAt())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "absence-ended", Moments.text(absence.endsAt()));
        }
        Person designee = designee(username, absence);
        List<PostAt> chosen = chosen(absence, postCode, now);
        for (PostAt post : chosen) {
            refuseHolder(designee, post);
            insert(absence, post.post(), designee, by, now);
        }
        return chosen.stream().map(PostAt::post).toList();
    }

    private Person designee(@Nullable String username, Absence absence) {
        String name = AbsenceStatement.clean(username);
        if (name == null) {
            throw Refusal.ofForm(List.of(Problem.of("username", "required", "username")));
        }
        Person person = people.find(name)
                .orElseThrow(() -> Refusal.ofForm(List.of(Problem.of("username", "unknown-person", name))));
        if (person.admin() || person.inspector()) {
            throw Refusal.ofForm(List.of(Problem.of("username", "not-suitable", person.name())));
        }
        rows.overlapping(
                        person.username(),
                        new AbsencePeriod(absence.startsAt(), absence.endsAt(), absence.startsAt(), absence.endsAt()))
                .filter(other -> !other.scope().isNone())
                .ifPresent(other -> {
                    throw new Refusal(
                            Refusal.Kind.CONFLICT,
                            "designee-away",
                            person.name(),
                            Moments.text(other.startsAt()),
                            Moments.text(other.endsAt()));
                });
        return person;
    }

    private List<PostAt> chosen(Absence absence, @Nullable String postCode, Instant now) {
        Instant at = now.isAfter(absence.startsAt()) ? now : absence.startsAt();
        List<PostAt> concerned = posts.concerning(absence.person().username(), at);
        String code = AbsenceStatement.clean(postCode);
        List<PostAt> chosen = code == null
                ? needed(absence, concerned)
                : concerned.stream()
                        .filter(post -> post.post().code().equals(code))
                        .toList();
        if (chosen.isEmpty()) {
            throw Refusal.ofForm(List.of(Problem.of(
                    "post",
                    "not-of-absence",
                    code == null ? "" : code,
                    absence.person().name())));
        }
        return chosen;
    }

    private List<PostAt> needed(Absence absence, List<PostAt> concerned) {
        List<String> gaps = absences.gaps(absence).stream()
                .map(gap -> gap.post().post().code())
                .toList();
        List<PostAt> deputisable =
                concerned.stream().filter(post -> post.post().deputisable()).toList();
        List<PostAt> open = deputisable.stream()
                .filter(post -> gaps.contains(post.post().code()))
                .toList();
        List<PostAt> held = deputisable.stream()
                .filter(post -> post.post().holderA().equals(absence.person().username()))
                .toList();
        return !open.isEmpty() ? open : !held.isEmpty() ? held : deputisable;
    }

    private static void refuseHolder(Person designee, PostAt post) {
        if (designee.username().equals(post.post().holderA())
                || designee.username().equals(post.post().holderB())) {
            throw Refusal.ofForm(List.of(Problem.of(
                    "username", "designee-of-post", designee.name(), post.post().name())));
        }
    }

    private void insert(Absence absence, Post post, Person designee, String by, Instant now) {
        jdbc.sql("insert into designation (absence_id, post_code, username, named_by, named_at) values (?, ?, ?, ?, ?)")
                .params(absence.id(), post.code(), designee.username(), by, OfficialTime.at(now))
                .update();
    }
}
