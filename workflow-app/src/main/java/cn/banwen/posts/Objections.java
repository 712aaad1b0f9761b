package cn.banwen.posts;

import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells somebody without the right to act for a post why that is so. Asked only once an act was refused. */
@Component
public class Objections {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final JdbcClient jdbc;
    private final Posts posts;
    private final AbsenceRows absences;
    private final Clock clock;

    Objections(JdbcClient jdbc, Posts posts, AbsenceRows absences, Clock clock) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.absences = absences;
        this.clock = clock;
    }

    /**
     * Why the person may not act on a task of this urgency and matter.
     *
     * @param otherwise code of the refusal, with the post's name as its argument, for whoever has no part in the post
     *     now
     * @return each with the fact {@code post}: {@code cover-ended} with the fact {@code endedAt}; {@code you-are-away} with the facts {@code absenceId} and
     *     {@code actingNow}; {@code not-deputisable}, {@code kept-back}, {@code deputy-away},
     *     {@code deputy-there}; or {@code otherwise}
     */
    public Refusal to(String username, String postCode, boolean urgent, @Nullable String matter, String otherwise) {
        Optional<PostAt> found = posts.findNow(postCode);
        if (found.isEmpty()) {
            return refusal(otherwise, postCode);
        }
        PostAt post = found.get();
        return because(username, post, urgent, matter, otherwise).with("post", postCode);
    }

    private Refusal because(String username, PostAt post, boolean urgent, @Nullable String matter, String otherwise) {
        String name = post.post().name();
        String holder = post.a().person().name();
        return switch (post.objectionTo(username, urgent, matter)) {
            case NO_PART, HOLDER_THERE -> ended(username, post).orElseGet(() -> refusal(otherwise, name));
            case AWAY -> away(post);
            case NOT_DEPUTISABLE ->
                refusal("not-deputisable", name, String.valueOf(post.post().notDeputisable()));
            case KEPT_BACK -> refusal("kept-back", name, holder);
            case DEPUTY_AWAY -> refusal("deputy-away", name);
            case DEPUTY_THERE -> refusal("deputy-there", name);
        };
    }

    private static Refusal away(PostAt post) {
        PostAt.Holder cover = post.cover();
        PostAt.Away away = post.a().away();
        String who = cover == null ? "" : cover.person().name();
        Refusal refusal = refusal(
                cover == null ? "you-are-away-uncovered" : "you-are-away",
                post.post().name(),
                who);
        if (away != null) {
            refusal.with("absenceId", away.absence());
        }
        return cover == null ? refusal : refusal.with("actingNow", who);
    }

    /** For an ex-deputy: the right that the person had until a moment ago, asked of the same rule. */
    private Optional<Refusal> ended(String username, PostAt post) {
        Instant now = OfficialTime.now(clock);
        String holder = post.a().person().username();
        return Stream.of(
                        absences.lastEnded(holder, now).map(Absence::endsAt),
                        lastOrder(post.post().code(), username, now))
                .flatMap(Optional::stream)
                .sorted(Comparator.reverseOrder())
                .filter(end -> hadRight(username, post.post().code(), end))
                .findFirst()
                .map(end -> refusal("cover-ended", post.a().person().name(), time(end, now))
                        .with("endedAt", OfficialTime.at(end).toString()));
    }

    private boolean hadRight(String username, String postCode, Instant end) {
        return posts.grantsAt(username, end.minusNanos(1_000))
                .forPost(postCode)
                .filter(grant -> grant.capacity() != Capacity.HOLDER)
                .isPresent();
    }

    private Optional<Instant> lastOrder(String postCode, String username, Instant now) {
        return jdbc.sql(
                        """
                        select ends_at from step_in where post_code = ? and username = ? and ends_at <= ?
                        order by ends_at desc limit 1
                        """)
                .params(postCode, username, OfficialTime.at(now))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private static String time(Instant end, Instant now) {
        boolean today =
                OfficialTime.at(end).toLocalDate().equals(OfficialTime.at(now).toLocalDate());
        return today ? TIME.format(OfficialTime.at(end)) : Moments.text(end);
    }

    private static Refusal refusal(String code, Object... args) {
        return new Refusal(Refusal.Kind.FORBIDDEN, code, args);
    }
}
