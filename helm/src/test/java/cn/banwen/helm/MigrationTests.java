package cn.banwen.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The Job that brings the schemas up to date before a version is rolled out. */
class MigrationTests {

    private final Manifest office = Chart.ofAnOffice().render();
    private final Job job = office.the(Job.class);

    @Test
    void runsTheApplicationsImageBeforeAnythingElseIsChanged() {
        assertThat(job.getMetadata().getAnnotations()).containsEntry("helm.sh/hook", "pre-install,pre-upgrade");
        assertThat(container().getArgs()).containsExactly("migrate");
        assertThat(container().getImage())
                .isEqualTo(template(office).getSpec().getContainers().get(0).getImage());
    }

    /** Its policy comes first; of the chart's other objects none is there at the first install. */
    @Test
    void standsOnNothingThatTheChartMakesLater() {
        NetworkPolicy policy = office.the(NetworkPolicy.class, "-migrate");

        assertThat(weight(policy.getMetadata().getAnnotations()))
                .isLessThan(weight(job.getMetadata().getAnnotations()));
        assertThat(pod().getSpec().getServiceAccountName()).isNull();
        assertThat(container().getEnvFrom()).isEmpty();
    }

    @Test
    void aloneGetsTheOwnersLogin() {
        assertThat(container().getEnv())
                .extracting(EnvVar::getName)
                .contains("BANWEN_DATABASE_OWNER_USERNAME", "BANWEN_DATABASE_OWNER_PASSWORD")
                .noneMatch(name -> name.startsWith("BANWEN_STORAGE"));
        assertThat(template(office).getSpec().getContainers().get(0).getEnv())
                .extracting(EnvVar::getName)
                .noneMatch(name -> name.contains("OWNER"));
    }

    @Test
    void isNoTargetOfTheService() {
        assertThat(pod().getMetadata().getLabels().get("app.kubernetes.io/name"))
                .isNotEqualTo(office.the(Service.class).getSpec().getSelector().get("app.kubernetes.io/name"));
    }

    @Test
    void endsOnceAndRunsWithoutRights() {
        assertThat(pod().getSpec().getRestartPolicy()).isEqualTo("Never");
        assertThat(job.getSpec().getBackoffLimit()).isPositive();
        assertThat(job.getSpec().getActiveDeadlineSeconds()).isPositive();
        assertThat(pod().getSpec().getAutomountServiceAccountToken()).isFalse();
        assertThat(pod().getSpec().getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(container().getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container().getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
    }

    private PodTemplateSpec pod() {
        return job.getSpec().getTemplate();
    }

    private Container container() {
        return pod().getSpec().getContainers().get(0);
    }

    private static PodTemplateSpec template(Manifest manifest) {
        return manifest.the(Deployment.class).getSpec().getTemplate();
    }

    private static int weight(Map<String, String> annotations) {
        return Integer.parseInt(annotations.getOrDefault("helm.sh/hook-weight", "0"));
    }
}
