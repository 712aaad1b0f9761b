package cn.banwen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class UnknownSettingsTests {

    @Test
    void reportsAMistypedPropertyAndAMistypedVariable() {
        StandardEnvironment environment = environment(
                Map.of("banwen.storage.buckett", "a", "banwen.offce-name", "b"), Map.of("BANWEN_DATABASE_ULR", "c"));

        assertThat(UnknownSettings.in(environment))
                .containsExactly("BANWEN_DATABASE_ULR", "banwen.offce-name", "banwen.storage.buckett");
    }

    @Test
    void knowsASettingByAllOfItsNamesAndLeavesOthersAlone() {
        StandardEnvironment environment = environment(
                Map.of("banwen.storage.access-key", "a", "banwen.storage.accessKey", "b", "server.port", "1"),
                Map.of("BANWEN_STORAGE_ACCESS_KEY", "c", "BANWEN_STORAGE_ACCESSKEY", "d", "PATH", "/bin"));

        assertThat(UnknownSettings.in(environment)).isEmpty();
    }

    @Test
    void namesTheSettingThatWasProbablyMeantInTheWayTheUnknownOneIsWritten() {
        assertThat(UnknownSettings.nearest("BANWEN_DATABASE_ULR")).contains("BANWEN_DATABASE_URL");
        assertThat(UnknownSettings.nearest("banwen.offce-name")).contains("banwen.office-name");
        assertThat(UnknownSettings.nearest("banwen.storage.buckett")).contains("banwen.storage.bucket");
        assertThat(UnknownSettings.nearest("BANWEN_PORT_8080_TCP_ADDR")).isEmpty();
    }

    private static StandardEnvironment environment(Map<String, Object> properties, Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment.getPropertySources().addLast(new MapPropertySource("properties", properties));
        environment.getPropertySources().addLast(new SystemEnvironmentPropertySource("variables", variables));
        return environment;
    }
}
