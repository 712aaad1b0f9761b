package cn.banwen.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code compose.yaml} says, aliases and merges resolved; what an engine would make of it nobody here can try. */
record ComposeFile(Map<String, Object> content) {

    static final Path FILE = Path.of("..", "compose.yaml");

    static ComposeFile read() {
        try {
            return parse(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A key given twice is an error. */
    static ComposeFile parse(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new ComposeFile(map(new Yaml(new SafeConstructor(options)).load(yaml)));
    }

    Map<String, Object> services() {
        return map(content.get("services"));
    }

    Map<String, Object> service(String name) {
        return map(services().get(name));
    }

    Map<String, Object> of(String key) {
        return map(content.get(key));
    }

    Map<String, Object> environment(String service) {
        return map(service(service).get("environment"));
    }

    List<Object> list(String service, String key) {
        return service(service).get(key) instanceof List<?> list ? List.copyOf(list) : List.of();
    }

    static Map<String, Object> map(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("not a mapping: " + value);
        }
        Map<String, Object> result = new TreeMap<>();
        map.forEach((key, entry) -> result.put(String.valueOf(key), entry));
        return result;
    }
}
