package cn.banwen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;

/** The list of settings against the code that reads them, and the table in the operator's guide against the list. */
class ConfigurationReferenceTests {

    private static final Path GUIDE = Path.of("..", "docs", "operation.md");
    private static final String BEGIN = "<!-- settings: written by ConfigurationReferenceTests -->\n";
    private static final String END = "<!-- end of settings -->\n";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(banwen\\.[a-z.-]+)[:}]");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{BANWEN_[A-Z_]+:(.*)}");

    @Test
    void listsExactlyWhatTheCodeReads() throws IOException {
        TreeSet<String> read = new TreeSet<>(bound().keySet());
        read.addAll(placeholders());
        yaml().stringPropertyNames().stream().filter(this::isOurs).forEach(read::add);

        assertThat(KnownSettings.names())
                .as("%s lists each setting once, and each is in it", KnownSettings.LIST)
                .containsExactlyInAnyOrderElementsOf(read);
    }

    @Test
    void namesTheDefaultsThatTheCodeHas() {
        Map<String, String> defaults = bound();
        yaml().forEach((name, value) -> {
            Matcher matcher = VARIABLE.matcher(String.valueOf(value));
            if (isOurs(String.valueOf(name)) && matcher.matches()) {
                defaults.put(String.valueOf(name), matcher.group(1));
            }
        });

        assertThat(KnownSettings.properties()).allSatisfy(property -> {
            String name = property.get("name").asString();
            assertThat(property.get("description").asString()).endsWith(".");
            if (!defaults.getOrDefault(name, "").isEmpty()) {
                assertThat(property.path("defaultValue").asString("")).as(name).isEqualTo(defaults.get(name));
            }
        });
    }

    /** Where it fails, what it expected is what belongs between the two marks. */
    @Test
    void standsInTheOperatorsGuide() throws IOException {
        String guide = Files.readString(GUIDE);

        assertThat(guide.substring(guide.indexOf(BEGIN) + BEGIN.length(), guide.indexOf(END)))
                .isEqualTo(table());
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| Variable | Property | Default | Meaning |\n|---|---|---|---|\n");
        KnownSettings.properties().forEach(property -> {
            String name = property.get("name").asString();
            JsonNode value = property.path("defaultValue");
            table.append("| `%s` | `%s` | %s | %s |\n"
                    .formatted(
                            name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"),
                            name,
                            value.isMissingNode() ? "none" : "`" + value.asString() + "`",
                            property.get("description").asString()));
        });
        return table.toString();
    }

    private boolean isOurs(String name) {
        return name.startsWith("banwen.");
    }

    /** The components of the records that Spring Boot binds, with their defaults or an empty text. */
    private static Map<String, String> bound() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Map<String, String> found = new TreeMap<>();
        scanner.findCandidateComponents("cn.banwen").forEach(candidate -> {
            Class<?> type = ClassUtils.resolveClassName(
                    String.valueOf(candidate.getBeanClassName()), ClassUtils.getDefaultClassLoader());
            components(type.getAnnotation(ConfigurationProperties.class).value(), type, found);
        });
        return found;
    }

    private static void components(String prefix, Class<?> type, Map<String, String> found) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "."
                    + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (component.getType().isRecord() && component.getType().getName().startsWith("cn.banwen.")) {
                components(name, component.getType(), found);
            } else {
                found.put(name, defaultOf(type, component));
            }
        }
    }

    private static String defaultOf(Class<?> type, RecordComponent component) {
        int index = List.of(type.getRecordComponents()).stream()
                .map(RecordComponent::getName)
                .toList()
                .indexOf(component.getName());
        return Arrays.stream(type.getDeclaredConstructors()[0].getParameterAnnotations()[index])
                .filter(DefaultValue.class::isInstance)
                .map(annotation -> String.join(",", ((DefaultValue) annotation).value()))
                .findFirst()
                .orElse("");
    }

    private static List<String> placeholders() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> PLACEHOLDER.matcher(text(file)).results().map(result -> result.group(1)))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties yaml() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yml"));
        Properties properties = yaml.getObject();
        return properties == null ? new Properties() : properties;
    }
}
