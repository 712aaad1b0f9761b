package cn.banwen.helm;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Planted violations: what the reading of the chart's output must not let through. */
class ManifestTests {

    @Test
    void reportsAFieldThatKubernetesDoesNotKnowAndWhereItIs() {
        assertThatThrownBy(
                        () -> Manifest.parse(
                                """
                        apiVersion: apps/v1
                        kind: Deployment
                        spec:
                          template:
                            spec:
                              containers:
                                - name: banwen
                                  readynessProbe: {}
                        """))
                .hasMessageContaining("readynessProbe")
                .hasMessageContaining("containers");
    }

    @Test
    void reportsAKeyGivenTwice() {
        assertThatThrownBy(
                        () -> Manifest.parse(
                                """
                        apiVersion: v1
                        kind: ConfigMap
                        data:
                          SERVER_PORT: "8080"
                          SERVER_PORT: "8081"
                        """))
                .hasMessageContaining("duplicate key SERVER_PORT");
    }

    @Test
    void reportsAKindThatTheChartMayNotMake() {
        assertThatThrownBy(
                        () -> Manifest.parse(
                                """
                        apiVersion: v1
                        kind: Secret
                        """))
                .hasMessageContaining("v1/Secret");
    }
}
