package cn.banwen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A statement that asks a table for all it has fails once on each connection on which it was prepared, as soon as the next version
 * adds a column: PostgreSQL keeps the form of a prepared answer. So what a statement returns is named.
 */
class StatementsTests {

    private static final Path SOURCES = Path.of("src", "main", "java");

    /** At the beginning of a statement or of what it returns; a part in brackets is planned anew. */
    private static final Pattern ALL = Pattern.compile(
            "(?:\"\\s*|^\\s+)select (?:[^(]*?, )?(?:\\w+\\.)?\\*(?! from unnest)|returning (?:\\w+\\.)?\\*");

    /** Of parts of the same statement, whose columns are named there. */
    private static final Pattern OF_A_PART = Pattern.compile("\\b(?:head|mine|page|arrived)\\.\\*");

    @Test
    void nameWhatTheyReturn() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (returnsAll(line)) {
                        found.add(SOURCES.relativize(file) + ": " + line.strip());
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void reportsWhatReturnsAll() {
        assertThat(returnsAll("jdbc.sql(\"select * from post where code = ?\")"))
                .isTrue();
        assertThat(returnsAll("            select a.name, d.* from document d")).isTrue();
        assertThat(returnsAll("            \"select document.*, \" + MORE")).isTrue();
        assertThat(returnsAll("                        returning *")).isTrue();
        assertThat(returnsAll("            select count(*) from post")).isFalse();
        assertThat(returnsAll("              select head.* from unnest(?) as mine (post_code)"))
                .isFalse();
        assertThat(returnsAll("             left join lateral (select * from absence where username = 'x') x on true"))
                .isFalse();
    }

    private static boolean returnsAll(String line) {
        return ALL.matcher(OF_A_PART.matcher(line).replaceAll("part")).find();
    }
}
