package cn.banwen.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class S3SettingsTests {

    @Test
    void hidesTheSecret() {
        S3Settings settings =
                new S3Settings(URI.create("http://127.0.0.1:9000"), "us-east-1", "documents", "banwen", "hush");

        assertThat(settings)
                .hasToString(settings.toString())
                .asString()
                .contains("banwen")
                .doesNotContain("hush");
    }
}
