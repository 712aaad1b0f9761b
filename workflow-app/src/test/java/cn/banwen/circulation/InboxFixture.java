package cn.banwen.circulation;

import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import cn.banwen.platform.SqlParams;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person with posts of their own and tasks made by hand, taken away again. */
final class InboxFixture {

    final String me = "desk-" + UUID.randomUUID().toString().substring(0, 8);

    private final People people;
    private final Posts posts;
    private final JdbcClient jdbc;
    private final JdbcClient owner;

    InboxFixture(People people, Posts posts, JdbcClient jdbc, DataSource owner) {
        this.people = people;
        this.posts = posts;
        this.jdbc = jdbc;
        this.owner = JdbcClient.create(owner);
    }

    void holdTwoPosts() {
        people.put(new Person(me, "收件人", false, false), "{noop}x");
        mine().forEach(this::hold);
    }

    void hold(String post) {
        hold(post, null);
    }

    void hold(String post, @Nullable String deputy) {
        posts.put(new Post(post, post, "某办", me, deputy, false, false, 960));
    }

    /** Somebody who holds nothing. */
    String colleague() {
        String username = me + "-colleague";
        people.put(new Person(username, "代岗人", false, false), "{noop}x");
        return username;
    }

    List<String> mine() {
        return List.of(me + "-a", me + "-b");
    }

    void takeAway() {
        owner.sql("delete from task where document_id in (select id from document where remark = ?)")
                .param(me)
                .update();
        owner.sql("delete from document where remark = ?").param(me).update();
        owner.sql("delete from handover where from_user = ?").param(me).update();
        owner.sql("delete from absence where username = ?").param(me).update();
        owner.sql("delete from post_version where holder_a = ?").param(me).update();
        owner.sql("delete from post where code like ? || '-%'").param(me).update();
        owner.sql("delete from person where username like ? || '%'").param(me).update();
    }

    void analyse() {
        owner.sql("vacuum analyze task").update();
        owner.sql("vacuum analyze document").update();
    }

    UUID document(String title, @Nullable String kind, @Nullable String level, @Nullable String sender) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into document (id, state, review_first, received_at, received_by, title, urgency, kind, sender_level,
                          sender, remark)
                        values (?, 'registered', true, now(), 'clerk', ?, 'routine', ?, ?, ?, ?)
                        """)
                .params(SqlParams.of(id, title, kind, level, sender, me))
                .update();
        return id;
    }

    UUID task(String post, String step, Urgency urgency, UUID document) {
        return task(jdbc, post, step, urgency, document);
    }

    /** By a client of the test's own, whose transaction it may hold open. */
    static UUID task(JdbcClient jdbc, String post, String step, Urgency urgency, UUID document) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into task (id, document_id, engine_task, step, post_code, state, urgency_rank, created_at)
                        values (?, ?, 'none', ?, ?, 'open', ?, now())
                        """)
                .params(id, document, step, post, urgency.rank())
                .update();
        return id;
    }

    /** Many, spread over posts, steps, urgencies and kinds. */
    void fill(int tasks, String state) {
        jdbc.sql(
                        """
                        insert into document (id, state, review_first, received_at, received_by, title, urgency, kind, remark)
                        select ('%1$s-' || lpad(to_hex(n), 12, '0'))::uuid, 'registered', true, now(), 'clerk',
                          '关于第' || n || '号事项的通知', 'routine', (array['act', 'read'])[1 + n %% 2], ?
                        from generate_series(1, ?) n on conflict do nothing
                        """
                                .formatted(prefix()))
                .params(me, tasks)
                .update();
        jdbc.sql(
                        """
                        insert into task (id, document_id, engine_task, step, post_code, state, urgency_rank, created_at)
                        select gen_random_uuid(), ('%1$s-' || lpad(to_hex(n), 12, '0'))::uuid, 'none',
                          case when n %% 500 = 0 then 'conclude' else 'handle' end, ? || (array['-a', '-b'])[1 + n %% 2], ?,
                          1 + n %% 5, now() - n * interval '1 minute'
                        from generate_series(1, ?) n
                        """
                                .formatted(prefix()))
                .params(me, state, tasks)
                .update();
    }

    private String prefix() {
        return "aaaaaaaa-0000-4000-8" + me.substring(5, 8);
    }

    void end(UUID task, String state, @Nullable String by) {
        jdbc.sql("update task set state = ?, closed_by = ? where id = ?")
                .params(SqlParams.of(state, by, task))
                .update();
    }
}
