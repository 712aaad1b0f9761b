package cn.banwen.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The chart with values set on top of its own and of files. Nothing here asks a cluster or a registry. */
record Chart(List<Path> files, Map<String, Object> values) {

    private static final Path DIRECTORY = Path.of("banwen");

    /** The oldest Kubernetes that Chart.yaml admits; without a cluster Helm would pretend to have 1.20. */
    private static final String KUBERNETES = "1.25.0";

    /** The chart as it comes: it names nothing that only an office can know. */
    static Chart untouched() {
        return new Chart(List.of(), Map.of());
    }

    /** The chart with every required value and nothing else. */
    static Chart ofAnOffice() {
        return untouched()
                .with("officeName", "某乡党政办公室")
                .with("database.url", "jdbc:postgresql://postgres:5432/banwen")
                .with("database.owner.existingSecret", "banwen-owner")
                .with("database.app.existingSecret", "banwen-app")
                .with("storage.endpoint", "https://s3.example.org")
                .with("storage.bucket", "banwen")
                .with("storage.existingSecret", "banwen-s3");
    }

    /** The chart with the values of a file under {@code examples}. */
    static Chart ofExample(String name) {
        return new Chart(List.of(DIRECTORY.resolve("examples").resolve(name + ".yaml")), Map.of());
    }

    Chart with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Chart(files, more);
    }

    Chart without(String name) {
        Map<String, Object> fewer = new LinkedHashMap<>(values);
        fewer.remove(name);
        return new Chart(files, fewer);
    }

    LintResult lint() {
        return new Helm(DIRECTORY).lint().strict().call();
    }

    /** Renders the chart, hooks included; throws {@link IllegalStateException} with Helm's message where it refuses. */
    Manifest render() {
        try (HooklessCopy copy = HooklessCopy.of(DIRECTORY)) {
            TemplateCommand template = new Helm(copy.directory())
                    .template()
                    .withName("office")
                    .withNamespace("qingshi")
                    .withKubeVersion(KUBERNETES);
            files.forEach(template::withValuesFile);
            values.forEach(template::set);
            return Manifest.parse(HooklessCopy.restore(template.call()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
