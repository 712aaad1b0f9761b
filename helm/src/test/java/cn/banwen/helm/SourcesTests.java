package cn.banwen.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The watched folder and the mailboxes. */
class SourcesTests {

    private static final Chart MAIL = Chart.ofAnOffice()
            .with("intake.mail[0].host", "imap.example.org")
            .with("intake.mail[0].username", "office@example.org")
            .with("intake.mail[0].existingSecret", "banwen-mailbox")
            .with("intake.mail[0].senders[0]", "@county.example.org")
            .with("intake.mail[1].host", "mail.intern")
            .with("intake.mail[1].port", 1143)
            .with("intake.mail[1].encryption", "starttls")
            .with("intake.mail[1].username", "second")
            .with("intake.mail[1].existingSecret", "banwen-second")
            .with("intake.mail[1].passwordKey", "imap");

    private static PodSpec pod(Chart chart) {
        return chart.render().the(Deployment.class).getSpec().getTemplate().getSpec();
    }

    private static Map<String, EnvVar> variables(Chart chart) {
        Container container = pod(chart).getContainers().get(0);
        return container.getEnv().stream().collect(Collectors.toMap(EnvVar::getName, variable -> variable));
    }

    private static EnvVar variable(Chart chart, String name) {
        return Objects.requireNonNull(variables(chart).get(name), name);
    }

    @Test
    void watchesNothingUnlessTold() {
        assertThat(variables(Chart.ofAnOffice()).keySet()).noneMatch(name -> name.startsWith("BANWEN_INTAKE_"));
    }

    @Test
    void numbersTheMailboxesAndTakesTheirPasswordsFromSecrets() {
        assertThat(variable(MAIL, "BANWEN_INTAKE_MAIL_0_HOST").getValue()).isEqualTo("imap.example.org");
        assertThat(variable(MAIL, "BANWEN_INTAKE_MAIL_0_SENDERS_0").getValue()).isEqualTo("@county.example.org");
        assertThat(variable(MAIL, "BANWEN_INTAKE_MAIL_1_PORT").getValue()).isEqualTo("1143");
        EnvVar password = variable(MAIL, "BANWEN_INTAKE_MAIL_1_PASSWORD");
        assertThat(password.getValue()).isNull();
        assertThat(password.getValueFrom().getSecretKeyRef().getName()).isEqualTo("banwen-second");
        assertThat(password.getValueFrom().getSecretKeyRef().getKey()).isEqualTo("imap");
    }

    /** As the table of the operator's documentation names them. */
    @Test
    void takesEachSettingOfAMailbox() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "operation.md"));
        String table = page.substring(page.indexOf("## Intake by mail"));
        Set<String> documented = Pattern.compile("`([a-z-]+)`")
                .matcher(table.substring(0, table.indexOf("Each mail becomes"))
                        .lines()
                        .filter(line -> line.startsWith("| `"))
                        .map(line -> line.split("\\|", 3)[1])
                        .collect(Collectors.joining()))
                .results()
                .map(setting -> setting.group(1))
                .collect(Collectors.toSet());
        Map<String, String> values = Map.ofEntries(
                Map.entry("certificates", "/etc/county/ca.pem"),
                Map.entry("done-folder", "已收"),
                Map.entry("encryption", "starttls"),
                Map.entry("failed-folder", "未收"),
                Map.entry("folder", "公文"),
                Map.entry("host", "imap.example.org"),
                Map.entry("look-every", "30s"),
                Map.entry("max-size", "20MB"),
                Map.entry("name", "收文邮箱"),
                Map.entry("port", "1143"),
                Map.entry("username", "office@example.org"));
        assertThat(documented)
                .hasSize(values.size() + 2)
                .containsAll(values.keySet())
                .contains("password", "senders");
        Chart chart = Chart.ofAnOffice().with("intake.mail[0].existingSecret", "banwen-mailbox");
        for (Map.Entry<String, String> value : values.entrySet()) {
            chart = chart.with("intake.mail[0]." + camelCase(value.getKey()), typed(value.getValue()));
        }

        Chart office = chart;
        values.forEach((name, value) -> assertThat(variable(
                                office,
                                "BANWEN_INTAKE_MAIL_0_"
                                        + name.toUpperCase(Locale.ROOT).replace('-', '_'))
                        .getValue())
                .isEqualTo(value));
    }

    private static String camelCase(String name) {
        return Pattern.compile("-(.)").matcher(name).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
    }

    private static Object typed(String value) {
        return value.matches("[0-9]+") ? Integer.valueOf(value) : value;
    }

    @Test
    void opensTheWayToTheMailServers() {
        assertThat(MAIL.render().the(NetworkPolicy.class, "banwen").getSpec().getEgress())
                .anySatisfy(rule -> assertThat(rule.getPorts())
                        .extracting(port -> port.getPort().getIntVal())
                        .containsExactly(993, 1143));
    }

    @Test
    void mountsTheScannersShare() {
        Chart chart = Chart.ofAnOffice().with("intake.folder.existingClaim", "scans");

        assertThat(variable(chart, "BANWEN_INTAKE_FOLDER_PATH").getValue()).isEqualTo("/var/lib/banwen-scans");
        assertThat(pod(chart).getContainers().get(0).getVolumeMounts())
                .extracting(VolumeMount::getMountPath)
                .contains("/var/lib/banwen-scans");
        assertThat(pod(chart).getVolumes()).anySatisfy(volume -> assertThat(volume.getPersistentVolumeClaim())
                .isNotNull()
                .extracting(claim -> claim.getClaimName())
                .isEqualTo("scans"));
    }

    @Test
    void refusesAMailboxWithoutItsSecret() {
        assertThatThrownBy(
                        Chart.ofAnOffice().with("intake.mail[0].host", "h").with("intake.mail[0].username", "u")
                                ::render)
                .hasMessageContaining("existingSecret");
    }
}
