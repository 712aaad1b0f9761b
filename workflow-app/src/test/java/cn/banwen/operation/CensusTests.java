package cn.banwen.operation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.platform.ScratchDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class CensusTests {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final JdbcClient owner =
            JdbcClient.create(ScratchDatabase.migrated().owner());

    /** The engine makes its own tables, of which these are the columns that are read. */
    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Shanghai", "America/New_York"})
    void reckonsTheAgeOfTheEnginesWorkInTheMachinesZone(String machine) {
        ZoneId zone = ZoneId.of(machine);
        owner.sql("create table engine.act_ru_timer_job (duedate_ timestamp)").update();
        owner.sql("create table engine.act_ru_job (create_time_ timestamp)").update();
        for (int minutes : new int[] {-60, 1}) {
            owner.sql("insert into engine.act_ru_timer_job values (?)")
                    .param(NOW.minusSeconds(60L * minutes).atZone(zone).toLocalDateTime())
                    .update();
        }
        owner.sql("insert into engine.act_ru_job values (?)")
                .param(NOW.minusSeconds(90).atZone(zone).toLocalDateTime())
                .update();

        Map<String, Census.Queue> queues = new Census(owner, Clock.fixed(NOW, ZoneOffset.UTC), zone)
                .queues().stream().collect(Collectors.toMap(Census.Queue::queue, queue -> queue));

        assertThat(queues).containsEntry("timers", new Census.Queue("timers", 1, 60));
        assertThat(queues).containsEntry("jobs", new Census.Queue("jobs", 1, 90));
    }
}
