package cn.banwen.notification;

import cn.banwen.circulation.TasksWithdrawn;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Posts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps notices until the post's holder has seen them. */
@Component
public class Notices {

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Posts posts;
    private final Clock clock;

    Notices(JdbcClient jdbc, JsonMapper json, Posts posts, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.posts = posts;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(TasksWithdrawn event) {
        String args = json.writeValueAsString(List.of(event.title(), event.by(), event.reason()));
        for (String post : event.postCodes().stream().distinct().toList()) {
            jdbc.sql(
                            """
                            insert into notice (id, post_code, document_id, code, args, created_at) values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            UUID.randomUUID(),
                            post,
                            event.documentId(),
                            event.code(),
                            args,
                            OfficialTime.at(OfficialTime.now(clock)))
                    .update();
        }
    }

    /** What the person's posts were told and nobody has ticked off, newest first, fifty at most. */
    public List<Notice> unseen(String username) {
        return jdbc.sql(
                        """
                        select id, document_id, post_code, code, args, created_at from notice
                        where seen_at is null and post_code = any (?) order by created_at desc limit ?
                        """)
                .params(posts.grantsOf(username).unlimitedPostCodes().toArray(String[]::new), SHOWN)
                .query((row, n) -> new Notice(
                        row.getObject("id", UUID.class),
                        row.getObject("document_id", UUID.class),
                        row.getString("post_code"),
                        row.getString("code"),
                        json.readValue(row.getString("args"), new TypeReference<List<String>>() {}),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Ticks a notice off; one that is not for the person's posts stays as it is. */
    public void seen(UUID id, String username) {
        jdbc.sql(
                        """
                        update notice set seen_at = ?, seen_by = ? where id = ? and seen_at is null and post_code = any (?)
                        """)
                .params(
                        OfficialTime.at(OfficialTime.now(clock)),
                        username,
                        id,
                        posts.grantsOf(username).unlimitedPostCodes().toArray(String[]::new))
                .update();
    }
}
