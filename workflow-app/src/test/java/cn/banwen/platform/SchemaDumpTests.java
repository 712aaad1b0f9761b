package cn.banwen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.audit.AuditFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every schema that was ever given out, with data in it, becomes the present one. */
class SchemaDumpTests {

    private static final UUID IN_HANDLING = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID ARCHIVED = UUID.fromString("22222222-2222-4222-8222-222222222222");

    static List<Resource> dumps() throws IOException {
        return Arrays.asList(
                new PathMatchingResourcePatternResolver().getResources("classpath:schema/V*-with-data.sql"));
    }

    @ParameterizedTest
    @MethodSource("dumps")
    void keepTheirDataUnderThePresentMigrations(Resource dump) throws IOException {
        ScratchDatabase database = load(text(dump));
        JdbcClient application = JdbcClient.create(database.application());
        List<String> before = rowsByTable(database);

        database.migrate();

        assertThat(before).isNotEmpty().noneMatch(count -> count.endsWith(" 0"));
        // a migration may bring rows of its own, and takes none
        List<String> after = rowsByTable(database);
        assertThat(before).allSatisfy(count -> assertThat(rows(count, after)).isGreaterThanOrEqualTo(rows(count)));
        assertThat(application
                        .sql("select title from document where id = ?")
                        .param(IN_HANDLING)
                        .query(String.class)
                        .single())
                .isEqualTo("关于做好2026年防汛工作的通知");
        assertThat(application
                        .sql("select remark from document where id = ?")
                        .param(IN_HANDLING)
                        .query(String.class)
                        .single())
                .isEqualTo("第一行\n第二行");
    }

    @ParameterizedTest
    @MethodSource("dumps")
    void keepARecordThatIsStillSound(Resource dump) throws IOException {
        ScratchDatabase database = load(text(dump));
        database.migrate();
        AuditFixture audit = new AuditFixture(database, Clock.systemUTC());

        assertThat(audit.check().findings()).isEmpty();
        assertThat(audit.check().acts()).isEqualTo(4);
        assertThat(audit.check().checkpoints()).isEqualTo(2);

        audit.append(IN_HANDLING, "after the migration");
        assertThat(audit.check().findings()).isEmpty();
    }

    /** What it writes becomes the next file of {@code src/test/resources/schema}. */
    @Test
    void areWrittenFromThePresentSchema() throws IOException, SQLException {
        ScratchDatabase present = presentWithData();

        String dump = SchemaDump.of(present.owner());

        Path file = Path.of("target", "schema", "V%s-with-data.sql".formatted(version(present)));
        Files.createDirectories(file.getParent());
        Files.writeString(file, dump);
        assertThat(SchemaDump.of(load(dump).owner())).isEqualTo(dump);
        assertThat(rowsByTable(present)).noneMatch(count -> count.endsWith(" 0"));
    }

    private static ScratchDatabase presentWithData() throws IOException {
        ScratchDatabase database = ScratchDatabase.migrated();
        execute(database, text(new ClassPathResource("schema/sample-data.sql")));
        Clock clock = Clock.fixed(Instant.parse("2026-03-02T02:00:00.123456Z"), OfficialTime.ZONE);
        AuditFixture audit = new AuditFixture(database, clock);
        audit.append(IN_HANDLING, null);
        audit.append(IN_HANDLING, "同意,请民政办'主办'");
        audit.append(ARCHIVED, "");
        audit.seal();
        audit.append(IN_HANDLING, "第一行\n第二行");
        audit.seal();
        return database;
    }

    private static ScratchDatabase load(String dump) {
        ScratchDatabase database = ScratchDatabase.empty();
        execute(database, dump);
        return database;
    }

    private static void execute(ScratchDatabase database, String script) {
        new JdbcTemplate(database.owner()).execute(script);
    }

    private static String version(ScratchDatabase database) {
        return JdbcClient.create(database.owner())
                .sql("select max(version) from flyway_schema_history")
                .query(String.class)
                .single();
    }

    /** "table rows", as the application's role sees them where it may. */
    private static List<String> rowsByTable(ScratchDatabase database) {
        JdbcClient owner = JdbcClient.create(database.owner());
        return owner
                .sql(
                        "select relname from pg_class where relkind = 'r' and relnamespace = 'banwen'::regnamespace order by 1")
                .query(String.class)
                .list()
                .stream()
                .map(table -> table + " "
                        + JdbcClient.create(isHistory(table) ? database.owner() : database.application())
                                .sql("select count(*) from " + table)
                                .query(Long.class)
                                .single())
                .toList();
    }

    private static long rows(String count) {
        return Long.parseLong(count.substring(count.indexOf(' ') + 1));
    }

    private static long rows(String before, List<String> after) {
        String table = before.substring(0, before.indexOf(' ') + 1);
        return after.stream()
                .filter(count -> count.startsWith(table))
                .mapToLong(SchemaDumpTests::rows)
                .findFirst()
                .orElse(-1);
    }

    private static boolean isHistory(String table) {
        return table.startsWith("flyway_schema_history");
    }

    private static String text(Resource resource) throws IOException {
        return resource.getContentAsString(StandardCharsets.UTF_8);
    }
}
