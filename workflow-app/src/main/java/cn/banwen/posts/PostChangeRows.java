package cn.banwen.posts;

import cn.banwen.platform.OfficialTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rows of changes of the register. */
@Component
class PostChangeRows {

    static final String AWAITED = "awaited";

    private static final String SELECT =
            """
            select id, effective_from, details, abolishes, reason, state, entered_by, entered_at, decided_by, decided_at from post_change
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostChangeRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long insert(Post post, boolean abolishes, PostChangeStatement stated, String username, Instant now) {
        return jdbc.sql(
                        """
                        insert into post_change (post_code, effective_from, details, abolishes, reason, state, entered_by,
                          entered_at)
                        values (?, ?, ?, ?, ?, 'awaited', ?, ?) returning id
                        """)
                .params(
                        post.code(),
                        OfficialTime.at(stated.from()),
                        json.writeValueAsString(post),
                        abolishes,
                        stated.reason(),
                        username,
                        OfficialTime.at(now))
                .query(Long.class)
                .single();
    }

    Optional<PostChange> find(long id) {
        return jdbc.sql(SELECT + " where id = ?").param(id).query(this::map).optional();
    }

    Optional<PostChange> lock(long id) {
        return jdbc.sql(SELECT + " where id = ? for update")
                .param(id)
                .query(this::map)
                .optional();
    }

    /** The oldest first. */
    List<PostChange> awaited() {
        return jdbc.sql(SELECT + " where state = 'awaited' order by id")
                .query(this::map)
                .list();
    }

    /** The newest first. */
    List<PostChange> ofPost(String code) {
        return jdbc.sql(SELECT + " where post_code = ? order by id desc")
                .param(code)
                .query(this::map)
                .list();
    }

    void decided(long id, String state, String username, Instant now) {
        jdbc.sql("update post_change set state = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(state, username, OfficialTime.at(now), id)
                .update();
    }

    private PostChange map(ResultSet row, int rowNumber) throws SQLException {
        return new PostChange(
                row.getLong("id"),
                json.readValue(row.getString("details"), Post.class),
                row.getBoolean("abolishes"),
                OfficialTime.instant(row, "effective_from"),
                row.getString("reason"),
                row.getString("state"),
                row.getString("entered_by"),
                OfficialTime.instant(row, "entered_at"),
                row.getString("decided_by"),
                OfficialTime.instantOrNull(row, "decided_at"));
    }
}
