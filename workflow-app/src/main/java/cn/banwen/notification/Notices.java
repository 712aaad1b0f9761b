package cn.banwen.notification;

import cn.banwen.circulation.TasksWithdrawn;
import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import cn.banwen.posts.Posts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps notices until the person, or whoever acts for the post, has seen them. */
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
        List<String> args = List.of(event.title(), event.by(), event.reason());
        for (String post : event.postCodes().stream().distinct().toList()) {
            insert(
                    event.documentId(),
                    new Telling(post, null, event.code(), args, "/documents/" + event.documentId(), null));
        }
    }

    /** Keeps a notice for the person or the post, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Telling telling) {
        insert(null, telling);
    }

    private void insert(@Nullable UUID document, Telling telling) {
        jdbc.sql(
                        """
                        insert into notice (id, post_code, username, document_id, code, args, link, subject, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(SqlParams.of(
                        UUID.randomUUID(),
                        telling.postCode(),
                        telling.username(),
                        document,
                        telling.code(),
                        json.writeValueAsString(telling.args()),
                        telling.link(),
                        telling.subject(),
                        OfficialTime.at(OfficialTime.now(clock))))
                .update();
    }

    /** Ticks off what was told about something that is over, as far as nobody has seen it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(String subject) {
        jdbc.sql("update notice set seen_at = ? where subject = ? and seen_at is null")
                .params(OfficialTime.at(OfficialTime.now(clock)), subject)
                .update();
    }

    /** What the person and the person's posts were told and nobody has ticked off, newest first, fifty at most. */
    public List<Notice> unseen(String username) {
        return jdbc.sql(
                        """
                        select id, document_id, code, args, link, created_at from notice
                        where seen_at is null and (post_code = any (?) or username = ?) order by created_at desc, id limit ?
                        """)
                .params(posts(username), username, SHOWN)
                .query((row, n) -> new Notice(
                        row.getObject("id", UUID.class),
                        row.getObject("document_id", UUID.class),
                        row.getString("code"),
                        json.readValue(row.getString("args"), new TypeReference<List<String>>() {}),
                        link(row.getString("link"), row.getObject("document_id", UUID.class)),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** What was told before notices had links is about a document. */
    private static @Nullable String link(@Nullable String link, @Nullable UUID document) {
        return link != null || document == null ? link : "/documents/" + document;
    }

    /** Ticks a notice off; one that is neither for the person nor for the person's posts stays as it is. */
    public void seen(UUID id, String username) {
        jdbc.sql(
                        """
                        update notice set seen_at = ?, seen_by = ?
                        where id = ? and seen_at is null and (post_code = any (?) or username = ?)
                        """)
                .params(OfficialTime.at(OfficialTime.now(clock)), username, id, posts(username), username)
                .update();
    }

    private String[] posts(String username) {
        return posts.grantsOf(username).unlimitedPostCodes().toArray(String[]::new);
    }
}
