package cn.banwen.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.AtExit;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An instance in a JVM of its own that is killed, and the next one on the same data directory. */
class KilledInstanceIT {

    private final Path directory = AtExit.temporaryDirectory();

    @Test
    void holdsItsDataDirectoryUntilItIsKilledAndLeavesAServerThatTheNextOneReplaces() throws Exception {
        kill(instance(), () -> assertThatThrownBy(() -> DataDirectory.open(directory))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("another instance"));
        ProcessHandle leftover = ProcessHandle.of(pid()).orElseThrow();
        assertThat(leftover.isAlive()).isTrue();

        try (DataDirectory data = DataDirectory.open(directory);
                EmbeddedPostgresServer server = EmbeddedPostgresServer.start(data, credentials(data))) {
            assertThat(leftover.isAlive()).isFalse();
            assertThat(pid()).isNotEqualTo(leftover.pid());
            assertThat(owner(data, server)
                            .sql("select name from kept")
                            .query(String.class)
                            .single())
                    .isEqualTo("办文");
        }
    }

    private Process instance() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Instance.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static void kill(Process instance, Runnable whileItRuns) throws IOException, InterruptedException {
        try (BufferedReader output = instance.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.lines().anyMatch(Instance.READY::equals)).isTrue();
            whileItRuns.run();
        } finally {
            instance.destroyForcibly().waitFor();
        }
    }

    private long pid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(directory.resolve("postgres/postmaster.pid")).get(0));
    }

    private static GeneratedCredentials credentials(DataDirectory data) {
        return new GeneratedCredentials(data.resolve("credentials.properties"));
    }

    private static JdbcClient owner(DataDirectory data, EmbeddedPostgresServer server) {
        return JdbcClient.create(new DriverManagerDataSource(
                server.jdbcUrl(),
                EmbeddedPostgresServer.OWNER,
                credentials(data).get("postgres.owner")));
    }

    /** Starts a server, commits a row and stays. */
    static final class Instance {

        static final String READY = "ready";

        private Instance() {}

        public static void main(String[] args) throws IOException {
            DataDirectory data = DataDirectory.open(Path.of(args[0]));
            EmbeddedPostgresServer server = EmbeddedPostgresServer.start(data, credentials(data));
            owner(data, server).sql("create table kept as select '办文' as name").update();
            System.out.println(READY);
            int unused = System.in.read();
        }
    }
}
