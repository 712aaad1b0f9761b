package cn.banwen.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MonitoringTests {

    private static final Chart WATCHED = Chart.ofAnOffice()
            .with("metrics.existingSecret", "banwen-metrics")
            .with("metrics.serviceMonitor.enabled", true)
            .with("metrics.serviceMonitor.labels.release", "prometheus");

    @Test
    void givesTheApplicationAndPrometheusTheSameToken() {
        Manifest manifest = WATCHED.render();

        EnvVar variable =
                manifest
                        .the(Deployment.class)
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .get(0)
                        .getEnv()
                        .stream()
                        .filter(one -> one.getName().equals("BANWEN_METRICS_TOKEN"))
                        .findFirst()
                        .orElseThrow();
        ServiceMonitor monitor = manifest.the(ServiceMonitor.class);
        ServiceMonitor.Endpoint endpoint =
                Objects.requireNonNull(monitor.getSpec()).endpoints().get(0);
        assertThat(variable.getValueFrom().getSecretKeyRef().getName()).isEqualTo("banwen-metrics");
        assertThat(endpoint.authorization().credentials().getName()).isEqualTo("banwen-metrics");
        assertThat(endpoint.authorization().credentials().getKey())
                .isEqualTo(variable.getValueFrom().getSecretKeyRef().getKey());
        assertThat(endpoint.path()).isEqualTo("/actuator/prometheus");
        assertThat(monitor.getMetadata().getLabels()).containsEntry("release", "prometheus");
    }

    @Test
    void letsPrometheusFindTheServiceByItsLabelsAndPort() {
        Manifest manifest = WATCHED.render();

        Service service = manifest.the(Service.class);
        ServiceMonitor.Spec spec =
                Objects.requireNonNull(manifest.the(ServiceMonitor.class).getSpec());
        assertThat(service.getMetadata().getLabels())
                .containsAllEntriesOf(spec.selector().getMatchLabels());
        assertThat(service.getSpec().getPorts())
                .extracting(port -> port.getName())
                .contains(spec.endpoints().get(0).port());
    }

    @Test
    void asksForATokenWherePrometheusIsToRead() {
        assertThatThrownBy(() -> Chart.ofAnOffice()
                        .with("metrics.serviceMonitor.enabled", true)
                        .render())
                .hasMessageContaining("metrics.existingSecret is required");
    }

    @Test
    void opensThePortToTheNamespaceOfPrometheusOnRequest() {
        String monitoring = "networkPolicy.monitoring[0].namespaceSelector.matchLabels.team";

        assertThat(Chart.ofAnOffice()
                        .with(monitoring, "monitoring")
                        .render()
                        .the(NetworkPolicy.class, "banwen")
                        .getSpec()
                        .getIngress())
                .hasSize(2)
                .last()
                .satisfies(rule -> assertThat(
                                rule.getFrom().get(0).getNamespaceSelector().getMatchLabels())
                        .containsEntry("team", "monitoring"));
    }
}
