package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The texts of refusals, in both languages. */
class RefusalTextsTests {

    private static final List<String> MODULES = List.of(
            "web",
            "identity",
            "posts",
            "intake",
            "registration",
            "circulation",
            "audit",
            "notification",
            "calendar",
            "deadlines",
            "supervision",
            "search");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    @Test
    void everyTextHasAnEnglishOneWithTheSamePlaces() {
        Map<String, String> chinese = texts("");
        Map<String, String> english = texts("_en");
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        chinese.forEach((key, text) ->
                assertThat(places(english.getOrDefault(key, ""))).as(key).isEqualTo(places(text)));
    }

    /** With arguments a text goes through MessageFormat, without it stands as it is: apostrophes differ. */
    @Test
    void apostrophesAndBracesReachTheReaderAsTheyAreMeant() {
        List<String> wrong = new ArrayList<>();
        for (String language : List.of("", "_en")) {
            texts(language).forEach((key, text) -> {
                boolean formatted = PLACE.matcher(text).find();
                String shown = formatted ? MessageFormat.format(text, "A", "B", "C", "D", "E", "F") : text;
                if (shown.contains("''") || formatted && (shown.contains("{") || count(text) % 2 != 0)) {
                    wrong.add(key + language + ": " + shown);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static long count(String text) {
        return text.chars().filter(character -> character == '\'').count();
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    private static Map<String, String> texts(String language) {
        Map<String, String> texts = new TreeMap<>();
        for (String module : MODULES) {
            Properties properties = load("/messages/" + module + language + ".properties");
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        }
        return texts;
    }

    private static Properties load(String resource) {
        Properties properties = new Properties();
        var stream = RefusalTextsTests.class.getResourceAsStream(resource);
        assertThat(stream).as(resource).isNotNull();
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
