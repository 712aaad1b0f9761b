package cn.banwen.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.Map;
import java.util.Objects;
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
