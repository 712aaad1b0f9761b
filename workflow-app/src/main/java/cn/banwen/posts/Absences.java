package cn.banwen.posts;

import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Absences: entered and ended. From the moment that one is in force the cover is there, since it is computed; no task
 * is touched.
 */
@Component
public class Absences {

    private final AbsenceRows rows;
    private final Posts posts;
    private final PostVersions versions;
    private final People people;
    private final Matters matters;
    private final LeaveTiers tiers;
    private final CoverRights rights;
    private final AbsenceQueries queries;
    private final Clock clock;

    Absences(
            AbsenceRows rows,
            Posts posts,
            PostVersions versions,
            People people,
            Matters matters,
            LeaveTiers tiers,
            CoverRights rights,
            AbsenceQueries queries,
            Clock clock) {
        this.rows = rows;
        this.posts = posts;
        this.versions = versions;
        this.people = people;
        this.matters = matters;
        this.tiers = tiers;
        this.rights = rights;
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * Enters an absence, for oneself or for somebody else.
     *
     * @throws Refusal with all problems of the fields; {@code not-yours-to-enter}; {@code absence-overlaps}; {@code both-away}
     *     where a planned absence would leave a post to nobody because its other holder is away too
     */
    @Transactional
    public AbsenceWithGaps enter(AbsenceRequest request, String enteredBy) {
        Instant now = OfficialTime.now(clock);
        Grants by = posts.grantsOf(enteredBy);
        List<Problem> problems = new ArrayList<>();
        Person person = personOf(request, by, problems);
        AbsenceStatement stated = AbsenceStatement.of(request, matters.all().keySet(), now, problems);
        if (person == null || stated == null) {
            throw Refusal.ofForm(problems);
        }
        List<PostAt> concerned = concerned(person, stated.period(), now);
        boolean forOneself = person.username().equals(enteredBy);
        if (!forOneself && !rights.mayEnterFor(by, concerned)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-yours-to-enter", person.name());
        }
        versions.lock(concerned.stream().map(post -> post.post().code()).toList());
        refuseOverlap(person, stated.period());
        Absence entered = insert(person, stated, by, concerned, now);
        List<Gap> gaps = queries.gaps(entered, now);
        boolean sudden = stated.reason().equals(Absence.SICK_LEAVE)
                || (!forOneself && !entered.statedFrom().isAfter(now));
        if (!sudden) {
            refuseBothAway(person, gaps);
        }
        return new AbsenceWithGaps(entered, gaps);
    }

    private @Nullable Person personOf(AbsenceRequest request, Grants by, List<Problem> problems) {
        String username = AbsenceStatement.clean(request.username());
        if (username == null || username.equals(by.person().username())) {
            return by.person();
        }
        Optional<Person> person = people.find(username);
        if (person.isEmpty()) {
            problems.add(Problem.of("username", "unknown-person", username));
        }
        return person.orElse(null);
    }

    private List<PostAt> concerned(Person person, AbsencePeriod period, Instant now) {
        Map<String, PostAt> concerned = new LinkedHashMap<>();
        for (Instant at : List.of(now, period.startsAt())) {
            posts.concerning(person.username(), at)
                    .forEach(post -> concerned.putIfAbsent(post.post().code(), post));
        }
        if (concerned.isEmpty()) {
            throw Refusal.ofForm(List.of(Problem.of("username", "no-post-to-cover", person.name())));
        }
        return List.copyOf(concerned.values());
    }

    private void refuseOverlap(Person person, AbsencePeriod period) {
        rows.overlapping(person.username(), period).ifPresent(other -> {
            throw new Refusal(
                            Refusal.Kind.CONFLICT,
                            "absence-overlaps",
                            person.name(),
                            Moments.text(other.startsAt()),
                            Moments.text(other.endsAt()))
                    .with("absenceId", other.id())
                    .with("overlap", List.of(Moments.period(other.startsAt(), other.endsAt())));
        });
    }

    private Absence insert(Person person, AbsenceStatement stated, Grants by, List<PostAt> concerned, Instant now) {
        String approver = tiers.approverOf(stated.period().days());
        long id = rows.insert(
                person.username(),
                stated,
                by.person().username(),
                now,
                approver,
                approver.equals(LeaveTiers.NOBODY) ? "not-needed" : "awaited");
        Absence entered = rows.find(id).orElseThrow();
        if (entered.approval().equals("awaited") && rights.mayApprove(by, entered, concerned)) {
            rows.decide(id, "given", null, by.person().username(), now);
            return rows.find(id).orElseThrow();
        }
        return entered;
    }

    private static void refuseBothAway(Person person, List<Gap> gaps) {
        List<Gap> both = gaps.stream().filter(gap -> gap.isOthersToo(person)).toList();
        if (both.isEmpty()) {
            return;
        }
        Gap first = both.get(0);
        Person other = first.otherThan(person);
        throw new Refusal(
                        Refusal.Kind.CONFLICT,
                        "both-away",
                        first.post().post().name(),
                        other.name(),
                        Moments.text(first.from()),
                        Moments.text(first.to()))
                .with("overlap", both.stream().map(gap -> overlap(person, gap)).toList());
    }

    private static Map<String, Object> overlap(Person person, Gap gap) {
        Map<String, Object> overlap = new LinkedHashMap<>(Moments.period(gap.from(), gap.to()));
        Post post = gap.post().post();
        Person other = gap.otherThan(person);
        overlap.put("post", Map.of("code", post.code(), "name", post.name()));
        overlap.put("person", Map.of("username", other.username(), "name", other.name()));
        return overlap;
    }

    /**
     * Ends an absence early, or calls off one that has not begun. By the person, or by whoever entered it.
     *
     * @throws Refusal {@code absence-not-found}, {@code not-your-absence}, {@code absence-ended}
     */
    @Transactional
    public Absence returned(long id, String username) {
        posts.grantsOf(username);
        Absence absence = rows.lock(id).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "absence-not-found"));
        if (!username.equals(absence.person().username())
                && !username.equals(absence.enteredBy().username())) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN, "not-your-absence", absence.person().name());
        }
        Instant now = OfficialTime.now(clock);
        if (!now.isBefore(absence.endsAt())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "absence-ended", Moments.text(absence.endsAt()));
        }
        rows.end(id, absence.endIfEnded(now), username, now);
        return rows.find(id).orElseThrow();
    }
}
