package cn.banwen.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.unit.DataSize;

class SourceSettingsTests {

    /** As the chart writes them. */
    @Test
    void takesTheSettingsOfAMailboxFromVariables() {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addFirst(new SystemEnvironmentPropertySource(
                "systemEnvironment",
                Map.of(
                        "BANWEN_INTAKE_MAIL_0_HOST", "imap.example.org",
                        "BANWEN_INTAKE_MAIL_0_USERNAME", "office",
                        "BANWEN_INTAKE_MAIL_0_PASSWORD", "secret",
                        "BANWEN_INTAKE_MAIL_0_DONE_FOLDER", "已收",
                        "BANWEN_INTAKE_MAIL_0_FAILED_FOLDER", "未收",
                        "BANWEN_INTAKE_MAIL_0_LOOK_EVERY", "30s",
                        "BANWEN_INTAKE_MAIL_0_MAX_SIZE", "20MB")));

        MailAccount account = new Binder(ConfigurationPropertySources.from(sources))
                .bind("banwen.intake", SourceSettings.class)
                .get()
                .mail()
                .get(0);

        assertThat(account.doneFolder()).isEqualTo("已收");
        assertThat(account.failedFolder()).isEqualTo("未收");
        assertThat(account.lookEvery()).isEqualTo(Duration.ofSeconds(30));
        assertThat(account.maxSize()).isEqualTo(DataSize.ofMegabytes(20));
    }
}
