package cn.banwen.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.AtExit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@TestInstance(Lifecycle.PER_CLASS)
class EmbeddedPostgresServerTests {

    private static final String WRONG_PASSWORD = "28P01";

    private DataDirectory data;
    private GeneratedCredentials credentials;
    private EmbeddedPostgresServer server;

    @BeforeAll
    void start() {
        data = DataDirectory.open(AtExit.temporaryDirectory());
        credentials = new GeneratedCredentials(data.resolve("credentials.properties"));
        server = EmbeddedPostgresServer.start(data, credentials);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
        data.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", EmbeddedPostgresServer.OWNER, EmbeddedPostgresServer.APPLICATION})
    void refusesAWrongPassword(String role) {
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), role, "wrong"))
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo(WRONG_PASSWORD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", EmbeddedPostgresServer.OWNER, EmbeddedPostgresServer.APPLICATION})
    void refusesToGoWithoutAPassword(String role) {
        Properties nothing = new Properties();
        nothing.setProperty("user", role);

        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), nothing))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("SCRAM");
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "jit, off",
        "listen_addresses, 127.0.0.1",
        "password_encryption, scram-sha-256",
        "server_encoding, UTF8"
    })
    void keepsWhatIsCommittedAndListensToThisMachineOnly(String setting, String value) {
        assertThat(owner().sql("show " + setting).query(String.class).single()).isEqualTo(value);
    }

    @Test
    void findsItsDataAgainAfterARestart() throws IOException {
        owner().sql("create table kept as select '办文' as name").update();

        server.close();
        server = EmbeddedPostgresServer.start(data, credentials);

        assertThat(owner().sql("select name from kept").query(String.class).single())
                .isEqualTo("办文");
    }

    @Test
    void beginsAnewWhenTheFirstStartWasKilledHalfWay() throws IOException {
        owner().sql("create table half_made ()").update();
        server.close();
        Files.delete(data.resolve("postgres.complete"));

        server = EmbeddedPostgresServer.start(data, credentials);

        assertThat(data.resolve("postgres.complete")).exists();
        assertThat(owner().sql("select to_regclass('half_made')")
                        .query(String.class)
                        .optional())
                .isEmpty();
    }

    @Test
    void leavesNoPasswordBehindButInTheCredentialsFile() throws IOException {
        try (Stream<Path> files = Files.list(data.root())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .isSubsetOf(
                            ".lock",
                            "credentials.properties",
                            "postgres",
                            "postgres-binaries",
                            "postgres.complete",
                            "postgres.log");
        }
        assertThat(data.resolve("postgres.log"))
                .content()
                .doesNotContain(credentials.get("postgres.superuser"), credentials.get("postgres.application"));
    }

    private JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(
                server.jdbcUrl(), EmbeddedPostgresServer.OWNER, credentials.get("postgres.owner")));
    }
}
