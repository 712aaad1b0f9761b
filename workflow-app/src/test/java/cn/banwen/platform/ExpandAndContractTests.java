package cn.banwen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * While replicas are replaced, those of the version before work on the new schema. So a migration may add, and must not take away
 * or narrow what the version before reads and writes. What it no longer uses goes one version later, by a step that is named here.
 */
class ExpandAndContractTests {

    /** The first schema that was given out. */
    private static final int FIRST = 70;

    /**
     * Steps that take away or narrow, by version, with why the version before does without. All of these lie before the first
     * release: nothing older runs beside what has them.
     */
    private static final Map<Integer, String> CONTRACT = Map.of(
            100, "names and holders of posts move into dated rows; before the first release",
            131, "a state is added to the check; before the first release",
            140, "files of handover records come all together; before the first release",
            141, "a notice is a post's or a person's; before the first release",
            230, "machines hold no post; only the version with machines has any",
            231, "a capacity is added to the check",
            265, "the check is on columns that are new: the version before leaves both empty",
            295, "a value is added to the check",
            270, "undone by 272, which runs in the same upgrade",
            350, "values are added to the check");

    /** What a statement makes or changes: a table, or a function on whose use it decides. */
    private static final Pattern SUBJECT = Pattern.compile(
            "^(?:(?:create|alter) table (?:if not exists |only )?|create function |revoke .* on function )(\\w+)");

    private static final Map<String, Pattern> NARROWING = Map.of(
            "drops", Pattern.compile("^drop (?:table|view|function|type|sequence)|\\bdrop column\\b"),
            "renames", Pattern.compile("\\brename\\b"),
            "changes a type", Pattern.compile("\\balter column \\w+ (?:set data )?type\\b"),
            "forbids null", Pattern.compile("\\balter column \\w+ set not null\\b"),
            "takes a default", Pattern.compile("\\balter column \\w+ drop default\\b"),
            "asks for a column",
                    Pattern.compile("\\badd column (?:if not exists )?\\w+ (?![^,]*\\bdefault\\b)[^,]*\\bnot null\\b"),
            "restricts rows", Pattern.compile("\\badd (?:constraint \\w+ )?(?:check|unique|foreign key|exclude)\\b"),
            "takes a right", Pattern.compile("^revoke\\b"));

    private record Script(int version, String sql) {}

    @Test
    void noMigrationTakesAwayWhatTheVersionBeforeUses() throws IOException {
        List<Script> later =
                scripts().stream().filter(script -> script.version() > FIRST).toList();
        assertThat(later).hasSizeGreaterThan(30);

        Set<Integer> narrowing = new TreeSet<>();
        for (Script script : later) {
            List<String> found = narrowing(script.sql());
            if (!found.isEmpty()) {
                narrowing.add(script.version());
            }
            assertThat(found)
                    .as(
                            "V%03d: expand first, and contract a version later; then name the step in CONTRACT",
                            script.version())
                    .matches(steps -> steps.isEmpty() || CONTRACT.containsKey(script.version()));
        }
        assertThat(narrowing).as("steps that are named and there").isEqualTo(CONTRACT.keySet());
    }

    @Test
    void reportsEachWayToTakeSomethingAway() {
        assertThat(narrowing("drop table post")).containsExactly("drops");
        assertThat(narrowing("alter table post drop column name")).containsExactly("drops");
        assertThat(narrowing("alter table post rename column name to title")).containsExactly("renames");
        assertThat(narrowing("alter table post alter column name type varchar(9)"))
                .containsExactly("changes a type");
        assertThat(narrowing("alter table post\n  alter column name set not null"))
                .containsExactly("forbids null");
        assertThat(narrowing("alter table post alter column name drop default")).containsExactly("takes a default");
        assertThat(narrowing("alter table post add column since date not null")).containsExactly("asks for a column");
        assertThat(narrowing("alter table post add check (name <> '')")).containsExactly("restricts rows");
        assertThat(narrowing("revoke update on post from \"${app}\"")).containsExactly("takes a right");
        assertThat(narrowing("revoke all on function f() from public")).containsExactly("takes a right");
    }

    @Test
    void letsAddWhatTheVersionBeforeNeedNotKnow() {
        assertThat(
                        narrowing(
                                """
                        -- drop table post; only words
                        create table chair (id int not null, check (id > 0));
                        alter table chair alter column id set not null;
                        alter table post add column since date, add column kind text not null default 'office';
                        create index on post (since);
                        create function f() returns trigger language plpgsql as $$ begin drop table post; end $$;
                        revoke all on function f() from public;
                        """))
                .isEmpty();
    }

    /** What a script does to tables and functions that it doesn't make itself. */
    private static List<String> narrowing(String sql) {
        List<String> found = new ArrayList<>();
        Set<String> own = new HashSet<>();
        for (String statement : statements(sql)) {
            Matcher subject = SUBJECT.matcher(statement);
            String name = subject.find() ? subject.group(1) : "";
            if (statement.startsWith("create table") || statement.startsWith("create function")) {
                own.add(name);
            } else if (!own.contains(name)) {
                NARROWING.forEach((what, pattern) -> {
                    if (pattern.matcher(statement).find()) {
                        found.add(what);
                    }
                });
            }
        }
        return found;
    }

    private static List<String> statements(String sql) {
        String plain = sql.replaceAll("--[^\n]*", " ")
                .replaceAll("(?s)\\$(\\w*)\\$.*?\\$\\1\\$", " ")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split(";", -1))
                .map(statement -> statement.replaceAll("\\s+", " ").strip())
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static List<Script> scripts() throws IOException {
        List<Script> scripts = new ArrayList<>();
        for (Resource script :
                new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/V*.sql")) {
            String version = Objects.requireNonNull(script.getFilename()).replaceFirst("^V(\\d+)__.*", "$1");
            scripts.add(new Script(Integer.parseInt(version), script.getContentAsString(StandardCharsets.UTF_8)));
        }
        scripts.sort(Comparator.comparingInt(Script::version));
        return scripts;
    }
}
