package cn.banwen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text of a page exists in both languages. */
class MessageKeyTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    /** {@code #{key}} and {@code #{key(args)}}. */
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w.-]*)[}(]");
    /** Chinese texts take the full-width marks of GB/T 15834. */
    private static final Pattern HALF_WIDTH = Pattern.compile("\\p{IsHan}[,;:!?()]|[,;:!?()]\\p{IsHan}|）[,;:!?]");

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");

    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");
    /** {@code #{|prefix${…}|}}: one of the codes below the prefix. */
    private static final Pattern PREFIX = Pattern.compile("#\\{\\|([\\w.-]+)\\$\\{");

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(keys("_en")).isEqualTo(keys(""));
    }

    @Test
    void everyTextThatATemplateNamesExists() {
        String templates = templates();
        assertThat(found(KEY, templates)).hasSizeGreaterThan(100).allSatisfy(key -> assertThat(keys(""))
                .contains(key));
        assertThat(found(PREFIX, templates)).isNotEmpty().allSatisfy(prefix -> assertThat(keys(""))
                .anyMatch(key -> key.startsWith(prefix)));
    }

    /** The first bundle's text would be read in the place of the other's. */
    @Test
    void noTextStandsInTwoBundles() {
        Map<String, List<String>> bundles = new TreeMap<>();
        for (Path file : files(RESOURCES.resolve("messages"), ".properties")) {
            boolean english = file.toString().endsWith("_en.properties");
            for (String key : bundle(file).stringPropertyNames()) {
                bundles.computeIfAbsent((english ? "en " : "") + key, first -> new ArrayList<>())
                        .add(file.getFileName().toString());
            }
        }
        assertThat(bundles).hasSizeGreaterThan(1000).allSatisfy((key, files) -> assertThat(files)
                .hasSize(1));
    }

    /** In a text with arguments a lone one is left out, and what follows it is no longer read as an argument. */
    @Test
    void anApostropheBesideAnArgumentIsDoubled() {
        assertThat(LONE_APOSTROPHE.matcher("The object {0} can't be read.").find())
                .isTrue();
        for (Path file : files(RESOURCES.resolve("messages"), ".properties")) {
            bundle(file).forEach((key, text) -> {
                boolean filled = ARGUMENT.matcher(text.toString()).find();
                assertThat(filled && LONE_APOSTROPHE.matcher(text.toString()).find())
                        .as("%s: %s", key, text)
                        .isFalse();
            });
        }
    }

    @Test
    void chineseTextsHaveChinesePunctuation() {
        List<String> texts = files(RESOURCES.resolve("messages"), ".properties").stream()
                .filter(file -> !file.toString().endsWith("_en.properties"))
                .flatMap(file -> bundle(file).values().stream())
                .map(String::valueOf)
                .toList();
        assertThat(texts)
                .hasSizeGreaterThan(500)
                .noneMatch(text -> HALF_WIDTH.matcher(text).find());
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String templates() {
        StringBuilder all = new StringBuilder();
        for (Path file : files(RESOURCES.resolve("templates"), ".html")) {
            all.append(read(file));
        }
        return all.toString();
    }

    private static Set<String> keys(String language) {
        Set<String> keys = new TreeSet<>();
        for (Path file : files(RESOURCES.resolve("messages"), language + ".properties")) {
            if (language.isEmpty() && file.toString().endsWith("_en.properties")) {
                continue;
            }
            keys.addAll(bundle(file).stringPropertyNames());
        }
        return keys;
    }

    private static Properties bundle(Path file) {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            bundle.load(reader);
            return bundle;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<Path> files(Path directory, String ending) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
