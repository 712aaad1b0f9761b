package cn.banwen.posts;

import cn.banwen.platform.OfficialTime;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every post that there ever was, as it stands or last stood: what is on record still names those that were abolished. */
@Component
public class KnownPosts {

    private static final String SELECT =
            "select " + PostRows.POST + " from post_version v where v.valid_from <= ? and not"
                    + " exists (select from post_version l where l.post_code = v.post_code and l.valid_from > v.valid_from"
                    + " and l.valid_from <= ?) ";

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownPosts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the register's order. */
    public List<Post> all() {
        OffsetDateTime now = OfficialTime.at(OfficialTime.now(clock));
        return jdbc.sql(SELECT + " order by v.position, v.post_code")
                .params(now, now)
                .query(PostRows::post)
                .list();
    }

    public Optional<Post> find(String code) {
        OffsetDateTime now = OfficialTime.at(OfficialTime.now(clock));
        return jdbc.sql(SELECT + " and v.post_code = ?")
                .params(now, now, code)
                .query(PostRows::post)
                .optional();
    }

    /** What the post is or was called; the code itself where there never was such a post. */
    public String nameOf(String code) {
        return find(code).map(Post::name).orElse(code);
    }
}
