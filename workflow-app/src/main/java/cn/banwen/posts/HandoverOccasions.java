package cn.banwen.posts;

import cn.banwen.identity.Person;
import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a post goes from one person's hands to another's: an absence begins or ends, or its holder changes for good. */
@Component
public class HandoverOccasions {

    private static final Duration LOOKED_BACK = Duration.ofDays(60);
    private static final int MOST = 100;

    private static final String ABSENCES =
            """
            select x.id as absence_id, v.post_code, x.starts_at, x.ends_at
            from absence x
              join post_version v on v.holder_a = x.username and v.valid_from <= x.starts_at and v.valid_to > x.starts_at
                and v.not_deputisable is null
            where x.scope <> 'none' and x.starts_at < x.ends_at and x.starts_at <= ? and x.ends_at > ?
              and (x.username = ? or exists (select from post_version d where d.post_code = v.post_code and d.holder_b = ?
                and d.valid_from < x.ends_at and d.valid_to > x.starts_at) or exists (select from designation n
                join absence w on w.id = n.absence_id and w.starts_at < x.ends_at and w.ends_at > x.starts_at
                where n.post_code = v.post_code and n.username = ?))
            order by x.starts_at desc, x.id desc limit ?
            """;

    /** When somebody else may have taken a post over while its holder was away. */
    private static final String TURNS =
            """
            with others as (
              select holder_b as username from post_version where post_code = :post and holder_b is not null
              union select username from designation where post_code = :post)
            select at from (
              select starts_at as at from absence join others using (username)
              union select ends_at from absence join others using (username)
              union select named_at from designation where post_code = :post
              union select valid_from from post_version where post_code = :post) turn
            where at > :from and at < :to and at <= :now order by at
            """;

    private static final String LEAVERS =
            """
            select v.id, v.post_code, v.valid_from, p.holder_a as before, b.name as before_name, v.holder_a as after,
              a.name as after_name, c.reason
            from post_version v
              join post_version p on p.post_code = v.post_code and p.valid_to = v.valid_from and p.holder_a <> v.holder_a
              join person b on b.username = p.holder_a
              join person a on a.username = v.holder_a
              left join post_change c on c.id = v.change_id
            where v.valid_from <= ? and v.valid_from > ? and (?::text is null or ? in (p.holder_a, v.holder_a))
            order by v.valid_from desc limit ?
            """;

    private final JdbcClient jdbc;
    private final Posts posts;
    private final AbsenceRows absences;
    private final Clock clock;

    HandoverOccasions(JdbcClient jdbc, Posts posts, AbsenceRows absences, Clock clock) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.absences = absences;
        this.clock = clock;
    }

    /**
     * A post changes hands.
     *
     * @param id stable, as the REST interface spells it
     * @param kind {@code out}, {@code back}, {@code leaving}
     * @param to who receives it and confirms; null while nobody does
     * @param since when the post was handed out, for what was done meanwhile
     * @param until when the absence ends or ended; null where the holder changed for good
     * @param scope what of the post it is about
     * @param reason why the holder is away or changed; null where none was stated
     * @param whereabouts of the absent holder
     * @param notes of who hands over
     */
    public record Occasion(
            String id,
            String kind,
            Post post,
            Person from,
            @Nullable Person to,
            Instant at,
            Instant since,
            @Nullable Instant until,
            Scope scope,
            @Nullable String reason,
            @Nullable String whereabouts,
            @Nullable String notes) {}

    /** The occasions of the last sixty days that concern the person, the newest first. */
    public List<Occasion> of(String username) {
        Instant now = OfficialTime.now(clock);
        OffsetDateTime until = OfficialTime.at(now);
        OffsetDateTime from = OfficialTime.at(now.minus(LOOKED_BACK));
        List<Occasion> occasions = new ArrayList<>();
        occasions.addAll(leaving(from, until, username));
        record Row(long absence, String post) {}
        jdbc.sql(ABSENCES)
                .params(SqlParams.of(until, from, username, username, username, MOST))
                .query((row, n) -> new Row(row.getLong("absence_id"), row.getString("post_code")))
                .list()
                .forEach(row -> occasions.addAll(ofAbsence(row.absence(), row.post(), now)));
        return occasions.stream()
                .filter(occasion -> concerns(occasion, username))
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .toList();
    }

    /** Whose post became somebody else's for good since an instant, the newest first, a hundred at most. */
    public List<Occasion> leavers(Instant since) {
        return leaving(OfficialTime.at(since), OfficialTime.at(OfficialTime.now(clock)), null);
    }

    private List<Occasion> leaving(OffsetDateTime from, OffsetDateTime until, @Nullable String username) {
        return jdbc
                .sql(LEAVERS)
                .params(SqlParams.of(until, from, username, username, MOST))
                .query(Leaving::map)
                .list()
                .stream()
                .flatMap(found -> leaving(found).stream())
                .toList();
    }

    private static boolean concerns(Occasion occasion, String username) {
        Person to = occasion.to();
        return occasion.from().username().equals(username)
                || (to != null && to.username().equals(username));
    }

    private record Leaving(
            long version, String post, Instant at, Person before, Person after, @Nullable String reason) {

        static Leaving map(ResultSet row, int rowNumber) throws SQLException {
            return new Leaving(
                    row.getLong("id"),
                    row.getString("post_code"),
                    OfficialTime.instant(row, "valid_from"),
                    new Person(row.getString("before"), row.getString("before_name"), false, false),
                    new Person(row.getString("after"), row.getString("after_name"), false, false),
                    row.getString("reason"));
        }
    }

    private Optional<Occasion> leaving(Leaving found) {
        return posts.findAt(found.post(), found.at())
                .map(at -> new Occasion(
                        "version-" + found.version(),
                        "leaving",
                        at.post(),
                        found.before(),
                        found.after(),
                        found.at(),
                        found.at(),
                        null,
                        Scope.ALL,
                        found.reason(),
                        null,
                        null));
    }

    private List<Occasion> ofAbsence(long id, String postCode, Instant now) {
        Optional<Absence> found = absences.find(id);
        Optional<PostAt> began = found.flatMap(absence -> posts.findAt(postCode, absence.startsAt()));
        if (found.isEmpty() || began.isEmpty()) {
            return List.of();
        }
        Absence absence = found.get();
        PostAt start = began.get();
        String code = "absence-" + id + "-" + postCode;
        Person cover = person(start.cover());
        List<Occasion> occasions = new ArrayList<>();
        occasions.add(
                occasion(code + "-out", "out", start.post(), absence, absence.person(), cover, absence.startsAt()));
        for (Instant turn : turns(absence, postCode, now)) {
            Person next = posts.findAt(postCode, turn)
                    .filter(at -> at.isHandedOverBy(absence))
                    .map(at -> person(at.cover()))
                    .orElse(null);
            if (next != null && !next.equals(cover)) {
                String again = code + "-out-" + turn.toEpochMilli();
                occasions.add(occasion(again, "out", start.post(), absence, absence.person(), next, turn));
                cover = next;
            }
        }
        if (!now.isBefore(absence.endsAt()) && cover != null && isBack(absence, postCode)) {
            occasions.add(
                    occasion(code + "-back", "back", start.post(), absence, cover, absence.person(), absence.endsAt()));
        }
        return occasions;
    }

    /** Whoever lost the post while away takes nothing back. */
    private boolean isBack(Absence absence, String postCode) {
        return posts.findAt(postCode, absence.endsAt())
                .map(at -> at.a().person().username().equals(absence.person().username()))
                .orElse(true);
    }

    private List<Instant> turns(Absence absence, String postCode, Instant now) {
        return jdbc.sql(TURNS)
                .param("post", postCode)
                .param("from", OfficialTime.at(absence.startsAt()))
                .param("to", OfficialTime.at(absence.endsAt()))
                .param("now", OfficialTime.at(now))
                .query((row, n) -> OfficialTime.instant(row, "at"))
                .list();
    }

    private static Occasion occasion(
            String id, String kind, Post post, Absence absence, Person from, @Nullable Person to, Instant at) {
        return new Occasion(
                id,
                kind,
                post,
                from,
                to,
                at,
                absence.startsAt(),
                absence.endsAt(),
                absence.scope(),
                absence.reason(),
                absence.whereabouts(),
                kind.equals("out") ? absence.notes() : null);
    }

    private static @Nullable Person person(PostAt.@Nullable Holder holder) {
        return holder == null ? null : holder.person();
    }
}
