package cn.banwen.keycloak;

import cn.banwen.platform.OfficialTime;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of several replicas one does what is due. */
final class Turns {

    private final JdbcClient jdbc;
    private final Clock clock;

    Turns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the caller is to do it now: nobody took this turn for so long. */
    boolean take(String task, Duration every) {
        OffsetDateTime now = OfficialTime.at(OfficialTime.now(clock));
        return jdbc.sql(
                                """
                                insert into directory_turn (task, taken_at) values (:task, :now)
                                on conflict (task) do update set taken_at = excluded.taken_at
                                where directory_turn.taken_at <= :before
                                """)
                        .param("task", task)
                        .param("now", now)
                        .param("before", now.minus(every))
                        .update()
                == 1;
    }
}
