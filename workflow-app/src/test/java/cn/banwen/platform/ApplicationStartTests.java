package cn.banwen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

@BanwenTest
class ApplicationStartTests {

    @LocalServerPort
    private int port;

    @Autowired
    private DataDirectory data;

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
    void keepsEverythingInItsDataDirectory() {
        assertThat(data.resolve("postgres")).isDirectory();
        assertThat(data.resolve("files")).isDirectory();
        assertThat(data.resolve("credentials.properties")).isRegularFile();
    }
}
