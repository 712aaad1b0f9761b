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
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
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
                .containsExactlyInAnyOrder(
                        "ConfigMap",
                        "Deployment",
                        "Job",
                        "NetworkPolicy",
                        "NetworkPolicy",
                        "NetworkPolicy",
                        "Service",
                        "ServiceAccount");
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
                        Map.entry("BANWEN_DATABASE_MIGRATE_AT_START", "false"),
                        Map.entry("BANWEN_DATABASE_URL", "jdbc:postgresql://postgres:5432/banwen"),
                        Map.entry("BANWEN_DRAFTS_KEEP", "60d"),
                        Map.entry("BANWEN_INTAKE_MAX_FILE_SIZE", "200MB"),
                        Map.entry("BANWEN_OFFICE_NAME", "某乡党政办公室"),
                        Map.entry("BANWEN_RENDITION_MEMORY", "768MB"),
                        Map.entry("BANWEN_RENDITION_WORKERS", "1"),
                        Map.entry("BANWEN_STORAGE_BUCKET", "banwen"),
                        Map.entry("BANWEN_STORAGE_ENDPOINT", "https://s3.example.org"),
                        Map.entry("BANWEN_STORAGE_REGION", "us-east-1"),
                        Map.entry("JAVA_TOOL_OPTIONS", "-XX:MaxRAMPercentage=40.0"),
                        Map.entry("SERVER_PORT", "8080"),
                        Map.entry("SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE", "30s"),
                        Map.entry("SPRING_PROFILES_ACTIVE", "production"));
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
                        tuple("BANWEN_DATABASE_APP_USERNAME", "banwen-app", "username"),
                        tuple("BANWEN_DATABASE_APP_PASSWORD", "banwen-app", "password"),
                        tuple("BANWEN_STORAGE_ACCESS_KEY", "banwen-s3", "access-key"),
                        tuple("BANWEN_STORAGE_SECRET_KEY", "banwen-s3", "secret-key"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "officeName",
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
        "service.type, Loadbalancer",
        "drafts.keep, forever",
        "extraEnv[0].nam, BANWEN_COVER_LOOK",
        "extraEnv[0].name, BANWEN COVER",
        "extraVolumes[0].name, spool",
        "ingress.stickiness, sometimes",
        "identity.provider, ldap",
        "identity.keycloak.issuer, https://sso.example.org",
        "networkPolicy.from[0].namespaces, all",
        "networkPolicy.database.to[0].ipBlock.cidr, postgres",
        "podSecurityContext.runAsNonRoot, false",
        "podSecurityContext.runAsUser, 0",
        "replicas, 0",
        "resources.limit.memory, 3Gi",
        "spool.sizeLimit, much"
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
    void replacesAPodOnlyOnceTheNewOneServes() {
        assertThat(office.the(Deployment.class).getSpec().getReplicas()).isOne();
        assertThat(office.the(Deployment.class).getSpec().getStrategy().getType())
                .isEqualTo("RollingUpdate");
        assertThat(office.the(Deployment.class)
                        .getSpec()
                        .getStrategy()
                        .getRollingUpdate()
                        .getMaxUnavailable()
                        .getIntVal())
                .isZero();
    }

    /** The web server's phase and the background work's, after the ingress has looked away. */
    @Test
    void givesAStoppingPodTheTimeThatItsShutdownTakes() {
        Manifest patient = Chart.ofAnOffice()
                .with("shutdown.drainSeconds", 20)
                .with("shutdown.phaseSeconds", 120)
                .render();

        assertThat(container(patient).getLifecycle().getPreStop().getExec().getCommand())
                .containsExactly("sleep", "20");
        assertThat(patient.the(ConfigMap.class).getData())
                .containsEntry("SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE", "120s");
        assertThat(pod(patient).getTerminationGracePeriodSeconds()).isGreaterThanOrEqualTo(20 + 2 * 120);
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
    void leavesAllPodsButOneWhereANodeIsDrained() {
        Manifest manifest = Chart.ofAnOffice()
                .with("podDisruptionBudget.enabled", true)
                .with("replicas", 2)
                .render();

        assertThat(manifest.the(PodDisruptionBudget.class)
                        .getSpec()
                        .getMaxUnavailable()
                        .getIntVal())
                .isOne();
        assertThat(podLabels(manifest))
                .containsAllEntriesOf(manifest.the(PodDisruptionBudget.class)
                        .getSpec()
                        .getSelector()
                        .getMatchLabels());
    }

    @Test
    void refusesABudgetThatWouldHoldTheOnlyPodOnItsNode() {
        Chart chart = Chart.ofAnOffice().with("podDisruptionBudget.enabled", true);

        assertThatThrownBy(chart::render).hasMessageContaining("needs more than one replica");
    }

    @Test
    void leavesTheNumberOfReplicasToTheAutoscaler() {
        Manifest manifest = Chart.ofAnOffice().with("autoscaling.enabled", true).render();

        assertThat(manifest.the(Deployment.class).getSpec().getReplicas()).isNull();
        assertThat(manifest.the(HorizontalPodAutoscaler.class).getSpec()).satisfies(spec -> {
            assertThat(spec.getScaleTargetRef().getName())
                    .isEqualTo(manifest.the(Deployment.class).getMetadata().getName());
            assertThat(spec.getMinReplicas()).isLessThan(spec.getMaxReplicas());
        });
    }

    @Test
    void keepsABrowserWithItsReplicaWhereThatIsWished() {
        Chart chart = Chart.ofAnOffice()
                .with("replicas", 2)
                .with("ingress.enabled", true)
                .with("ingress.host", "banwen.example.org");

        assertThat(chart.render().the(Ingress.class).getMetadata().getAnnotations())
                .isNullOrEmpty();
        assertThat(chart.with("ingress.stickiness", "nginx")
                        .render()
                        .the(Ingress.class)
                        .getMetadata()
                        .getAnnotations())
                .containsEntry("nginx.ingress.kubernetes.io/affinity", "cookie");
        assertThat(chart.with("ingress.stickiness", "traefik")
                        .render()
                        .the(Service.class)
                        .getMetadata()
                        .getAnnotations())
                .containsEntry("traefik.ingress.kubernetes.io/service.sticky.cookie", "true");
    }

    @Test
    void signsInByKeycloakWithASecretThatItOnlyNames() {
        Chart chart = Chart.ofAnOffice()
                .with("identity.provider", "keycloak")
                .with("identity.keycloak.issuer", "https://sso.example.org:8443/realms/banwen");

        assertThatThrownBy(chart::render).hasMessageContaining("identity.keycloak.existingSecret is required");
        Manifest rendered =
                chart.with("identity.keycloak.existingSecret", "banwen-sso").render();
        assertThat(rendered.the(ConfigMap.class).getData())
                .containsEntry("BANWEN_IDENTITY", "keycloak")
                .containsEntry("BANWEN_KEYCLOAK_ISSUER", "https://sso.example.org:8443/realms/banwen");
        assertThat(container(rendered).getEnv())
                .filteredOn(variable -> variable.getName().equals("BANWEN_KEYCLOAK_CLIENT_SECRET"))
                .extracting(ChartTests::secret, ChartTests::key)
                .containsExactly(tuple("banwen-sso", "client-secret"));
    }

    /** Sessions are in the database: a client that stays with its replica only keeps the load on one. */
    @Test
    void letsAClientGoToAnyReplica() {
        assertThat(Chart.ofAnOffice()
                        .with("replicas", 2)
                        .render()
                        .the(Service.class)
                        .getSpec()
                        .getSessionAffinity())
                .isNull();
    }

    @Test
    void leavesRoomForFurtherSettingsAndFiles() {
        Manifest manifest = Chart.ofAnOffice()
                .with("extraEnv[0].name", "BANWEN_COVER_LOOK")
                .with("extraEnv[0].value", "30s")
                .with("extraEnvFrom[0].secretRef.name", "banwen-more")
                .render();

        assertThat(container(manifest).getEnv())
                .filteredOn(variable -> variable.getName().equals("BANWEN_COVER_LOOK"))
                .extracting(EnvVar::getValue)
                .containsExactly("30s");
        assertThat(container(manifest).getEnvFrom())
                .filteredOn(source -> source.getSecretRef() != null)
                .extracting(source -> source.getSecretRef().getName())
                .containsExactly("banwen-more");
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
