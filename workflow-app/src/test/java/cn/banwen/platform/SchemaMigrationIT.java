package cn.banwen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.AtExit;
import cn.banwen.BanwenApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command {@code migrate} as an operator runs it, in a process of its own against a server that is not its own. */
class SchemaMigrationIT {

    private final ScratchDatabase database = ScratchDatabase.empty();

    @Test
    void makesBothSchemasAndEndsAndDoesNoHarmAgain() throws Exception {
        Outcome first = run(Map.of(), "migrate");

        assertThat(first.output()).doesNotContain("Exception");
        assertThat(first.exit()).isZero();
        JdbcClient application = JdbcClient.create(database.application());
        assertThat(application
                        .sql("select count(*) from document")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(application
                        .sql("select count(*) from engine.act_ge_property")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(run(Map.of(), "migrate").exit()).isZero();
    }

    @Test
    void isAskedForInOneLineWhereAStartMayNotMigrate() throws Exception {
        Outcome outcome = run(
                Map.of("BANWEN_DATABASE_MIGRATE_AT_START", "false", "SERVER_PORT", "-1"),
                "--spring.main.banner-mode=off");

        assertThat(outcome.exit()).isOne();
        assertThat(outcome.output().lines().filter(line -> line.startsWith("办文未能启动")))
                .singleElement()
                .asString()
                .contains("run the command migrate first");
        assertThat(outcome.output()).doesNotContain("\tat ");
    }

    @Test
    void saysWhatItMissesInOneLine() throws Exception {
        Outcome outcome =
                run(Map.of("SPRING_PROFILES_ACTIVE", "production", "BANWEN_DATABASE_OWNER_PASSWORD", ""), "migrate");

        assertThat(outcome.exit()).isOne();
        assertThat(outcome.output().strip().lines())
                .singleElement()
                .asString()
                .contains("needs BANWEN_DATABASE_OWNER_PASSWORD;");
    }

    private Outcome run(Map<String, String> variables, String argument) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                BanwenApplication.class.getName(),
                argument));
        Path output = AtExit.temporaryDirectory().resolve("output.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(database.asVariables());
        builder.environment().put("BANWEN_DATA", output.resolveSibling("data").toString());
        builder.environment().putAll(variables);
        int exit = builder.start().waitFor();
        return new Outcome(exit, Files.readString(output, StandardCharsets.UTF_8));
    }

    private record Outcome(int exit, String output) {}
}
