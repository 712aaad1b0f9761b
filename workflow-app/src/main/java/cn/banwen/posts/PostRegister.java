package cn.banwen.posts;

import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes of the post register: entered by the administrator or a main leader, approved by a main leader, in force from a
 * date. What held before stays on record.
 */
@Component
public class PostRegister {

    private static final String SELECT =
            """
            select id, effective_from, details, reason, state, entered_by, entered_at, decided_by, decided_at from post_change
            """;
    private static final int REASON = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Posts posts;
    private final PostVersions versions;
    private final PostFields fields;
    private final Clock clock;

    PostRegister(JdbcClient jdbc, JsonMapper json, Posts posts, PostVersions versions, PostFields fields, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.posts = posts;
        this.versions = versions;
        this.fields = fields;
        this.clock = clock;
    }

    /**
     * Enters a change, or a new post. A main leader's own is approved with that, and so is the administrator's as long as the
     * office has no main leader.
     *
     * @throws Refusal with all problems of the fields; {@code no-right-to-change-posts}
     */
    @Transactional
    public PostChange enter(PostRequest request, String username) {
        Grants by = posts.grantsOf(username);
        if (!by.person().admin() && !by.actsAsMainLeader()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "no-right-to-change-posts");
        }
        Instant now = OfficialTime.now(clock);
        List<Problem> problems = new ArrayList<>();
        Post post = fields.read(request, problems);
        String reason = AbsenceStatement.text("reason", request.reason(), REASON, problems);
        if (reason == null) {
            problems.add(Problem.of("reason", "required", "reason"));
        }
        Instant from = effectiveFrom(request.effectiveFrom(), now, problems);
        if (post == null || reason == null || from == null || !problems.isEmpty()) {
            throw Refusal.ofForm(problems);
        }
        long id = insert(post, from, reason, username, now);
        if (by.actsAsMainLeader() || posts.all().stream().noneMatch(Post::mainLeader)) {
            approve(id, post, from, username, now);
        }
        return require(id);
    }

    private static @Nullable Instant effectiveFrom(@Nullable String text, Instant now, List<Problem> problems) {
        if (AbsenceStatement.clean(text) == null) {
            return now;
        }
        Instant from = AbsencePeriod.moment("effectiveFrom", Objects.requireNonNull(text), 0, problems);
        if (from != null && from.isBefore(startOfToday(now))) {
            problems.add(Problem.of("effectiveFrom", "effective-in-past"));
        }
        return from;
    }

    private static Instant startOfToday(Instant now) {
        return OfficialTime.at(now)
                .toLocalDate()
                .atStartOfDay(OfficialTime.ZONE)
                .toInstant();
    }

    private long insert(Post post, Instant from, String reason, String username, Instant now) {
        return jdbc.sql(
                        """
                        insert into post_change (post_code, effective_from, details, reason, state, entered_by, entered_at)
                        values (?, ?, ?, ?, 'awaited', ?, ?) returning id
                        """)
                .params(
                        post.code(),
                        OfficialTime.at(from),
                        json.writeValueAsString(post),
                        reason,
                        username,
                        OfficialTime.at(now))
                .query(Long.class)
                .single();
    }

    /**
     * A main leader's word on a change. What is approved late holds from then on, never from before.
     *
     * @throws Refusal {@code change-not-found}, {@code main-leader-only}, {@code change-decided}
     */
    @Transactional
    public PostChange decide(long id, boolean approved, String username) {
        Grants by = posts.grantsOf(username);
        PostChange change = jdbc.sql(SELECT + " where id = ? for update")
                .param(id)
                .query(this::map)
                .optional()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "change-not-found"));
        if (!by.actsAsMainLeader()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "main-leader-only");
        }
        if (!change.state().equals("awaited")) {
            throw new Refusal(Refusal.Kind.CONFLICT, "change-decided");
        }
        Instant now = OfficialTime.now(clock);
        if (approved) {
            approve(id, change.post(), change.effectiveFrom(), username, now);
        } else {
            decided(id, "refused", username, now);
        }
        return require(id);
    }

    private void approve(long id, Post post, Instant from, String username, Instant now) {
        decided(id, "approved", username, now);
        versions.put(post, from.isBefore(now) ? now : from, id);
    }

    private void decided(long id, String state, String username, Instant now) {
        jdbc.sql("update post_change set state = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(state, username, OfficialTime.at(now), id)
                .update();
    }

    private PostChange require(long id) {
        return jdbc.sql(SELECT + " where id = ?").param(id).query(this::map).single();
    }

    /** Changes that wait for approval, the oldest first. */
    public List<PostChange> awaited() {
        return jdbc.sql(SELECT + " where state = 'awaited' order by id")
                .query(this::map)
                .list();
    }

    /** All that was ever known of a post, the oldest first; what is still to come is the last. */
    public List<PostVersion> history(String code) {
        return versions.history(code);
    }

    private PostChange map(ResultSet row, int rowNumber) throws SQLException {
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new PostChange(
                row.getLong("id"),
                json.readValue(row.getString("details"), Post.class),
                PostRows.instant(row, "effective_from"),
                row.getString("reason"),
                row.getString("state"),
                row.getString("entered_by"),
                PostRows.instant(row, "entered_at"),
                row.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toInstant());
    }
}
