package cn.banwen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.web.client.RestClient;

@BanwenTest
@ExtendWith(OutputCaptureExtension.class)
class ApplicationStartTests {

    @LocalServerPort
    private int port;

    @Autowired
    private DataDirectory data;

    @Autowired
    private HealthEndpointGroups groups;

    @Autowired
    private StartedAnnouncement announcement;

    @Autowired
    private List<ScheduledTaskHolder> scheduled;

    @Autowired
    private ConfigurableApplicationContext context;

    @Test
    void isHealthyWithoutSignInOnceEveryPartIsUp() {
        ResponseEntity<String> health = RestClient.create("http://localhost:" + port)
                .get()
                .uri("/actuator/health")
                .retrieve()
                .toEntity(String.class);

        assertThat(health.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(health.getBody()).contains("\"status\":\"UP\"");
    }

    @Test
    void isReadyWithItsBackendsAndAliveWithoutThem() {
        assertThat(status("/actuator/health/liveness")).isEqualTo(HttpStatus.OK);
        assertThat(status("/actuator/health/readiness")).isEqualTo(HttpStatus.OK);
        for (String backend : List.of("db", "storage")) {
            assertThat(members("readiness").isMember(backend)).as(backend).isTrue();
            assertThat(members("liveness").isMember(backend)).as(backend).isFalse();
        }
    }

    private HealthEndpointGroup members(String name) {
        return Objects.requireNonNull(groups.get(name), name);
    }

    private HttpStatusCode status(String path) {
        return RestClient.create("http://localhost:" + port)
                .get()
                .uri(path)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();
    }

    @Test
    void keepsEverythingInItsDataDirectory() {
        assertThat(data.resolve("postgres")).isDirectory();
        assertThat(data.resolve("files")).isDirectory();
        assertThat(data.resolve("credentials.properties")).isRegularFile();
    }

    @Test
    void theConsoleTellsTheAddressTheUsersAndWhereTheDataLie(CapturedOutput output) {
        announcement.started(new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO));

        assertThat(output.getOut())
                .contains("http://localhost:" + port, data.root().toString(), "banwen-demo")
                .contains("clerk director secretary head deputy civil agri emergency finance")
                .contains("clerk-b director-b deputy-b admin inspector");
    }

    @Test
    void sealsTheRecordAndSweepsWhatIsLeftOverByItself() {
        assertThat(scheduled.stream()
                        .flatMap(holder -> holder.getScheduledTasks().stream())
                        .map(job -> job.getTask().getRunnable().toString()))
                .contains("cn.banwen.audit.CheckpointJob.everyHour")
                .anyMatch(job -> job.startsWith("cn.banwen.intake.ProvisionalSweep."));
    }
}
