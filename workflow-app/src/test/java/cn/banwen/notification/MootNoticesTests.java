package cn.banwen.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.platform.ScratchDatabase;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MootNoticesTests {

    private final ScratchDatabase database = ScratchDatabase.migrated();
    private final JdbcClient owner = JdbcClient.create(database.owner());
    private final MootNotices sweep = new MootNotices(JdbcClient.create(database.application()), Clock.systemUTC());

    @Test
    void ticksOffWhatIsAboutSomethingThatIsOver() {
        owner.sql("insert into person (username, name) values ('clerk', '沈文秀')").update();
        owner.sql("insert into post (code) values ('desk')").update();
        UUID over = document("archived");
        UUID underWay = document("registered");
        UUID done = task(over, "done");
        UUID open = task(underWay, "open");
        notice("about-a-task-that-is-done", done);
        notice("about-a-document-that-is-over", over);
        notice("about-an-open-task", open);
        notice("about-a-document-under-way", underWay);
        notice("about-nothing", null);

        sweep.settle();

        assertThat(unseen()).containsExactly("about-a-document-under-way", "about-an-open-task", "about-nothing");
        assertThat(owner.sql("select count(*) from notice where seen_at is not null and seen_by is null")
                        .query(Long.class)
                        .single())
                .as("seen by nobody")
                .isEqualTo(2);
    }

    @Test
    void goesOnUntilNoneIsLeft() {
        owner.sql("insert into person (username, name) values ('clerk', '沈文秀')").update();
        owner.sql(
                        """
                        insert into notice (id, username, code, args, about, created_at)
                        select gen_random_uuid(), 'clerk', 'moot', '[]', gen_random_uuid(), now() from generate_series(1, 2500)
                        """)
                .update();

        sweep.settle();

        assertThat(unseen()).isEmpty();
    }

    private List<String> unseen() {
        return owner.sql("select code from notice where seen_at is null order by code")
                .query(String.class)
                .list();
    }

    private UUID document(String state) {
        UUID id = UUID.randomUUID();
        owner.sql(
                        """
                        insert into document (id, state, review_first, received_at, received_by, title, urgency)
                        values (?, ?, true, now(), 'clerk', 't', 'routine')
                        """)
                .params(id, state)
                .update();
        return id;
    }

    private UUID task(UUID document, String state) {
        UUID id = UUID.randomUUID();
        owner.sql(
                        """
                        insert into task (id, document_id, engine_task, step, post_code, state, revision, urgency_rank, created_at)
                        values (?, ?, ?, 'register', 'desk', ?, 1, 1, now())
                        """)
                .params(id, document, id.toString(), state)
                .update();
        return id;
    }

    private void notice(String code, @Nullable UUID about) {
        owner.sql(
                        "insert into notice (id, username, code, args, about, created_at) values (gen_random_uuid(), 'clerk', ?, '[]', cast(? as uuid), now())")
                .param(code)
                .param(about == null ? null : about.toString())
                .update();
    }
}
