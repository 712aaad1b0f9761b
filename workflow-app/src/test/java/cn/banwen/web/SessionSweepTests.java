package cn.banwen.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BanwenTest
class SessionSweepTests {

    private final SessionSweep sweep;
    private final JdbcClient jdbc;

    @Autowired
    SessionSweepTests(SessionSweep sweep, JdbcClient jdbc) {
        this.sweep = sweep;
        this.jdbc = jdbc;
    }

    private String session(Instant over) {
        String id = UUID.randomUUID().toString();
        jdbc.sql(
                        """
                        insert into spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,
                          expiry_time) values (?, ?, 0, 0, 60, ?)
                        """)
                .params(id, id, over.toEpochMilli())
                .update();
        return id;
    }

    private long rows(String session) {
        return jdbc.sql("select count(*) from spring_session where session_id = ?")
                .param(session)
                .query(Long.class)
                .single();
    }

    @Test
    void removesWhatIsOverAndNothingElse() {
        String over = session(Instant.now().minusSeconds(1));
        String lasting = session(Instant.now().plus(Duration.ofHours(1)));

        sweep.everyMinute();

        assertThat(rows(over)).isZero();
        assertThat(rows(lasting)).isOne();
        jdbc.sql("delete from spring_session where session_id = ?")
                .param(lasting)
                .update();
    }

    /** Its own scheduler would tell an outage in its own way. */
    @Test
    void leavesTheStoreNoThreadOfItsOwn() {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("spring-session"));
    }
}
