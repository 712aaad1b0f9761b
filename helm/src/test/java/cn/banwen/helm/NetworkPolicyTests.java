package cn.banwen.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkPolicyTests {

    private final Manifest office = Chart.ofAnOffice().render();

    @Test
    void deniesEverythingToThePodsBeforeAnythingIsAllowed() {
        NetworkPolicy deny = office.the(NetworkPolicy.class, "-deny");

        assertThat(deny.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(deny.getSpec().getIngress()).isEmpty();
        assertThat(deny.getSpec().getEgress()).isEmpty();
        assertThat(office.the(Deployment.class)
                        .getSpec()
                        .getTemplate()
                        .getMetadata()
                        .getLabels())
                .containsAllEntriesOf(deny.getSpec().getPodSelector().getMatchLabels());
    }

    @Test
    void allowsNamesDatabaseAndStoreAndNothingElse() {
        assertThat(office.the(NetworkPolicy.class, "banwen").getSpec().getEgress())
                .extracting(NetworkPolicyTests::ports)
                .containsExactly(List.of("53", "53"), List.of("5432"), List.of("443"));
    }

    @Test
    void allowsTheMigrationNamesAndDatabaseOnly() {
        NetworkPolicy policy = office.the(NetworkPolicy.class, "-migrate");

        assertThat(policy.getSpec().getIngress()).isEmpty();
        assertThat(policy.getSpec().getEgress())
                .extracting(NetworkPolicyTests::ports)
                .containsExactly(List.of("53", "53"), List.of("5432"));
    }

    @Test
    void letsTheIngressControllerIn() {
        assertThat(office.the(NetworkPolicy.class, "banwen").getSpec().getIngress())
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.getPorts())
                            .singleElement()
                            .extracting(port -> port.getPort().getStrVal())
                            .isEqualTo("http");
                    assertThat(rule.getFrom())
                            .singleElement()
                            .extracting(peer -> peer.getNamespaceSelector().getMatchLabels())
                            .hasToString("{kubernetes.io/metadata.name=ingress-nginx}");
                });
    }

    @Test
    void opensTheMailServersPortOnRequest() {
        Manifest manifest = Chart.ofAnOffice()
                .with("networkPolicy.smtp.enabled", true)
                .with("networkPolicy.smtp.port", 465)
                .render();

        assertThat(manifest.the(NetworkPolicy.class, "banwen").getSpec().getEgress())
                .extracting(NetworkPolicyTests::ports)
                .contains(List.of("465"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://minio:9000, 9000",
        "https://s3.example.org, 443",
        "http://s3.storage.svc/, 80",
    })
    void readsTheStoresPortFromItsAddress(String endpoint, String port) {
        Manifest manifest =
                Chart.ofAnOffice().with("storage.endpoint", endpoint).render();

        assertThat(manifest.the(NetworkPolicy.class, "banwen").getSpec().getEgress())
                .extracting(NetworkPolicyTests::ports)
                .last()
                .isEqualTo(List.of(port));
    }

    @Test
    void readsTheDatabasesPortsFromItsAddressOfSeveralHosts() {
        assertThat(Chart.ofExample("county")
                        .render()
                        .the(NetworkPolicy.class, "-migrate")
                        .getSpec()
                        .getEgress())
                .extracting(NetworkPolicyTests::ports)
                .last()
                .isEqualTo(List.of("5432", "5433"));
    }

    @Test
    void canBeLeftToTheCluster() {
        assertThat(Chart.ofAnOffice()
                        .with("networkPolicy.enabled", false)
                        .render()
                        .all(NetworkPolicy.class))
                .isEmpty();
    }

    private static List<String> ports(NetworkPolicyEgressRule rule) {
        return rule.getPorts().stream()
                .map(NetworkPolicyPort::getPort)
                .map(port -> String.valueOf(port.getValue()))
                .toList();
    }
}
