package cn.banwen.notification;

import cn.banwen.circulation.TasksWithdrawn;
import cn.banwen.circulation.Visibility;
import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import cn.banwen.posts.Grants;
import cn.banwen.posts.Posts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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

/** Keeps notices until somebody for whom they are has seen them, and has them mailed. */
@Component
public class Notices {

    private static final int SHOWN = 50;

    /** What it is about still waits. */
    static final String NOT_MOOT =
            """
            ((n.about is null or exists (select from task t where t.id = n.about and t.state = 'open')
                or exists (select from task t where t.document_id = n.about and t.state = 'open'))
              and (n.task_id is null or exists (select from task t where t.id = n.task_id and t.state = 'open')))
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Posts posts;
    private final MailPace pace;
    private final Clock clock;

    Notices(JdbcClient jdbc, JsonMapper json, Posts posts, MailPace pace, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.posts = posts;
        this.pace = pace;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(TasksWithdrawn event) {
        Message message = Message.of(
                event.documentId(), event.code(), Message.Pace.NO_MAIL, event.title(), event.by(), event.reason());
        event.postCodes().stream().distinct().forEach(post -> tellPost(post, message));
    }

    /** Tells whoever is on duty for the post, from now until somebody has seen it. In the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellPost(String postCode, Message message) {
        insert(postCode, null, message);
    }

    /** Tells one person, whatever the post. In the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellPerson(String username, Message message) {
        insert(null, username, message);
    }

    private void insert(@Nullable String postCode, @Nullable String username, Message message) {
        Instant now = OfficialTime.now(clock);
        if (message.about() != null) {
            jdbc.sql(
                            """
                            update notice set seen_at = ? where about = ? and seen_at is null
                              and post_code is not distinct from ? and username is not distinct from ?
                            """)
                    .params(SqlParams.of(OfficialTime.at(now), message.about(), postCode, username))
                    .update();
        }
        jdbc.sql(
                        """
                        insert into notice (id, post_code, username, document_id, code, args, link, about, task_id, subject, mail_after, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(SqlParams.of(
                        UUID.randomUUID(),
                        postCode,
                        username,
                        message.documentId(),
                        message.code(),
                        json.writeValueAsString(message.args()),
                        message.link(),
                        message.about(),
                        message.ofTask(),
                        message.subject(),
                        OfficialTime.atOrNull(pace.mailAfter(message.pace(), now)),
                        OfficialTime.at(now)))
                .update();
    }

    /** Ticks off what was told about something that is over, as far as nobody has seen it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(String subject) {
        jdbc.sql("update notice set seen_at = ? where subject = ? and seen_at is null")
                .params(OfficialTime.at(OfficialTime.now(clock)), subject)
                .update();
    }

    /** Takes back what one person was told of a subject, which goes on for others. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(String subject, String username) {
        jdbc.sql("update notice set seen_at = ? where subject = ? and username = ? and seen_at is null")
                .params(OfficialTime.at(OfficialTime.now(clock)), subject, username)
                .update();
    }

    /**
     * What the person, or a post that the person acts for, was told and nobody has ticked off, newest first, fifty at most.
     * Whoever stands in only in part hears of what the right reaches.
     */
    public List<Notice> unseen(String username) {
        Condition mine = mine(posts.grantsOf(username));
        return jdbc.sql(
                        """
                        select n.id, n.document_id, n.post_code, n.code, n.args, n.link, n.created_at
                        from notice n where n.seen_at is null and
                        """
                                + NOT_MOOT + " and " + mine.sql() + " order by n.created_at desc, n.id limit ?")
                .params(mine.params())
                .param(SHOWN)
                .query(this::notice)
                .list();
    }

    /** Ticks a notice off; one that is not for the person stays as it is. */
    public void seen(UUID id, String username) {
        Condition mine = mine(posts.grantsOf(username));
        jdbc.sql("update notice n set seen_at = ?, seen_by = ? where n.id = ? and n.seen_at is null and " + mine.sql())
                .params(OfficialTime.at(OfficialTime.now(clock)), username, id)
                .params(mine.params())
                .update();
    }

    private record Condition(String sql, List<Object> params) {}

    private static Condition mine(Grants grants) {
        String username = grants.person().username();
        List<Object> params = new ArrayList<>();
        params.add(username);
        params.add(grants.unlimitedPostCodes().toArray(String[]::new));
        if (grants.limited().isEmpty()) {
            return new Condition("(n.username = ? or n.post_code = any (?))", params);
        }
        params.add(grants.postCodes().toArray(String[]::new));
        Visibility visible = Visibility.of(grants, "d");
        params.addAll(visible.params());
        return new Condition(
                "(n.username = ? or n.post_code = any (?) or (n.post_code = any (?) and exists (select from document d where d.id = n.document_id and "
                        + visible.sql() + ")))",
                params);
    }

    private Notice notice(ResultSet row, int rowNumber) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getString("post_code"),
                row.getString("code"),
                json.readValue(row.getString("args"), new TypeReference<List<String>>() {}),
                row.getString("link"),
                OfficialTime.instant(row, "created_at"));
    }
}
