package cn.banwen.posts;

import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import cn.banwen.refusal.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a post from a request for a change, onto what is known of it. */
@Component
class PostFields {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    /** Words that stand in a post's place in addresses. */
    private static final Set<String> RESERVED = Set.of("changes", "new");

    private static final int SHORT = 200;
    private static final int LONG = 2000;
    private static final int LAST = 9999;

    private final People people;
    private final Posts posts;
    private final KnownPosts everKnown;

    PostFields(People people, Posts posts, KnownPosts everKnown) {
        this.people = people;
        this.posts = posts;
        this.everKnown = everKnown;
    }

    /** Whether a post may have this code. */
    static boolean isCode(String code) {
        return CODE.matcher(code).matches() && !RESERVED.contains(code);
    }

    /**
     * The post as it is to be; null where problems were told.
     *
     * @param at the change's date: what the request leaves out stays as it will be then, or as it was when the
     *     post was abolished
     */
    @Nullable
    Post read(PostRequest request, Instant at, List<Problem> problems) {
        String code = Objects.requireNonNullElse(AbsenceStatement.clean(request.code()), "");
        if (!isCode(code)) {
            problems.add(Problem.of("code", "post-code"));
            return null;
        }
        Post known = posts.findAt(code, at)
                .map(PostAt::post)
                .or(() -> everKnown.find(code))
                .orElse(null);
        String name = required("name", request.name(), known == null ? null : known.name(), problems);
        String office = required("office", request.office(), known == null ? null : known.office(), problems);
        String duties = text("duties", request.duties(), known == null ? null : known.duties(), LONG, problems);
        String a = holder("holderA", request.holderA(), known == null ? null : known.holderA(), problems);
        String b = holder("holderB", request.holderB(), known == null ? null : known.holderB(), problems);
        if (a == null) {
            problems.add(Problem.of("holderA", "required", "holderA"));
        } else if (a.equals(b)) {
            problems.add(Problem.of("holderB", "b-equals-a"));
        }
        String supervisor = supervisor(code, request.supervisor(), known, problems);
        String excluded = excluded(request, known, problems);
        int position = position(request.position(), known, problems);
        return name == null || office == null || a == null || !problems.isEmpty()
                ? null
                : new Post(
                        code,
                        name,
                        office,
                        a,
                        b,
                        flag(request.partyGovernmentOffice(), known != null && known.partyGovernmentOffice()),
                        flag(request.mainLeader(), known != null && known.mainLeader()),
                        position,
                        duties == null ? "" : duties,
                        supervisor,
                        flag(request.keyPost(), known != null && known.keyPost()),
                        excluded);
    }

    private static boolean flag(@Nullable Boolean given, boolean known) {
        return given == null ? known : given;
    }

    private static @Nullable String text(
            String field, @Nullable String given, @Nullable String known, int longest, List<Problem> problems) {
        return given == null ? known : AbsenceStatement.text(field, given, longest, problems);
    }

    private static @Nullable String required(
            String field, @Nullable String given, @Nullable String known, List<Problem> problems) {
        String text = text(field, given, known, SHORT, problems);
        if (text == null) {
            problems.add(Problem.of(field, "required", field));
        }
        return text;
    }

    /** Administration and supervision never come with a post: neither acts on documents. */
    private @Nullable String holder(
            String field, @Nullable String given, @Nullable String known, List<Problem> problems) {
        String username = given == null ? known : AbsenceStatement.clean(given);
        if (username == null || given == null) {
            return username;
        }
        Optional<Person> person = people.find(username);
        if (person.isEmpty()) {
            problems.add(Problem.of(field, "unknown-person", username));
        } else if (person.get().admin() || person.get().inspector()) {
            problems.add(Problem.of(field, "not-suitable", person.get().name()));
        }
        return username;
    }

    private @Nullable String supervisor(
            String code, @Nullable String given, @Nullable Post known, List<Problem> problems) {
        String supervisor = given == null ? (known == null ? null : known.supervisor()) : AbsenceStatement.clean(given);
        if (given != null
                && supervisor != null
                && !posts.unknownAmong(List.of(supervisor)).isEmpty()) {
            problems.add(Problem.of("supervisor", "unknown-post", supervisor));
        }
        if (code.equals(supervisor)) {
            problems.add(Problem.of("supervisor", "own-supervisor"));
        }
        return supervisor;
    }

    private static @Nullable String excluded(PostRequest request, @Nullable Post known, List<Problem> problems) {
        String before = known == null ? null : known.notDeputisable();
        String why = text("notDeputisableReason", request.notDeputisableReason(), before, SHORT, problems);
        if (Boolean.TRUE.equals(request.deputisable())) {
            return null;
        }
        if (Boolean.FALSE.equals(request.deputisable()) && why == null) {
            problems.add(Problem.of("notDeputisableReason", "required", "notDeputisableReason"));
        }
        return why;
    }

    private static int position(@Nullable Integer given, @Nullable Post known, List<Problem> problems) {
        int position = given != null ? given : known == null ? LAST : known.position();
        if (position < 0 || position > LAST) {
            problems.add(Problem.of("position", "not-a-count"));
        }
        return position;
    }
}
