package cn.banwen.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressTLS;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartTests {

    private final Manifest office = Chart.ofAnOffice().render();

    @Test
    void lintsWithoutAWarning() {
        assertThat(Chart.untouched().lint())
                .satisfies(result -> assertThat(result.isFailed()).isFalse())
                .satisfies(
                        result -> assertThat(result.getMessages()).noneMatch(message -> message.contains("WARNING")));
    }

    @Test
    void makesOneOfEachObjectAndNoneThatNobodyAskedFor() {
        assertThat(office.objects())
                .extracting(object -> object.getClass().getSimpleName())
                .containsExactlyInAnyOrder("ConfigMap", "Deployment", "Service", "ServiceAccount");
    }

    @Test
    void keepsTheLabelsOfServiceAndPodTogether() {
        assertThat(podLabels(office))
                .containsAllEntriesOf(office.the(Service.class).getSpec().getSelector());
        assertThat(podLabels(office))
                .containsAllEntriesOf(
                        office.the(Deployment.class).getSpec().getSelector().getMatchLabels());
    }

    @Test
    void runsTheVersionOfThisSourceFromAnImageWithoutARegistry() {
        assertThat(container(office).getImage()).isEqualTo("banwen:" + System.getProperty("banwen.version"));
    }

    @Test
    void takesTheImageOfTheOffice() {
        Manifest manifest = Chart.ofAnOffice()
                .with("image.repository", "images.example.org/office/banwen")
                .with("image.tag", "0.1.0")
                .render();

        assertThat(container(manifest).getImage()).isEqualTo("images.example.org/office/banwen:0.1.0");
    }

    @Test
    void handsOverEverySettingThatIsNoSecret() {
        assertThat(office.the(ConfigMap.class).getData())
                .containsOnly(
                        Map.entry("BANWEN_DATA", "/var/lib/banwen"),
                        Map.entry("BANWEN_DATABASE_URL", "jdbc:postgresql://postgres:5432/banwen"),
                        Map.entry("BANWEN_INTAKE_MAX_FILE_SIZE", "200MB"),
                        Map.entry("BANWEN_STORAGE_BUCKET", "banwen"),
                        Map.entry("BANWEN_STORAGE_ENDPOINT", "https://s3.example.org"),
                        Map.entry("BANWEN_STORAGE_REGION", "us-east-1"),
                        Map.entry("JAVA_TOOL_OPTIONS", "-XX:MaxRAMPercentage=40.0"),
                        Map.entry("SERVER_PORT", "8080"));
        assertThat(container(office).getEnvFrom())
                .extracting(source -> source.getConfigMapRef().getName())
                .containsExactly(office.the(ConfigMap.class).getMetadata().getName());
    }

    @Test
    void takesEverySecretByReferenceOnly() {
        assertThat(container(office).getEnv()).extracting(EnvVar::getValue).containsOnlyNulls();
        assertThat(container(office).getEnv())
                .extracting(EnvVar::getName, ChartTests::secret, ChartTests::key)
                .containsExactly(
                        tuple("BANWEN_DATABASE_OWNER_USERNAME", "banwen-owner", "username"),
                        tuple("BANWEN_DATABASE_OWNER_PASSWORD", "banwen-owner", "password"),
                        tuple("BANWEN_DATABASE_APP_USERNAME", "banwen-app", "username"),
                        tuple("BANWEN_DATABASE_APP_PASSWORD", "banwen-app", "password"),
                        tuple("BANWEN_STORAGE_ACCESS_KEY", "banwen-s3", "access-key"),
                        tuple("BANWEN_STORAGE_SECRET_KEY", "banwen-s3", "secret-key"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "database.url",
                "database.owner.existingSecret",
                "database.app.existingSecret",
                "storage.endpoint",
                "storage.bucket",
                "storage.existingSecret"
            })
    void refusesToRenderWithoutARequiredValueAndNamesIt(String name) {
        Chart chart = Chart.ofAnOffice().without(name);

        assertThatThrownBy(chart::render).hasMessageContaining(name + " is required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://postgres/banwen?password=geheim",
                "jdbc:postgresql://postgres/banwen?ssl=true&user=clerk",
                "jdbc:postgresql://clerk:geheim@postgres/banwen"
            })
    void refusesADatabaseAddressThatCarriesALogin(String url) {
        Chart chart = Chart.ofAnOffice().with("database.url", url);

        assertThatThrownBy(chart::render).hasMessageContaining("must not carry a user or a password");
    }

    @ParameterizedTest
    @CsvSource({
        "database.pasword, geheim",
        "storage.secretKey, geheim",
        "storage.endpoint, s3.example.org",
        "storage.endpoint, https://key:geheim@s3.example.org",
        "storage.bucket, Banwen",
        "database.url, jdbc:mysql://db/banwen",
        "intake.maxFileSize, 200M",
        "service.type, Loadbalancer"
    })
    void refusesAValueThatItDoesNotKnowOrCannotUse(String name, String value) {
        Chart chart = Chart.ofAnOffice().with(name, value);

        assertThatThrownBy(chart::render).hasMessageContaining("don't meet the specifications of the schema");
    }

    @Test
    void runsWithoutRightsOnAReadOnlyRoot() {
        assertThat(pod(office).getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod(office).getSecurityContext().getRunAsUser()).isPositive();
        assertThat(pod(office).getSecurityContext().getSeccompProfile().getType())
                .isEqualTo("RuntimeDefault");
        assertThat(container(office).getSecurityContext().getReadOnlyRootFilesystem())
                .isTrue();
        assertThat(container(office).getSecurityContext().getAllowPrivilegeEscalation())
                .isFalse();
        assertThat(container(office).getSecurityContext().getCapabilities().getDrop())
                .containsExactly("ALL");
    }

    @Test
    void writesOnlyToVolumesThatEndWithThePod() {
        assertThat(container(office).getVolumeMounts())
                .extracting(VolumeMount::getName, VolumeMount::getMountPath)
                .containsExactly(tuple("spool", "/var/lib/banwen"), tuple("tmp", "/tmp"));
        assertThat(pod(office).getVolumes())
                .hasSize(2)
                .extracting(Volume::getEmptyDir)
                .doesNotContainNull();
    }

    @Test
    void keepsTheClustersTokenAndLinksOutOfThePod() {
        assertThat(pod(office).getServiceAccountName())
                .isEqualTo(office.the(ServiceAccount.class).getMetadata().getName());
        assertThat(pod(office).getAutomountServiceAccountToken()).isFalse();
        assertThat(pod(office).getEnableServiceLinks()).isFalse();
    }

    @Test
    void runsAsOnePodThatIsNeverDoubled() {
        assertThat(office.the(Deployment.class).getSpec().getReplicas()).isOne();
        assertThat(office.the(Deployment.class).getSpec().getStrategy().getType())
                .isEqualTo("Recreate");
    }

    @Test
    void asksLivenessAndReadinessWhereTheServicePointsTo() {
        Container container = container(office);

        assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/actuator/health/liveness");
        assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/actuator/health/liveness");
        assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/actuator/health/readiness");
        assertThat(container.getReadinessProbe().getHttpGet())
                .extracting(HTTPGetAction::getPort)
                .isEqualTo(servicePort(office).getTargetPort());
        assertThat(container.getPorts()).singleElement().satisfies(port -> {
            assertThat(port.getName())
                    .isEqualTo(servicePort(office).getTargetPort().getStrVal());
            assertThat(port.getContainerPort())
                    .hasToString(office.the(ConfigMap.class).getData().get("SERVER_PORT"));
        });
    }

    @Test
    void startsANewPodWhenASettingChanges() {
        Manifest changed =
                Chart.ofAnOffice().with("intake.maxFileSize", "100MB").render();

        assertThat(podAnnotations(changed)).isNotEqualTo(podAnnotations(office));
        assertThat(podAnnotations(Chart.ofAnOffice().render())).isEqualTo(podAnnotations(office));
    }

    @Test
    void opensAnIngressOnRequest() {
        Manifest manifest = Chart.ofAnOffice()
                .with("ingress.enabled", true)
                .with("ingress.host", "banwen.example.org")
                .with("ingress.tlsSecret", "banwen-tls")
                .render();
        Ingress ingress = manifest.the(Ingress.class);

        assertThat(ingress.getSpec().getTls())
                .extracting(IngressTLS::getSecretName)
                .containsExactly("banwen-tls");
        assertThat(ingress.getSpec().getRules()).singleElement().satisfies(rule -> {
            assertThat(rule.getHost()).isEqualTo("banwen.example.org");
            assertThat(rule.getHttp()
                            .getPaths()
                            .get(0)
                            .getBackend()
                            .getService()
                            .getName())
                    .isEqualTo(manifest.the(Service.class).getMetadata().getName());
        });
    }

    @Test
    void refusesAnIngressWithoutAHost() {
        Chart chart = Chart.ofAnOffice().with("ingress.enabled", true);

        assertThatThrownBy(chart::render).hasMessageContaining("ingress.host is required");
    }

    @Test
    void guardsThePodAgainstADrainOnRequest() {
        Manifest manifest =
                Chart.ofAnOffice().with("podDisruptionBudget.enabled", true).render();

        assertThat(podLabels(manifest))
                .containsAllEntriesOf(manifest.the(PodDisruptionBudget.class)
                        .getSpec()
                        .getSelector()
                        .getMatchLabels());
    }

    @Test
    void usesAServiceAccountThatIsThereAlready() {
        Manifest manifest = Chart.ofAnOffice()
                .with("serviceAccount.create", false)
                .with("serviceAccount.name", "documents")
                .render();

        assertThat(manifest.all(ServiceAccount.class)).isEmpty();
        assertThat(pod(manifest).getServiceAccountName()).isEqualTo("documents");
    }

    private static PodSpec pod(Manifest manifest) {
        return manifest.the(Deployment.class).getSpec().getTemplate().getSpec();
    }

    private static Map<String, String> podLabels(Manifest manifest) {
        return manifest.the(Deployment.class)
                .getSpec()
                .getTemplate()
                .getMetadata()
                .getLabels();
    }

    private static Map<String, String> podAnnotations(Manifest manifest) {
        return manifest.the(Deployment.class)
                .getSpec()
                .getTemplate()
                .getMetadata()
                .getAnnotations();
    }

    private static Container container(Manifest manifest) {
        return pod(manifest).getContainers().get(0);
    }

    private static ServicePort servicePort(Manifest manifest) {
        return manifest.the(Service.class).getSpec().getPorts().get(0);
    }

    private static String secret(EnvVar variable) {
        return variable.getValueFrom().getSecretKeyRef().getName();
    }

    private static String key(EnvVar variable) {
        return variable.getValueFrom().getSecretKeyRef().getKey();
    }
}
