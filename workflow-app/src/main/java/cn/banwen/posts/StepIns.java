package cn.banwen.posts;

import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 主动顶岗: B acts for a post by order of its supervisor, whether or not an absence was entered. */
@Component
public class StepIns {

    private static final Duration LONGEST = Duration.ofDays(30);
    private static final int REASON = 500;
    private static final String OWN_ACCORD = "主动顶岗：A岗到时未办";

    private final JdbcClient jdbc;
    private final Posts posts;
    private final PostVersions versions;
    private final CoverRights rights;
    private final Clock clock;

    StepIns(JdbcClient jdbc, Posts posts, PostVersions versions, CoverRights rights, Clock clock) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.versions = versions;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * Orders the post's B to step in from now on.
     *
     * @throws Refusal {@code post-not-found}, {@code supervisor-only}, {@code not-deputisable}, {@code no-deputy},
     *     {@code deputy-is-away}; with all problems of the fields
     */
    @Transactional
    public PostAt order(String code, @Nullable String reason, @Nullable String until, String by) {
        Grants grants = posts.grantsOf(by);
        versions.lock(List.of(code));
        PostAt post = require(code);
        requireRight(grants, post);
        Instant now = OfficialTime.now(clock);
        List<Problem> problems = new ArrayList<>();
        String why = AbsenceStatement.text("reason", reason, REASON, problems);
        if (why == null) {
            problems.add(Problem.of("reason", "required", "reason"));
        }
        Instant end = end(until, now, problems);
        if (why == null || end == null || !problems.isEmpty()) {
            throw Refusal.ofForm(problems);
        }
        String deputy = deputy(post);
        insert(code, deputy, why, now, end, by);
        return require(code);
    }

    /** Whether the person may order it. */
    public boolean mayOrder(Grants by, PostAt post) {
        return by.actsAsMainLeader() || rights.supervises(by, List.of(post));
    }

    /**
     * Ends the order in force early; the deputy's right ends with it.
     *
     * @throws Refusal {@code post-not-found}, {@code supervisor-only}, {@code no-order}
     */
    @Transactional
    public PostAt end(String code, String by) {
        Grants grants = posts.grantsOf(by);
        versions.lock(List.of(code));
        PostAt post = require(code);
        requireRight(grants, post);
        Authority order = post.order();
        if (order == null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "no-order", post.post().name());
        }
        OffsetDateTime now = OfficialTime.at(OfficialTime.now(clock));
        jdbc.sql("update step_in set ends_at = ?, ended_by = ?, ended_at = ? where post_code = ? and ends_at > ?")
                .params(now, by, now, code, now)
                .update();
        return require(code);
    }

    private void requireRight(Grants by, PostAt post) {
        if (!mayOrder(by, post)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN, "supervisor-only", post.post().name());
        }
    }

    /** The orders that were ever given for a post, the newest first. */
    public List<StepIn> of(String code) {
        return jdbc.sql(
                        """
                        select s.id, s.reason, s.starts_at, s.ends_at, d.name as deputy_name, o.name as ordered_by_name, e.name as ended_by_name from step_in s
                          join person d on d.username = s.username join person o on o.username = s.ordered_by
                          left join person e on e.username = s.ended_by
                        where s.post_code = ? order by s.id desc
                        """)
                .param(code)
                .query((row, n) -> new StepIn(
                        row.getLong("id"),
                        row.getString("deputy_name"),
                        row.getString("reason"),
                        OfficialTime.instant(row, "starts_at"),
                        OfficialTime.instant(row, "ends_at"),
                        row.getString("ordered_by_name"),
                        row.getString("ended_by_name")))
                .list();
    }

    /**
     * 主动顶岗: the deputy steps in unordered, where somebody has found that the holder does not act. Whether that is so is the
     * caller's to check.
     *
     * @param until at the most as long as an order may last
     * @return the id of the right to step in
     * @throws Refusal {@code post-not-found}, {@code not-the-deputy}, {@code not-deputisable}, {@code no-deputy},
     *     {@code deputy-is-away}
     */
    @Transactional
    public long ofOwnAccord(String code, String username, Instant until) {
        versions.lock(List.of(code));
        PostAt post = require(code);
        String deputy = deputy(post);
        if (!deputy.equals(username)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN, "not-the-deputy", post.post().name());
        }
        Instant now = OfficialTime.now(clock);
        Instant longest = now.plus(LONGEST);
        return insert(code, deputy, OWN_ACCORD, now, until.isBefore(longest) ? until : longest, username);
    }

    private static @Nullable Instant end(@Nullable String until, Instant now, List<Problem> problems) {
        if (AbsenceStatement.clean(until) == null) {
            problems.add(Problem.of("until", "required", "until"));
            return null;
        }
        Instant end = AbsencePeriod.moment("until", Objects.requireNonNull(until), 1, problems);
        if (end != null && !end.isAfter(now)) {
            problems.add(Problem.of("until", "end-in-past"));
        } else if (end != null && Duration.between(now, end).compareTo(LONGEST) > 0) {
            problems.add(Problem.of("until", "absence-too-long", LONGEST.toDays()));
        }
        return end;
    }

    private static String deputy(PostAt post) {
        String excluded = post.post().notDeputisable();
        if (excluded != null) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "not-deputisable", post.post().name(), excluded);
        }
        PostAt.Holder b = post.b();
        if (b == null || !b.active()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "no-deputy", post.post().name());
        }
        PostAt.Away away = b.away();
        if (away != null) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "deputy-is-away", b.person().name(), Moments.text(away.until()));
        }
        return b.person().username();
    }

    private long insert(String code, String deputy, String reason, Instant from, Instant to, String by) {
        return jdbc.sql(
                        """
                        insert into step_in (post_code, username, reason, starts_at, ends_at, ordered_by, ordered_at)
                        values (?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(code, deputy, reason, OfficialTime.at(from), OfficialTime.at(to), by, OfficialTime.at(from))
                .query(Long.class)
                .single();
    }

    private PostAt require(String code) {
        return posts.findNow(code).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "post-not-found"));
    }
}
