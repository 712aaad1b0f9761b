package cn.banwen.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The settings that this product reads, as the metadata file beside the code lists them for editors. */
final class KnownSettings {

    static final String LIST = "META-INF/additional-spring-configuration-metadata.json";

    private KnownSettings() {}

    static Stream<String> names() {
        return properties().map(property -> property.get("name").asString());
    }

    /** Those of which there may be several, numbered from 0. */
    static Stream<String> lists() {
        return properties()
                .filter(property -> property.path("type").asString("").startsWith("java.util.List"))
                .map(property -> property.get("name").asString());
    }

    /** Each with {@code name}, {@code type}, {@code description} and, where it has one, {@code defaultValue}. */
    static Stream<JsonNode> properties() {
        return files().stream()
                .flatMap(KnownSettings::read)
                .filter(property -> property.path("name").asString("").startsWith("banwen."));
    }

    /** Other libraries on the class path may bring a file of this name. */
    private static List<URL> files() {
        try {
            return Collections.list(KnownSettings.class.getClassLoader().getResources(LIST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> read(URL list) {
        try (InputStream content = list.openStream()) {
            JsonNode properties = JsonMapper.shared().readTree(content).path("properties");
            return StreamSupport.stream(properties.spliterator(), false).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
