package cn.banwen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.AtExit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must not be stopped. That a leftover is stopped shows EmbeddedPostgresServerTests. */
class LeftoverPostgresTests {

    private Path temporary;
    private Path cluster;
    private Process foreign;

    @BeforeEach
    void startAForeignProcess(@TempDir Path directory) throws IOException {
        temporary = directory;
        cluster = Files.createDirectory(temporary.resolve("postgres"));
        foreign = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void endIt() throws InterruptedException {
        foreign.destroyForcibly().waitFor();
    }

    @Test
    void sparesAForeignProcessThatGotTheSameId() throws IOException {
        pidFile(foreign.pid(), cluster);

        LeftoverPostgres.stop(cluster);

        assertThat(foreign.isAlive()).isTrue();
        assertThat(cluster.resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void sparesAForeignProcessWhoseArgumentsNameTheCluster() throws IOException, InterruptedException {
        foreign.destroyForcibly().waitFor();
        foreign = new ProcessBuilder("tail", "-f", "/dev/null", cluster.toString()).start();
        pidFile(foreign.pid(), cluster);

        LeftoverPostgres.stop(cluster);

        assertThat(foreign.isAlive()).isTrue();
    }

    @Test
    void sparesTheServerOfAnotherCluster() throws IOException {
        Path other = AtExit.temporaryDirectory();
        try (DataDirectory data = DataDirectory.open(other);
                EmbeddedPostgresServer server = EmbeddedPostgresServer.start(
                        data, new GeneratedCredentials(data.resolve("credentials.properties")))) {
            assertThat(server.jdbcUrl()).isNotEmpty();
            long pid = Long.parseLong(
                    Files.readAllLines(other.resolve("postgres/postmaster.pid")).get(0));
            pidFile(pid, cluster);

            LeftoverPostgres.stop(cluster);

            assertThat(ProcessHandle.of(pid)).isPresent();
        }
    }

    @Test
    void sparesAProcessThatAnotherClusterNames() throws IOException {
        pidFile(foreign.pid(), temporary.resolve("elsewhere"));

        LeftoverPostgres.stop(cluster);

        assertThat(foreign.isAlive()).isTrue();
    }

    @Test
    void forgetsAProcessThatIsGone() throws IOException, InterruptedException {
        foreign.destroyForcibly().waitFor();
        pidFile(foreign.pid(), cluster);

        LeftoverPostgres.stop(cluster);

        assertThat(cluster.resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void forgetsAFileThatWasNotWrittenToItsEnd() throws IOException {
        Files.writeString(cluster.resolve("postmaster.pid"), foreign.pid() + "\n");

        LeftoverPostgres.stop(cluster);

        assertThat(foreign.isAlive()).isTrue();
        assertThat(cluster.resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void doesNothingWhereNothingRan() throws IOException {
        LeftoverPostgres.stop(cluster);

        assertThat(cluster).isEmptyDirectory();
    }

    private void pidFile(long pid, Path directory) throws IOException {
        Files.write(cluster.resolve("postmaster.pid"), List.of(Long.toString(pid), directory.toString(), "1767225600"));
    }
}
