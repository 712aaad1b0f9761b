package cn.banwen.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.banwen.BanwenApplication;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What fell due while nothing ran is told after the start, once, by the timers themselves. */
class TimersAfterDowntimeIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path data;

    @Test
    void aLimitThatPassedMeanwhileIsToldOnceAfterTheStart() throws Exception {
        UUID document;
        try (ConfigurableApplicationContext office = start("--banwen.timers=false")) {
            document = office.getBean(Circulation.class)
                    .receive(
                            List.of(),
                            Map.of("title", "关于启动防汛应急响应的通知", "channel", "paper", "urgency", "extra-urgent"),
                            "clerk");
            passed(office.getBean(JdbcClient.class), document);
        }
        try (ConfigurableApplicationContext office = start("--banwen.timers=true")) {
            JdbcClient jdbc = office.getBean(JdbcClient.class);
            ManagementService jobs = office.getBean(ProcessEngine.class).getManagementService();
            await().atMost(PATIENCE).until(() -> !notices(jdbc, document).isEmpty());
            await().atMost(PATIENCE)
                    .until(() -> jobs.createTimerJobQuery()
                                            .duedateLowerThan(new java.util.Date())
                                            .count()
                                    + jobs.createJobQuery().count()
                            == 0);
            assertThat(notices(jdbc, document))
                    .as("the limit, and after an hour what the ladder has above it")
                    .contains("step-over")
                    .doesNotHaveDuplicates();
            assertThat(jobs.createDeadLetterJobQuery().count()).isZero();
            assertThat(jdbc.sql("select told_for = due_at from task where document_id = ?")
                            .param(document)
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
    }

    /** Nobody looks but who is woken by a timer. */
    private ConfigurableApplicationContext start(String timers) {
        return new SpringApplicationBuilder(BanwenApplication.class)
                .profiles("demo")
                .run(
                        "--banwen.data=" + data,
                        "--server.port=0",
                        "--banwen.demo.documents=false",
                        "--banwen.reminders.look-every=24h",
                        timers);
    }

    /** As if two hours had gone by with nothing running. */
    private static void passed(JdbcClient jdbc, UUID document) {
        jdbc.sql(
                        """
                        update task set warn_at = now() - interval '90 minutes', due_at = now() - interval '1 hour'
                        where document_id = ?
                        """)
                .param(document)
                .update();
        int timers = jdbc.sql(
                        """
                        update engine.act_ru_timer_job set duedate_ = localtimestamp - interval '1 hour', rev_ = rev_ + 1
                        where element_id_ in ('sign-receipt-near', 'sign-receipt-due')
                        """)
                .update();
        assertThat(timers).isEqualTo(2);
    }

    private static List<String> notices(JdbcClient jdbc, UUID document) {
        return jdbc.sql("select code from notice where about = ? or document_id = ?")
                .params(document, document)
                .query(String.class)
                .list();
    }
}
