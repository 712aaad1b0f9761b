package cn.banwen.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file under {@code banwen/examples} renders to objects that Kubernetes knows and that fit together. */
class ExampleTests {

    static Stream<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("banwen", "examples"))) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", "")).sorted().toList().stream();
        }
    }

    @Test
    void areThoseOfASingleOfficeAndOfACounty() throws IOException {
        assertThat(examples()).containsExactly("county", "single-office");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void render(String example) {
        Manifest manifest = Chart.ofExample(example).render();

        assertThat(manifest.objects())
                .extracting(HasMetadata::getKind)
                .contains("Deployment", "Job", "Ingress", "NetworkPolicy");
        assertThat(manifest.objects())
                .extracting(object -> object.getMetadata().getName())
                .allSatisfy(name -> assertThat(name).matches("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void mountWhatTheyDeclareAndDeclareWhatTheyMount(String example) {
        PodSpec pod = Chart.ofExample(example)
                .render()
                .the(Deployment.class)
                .getSpec()
                .getTemplate()
                .getSpec();
        List<String> mounted = pod.getContainers().get(0).getVolumeMounts().stream()
                .map(VolumeMount::getName)
                .toList();

        assertThat(pod.getVolumes()).extracting(Volume::getName).hasSameElementsAs(mounted);
    }
}
