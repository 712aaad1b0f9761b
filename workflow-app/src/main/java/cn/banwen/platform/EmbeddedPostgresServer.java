package cn.banwen.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL of this instance's own: on loopback, with passwords from the first moment, its data durable
 * (fsync and synchronous commit on) and found again at the next start, also after a kill.
 */
final class EmbeddedPostgresServer implements AutoCloseable {

    static final String DATABASE = "banwen";
    static final String OWNER = "banwen_owner";
    static final String APPLICATION = "banwen_app";

    private final EmbeddedPostgres server;

    private EmbeddedPostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    static EmbeddedPostgresServer start(DataDirectory data, GeneratedCredentials credentials) {
        Path cluster = data.resolve("postgres");
        Path complete = data.resolve("postgres.complete");
        try {
            LeftoverPostgres.stop(cluster);
            if (!Files.exists(complete)) {
                // A kill in the middle of the first start leaves a half-made cluster in which nothing was ever kept.
                FileSystemUtils.deleteRecursively(cluster);
            }
            EmbeddedPostgresServer server = start(data, cluster, credentials.get("postgres.superuser"));
            if (!Files.exists(complete)) {
                server.createRolesAndDatabase(credentials);
                Files.createFile(complete);
            }
            return server;
        } catch (IOException | SQLException failure) {
            throw new StartupException(
                    "内置 PostgreSQL 未能启动，日志见 " + data.resolve("postgres.log"),
                    "the embedded PostgreSQL did not start: " + failure,
                    failure);
        }
    }

    private static EmbeddedPostgresServer start(DataDirectory data, Path cluster, String password) throws IOException {
        Path passwordFile = Files.createTempFile(data.root(), ".initdb", ".tmp");
        try {
            Files.writeString(passwordFile, password);
            ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(
                    data.resolve("postgres.log").toFile());
            return new EmbeddedPostgresServer(EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(
                            data.resolve("postgres-binaries").toFile())
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    .setDataDirectoryCustomizer(EmbeddedPostgresServer::requirePasswords)
                    .setConnectConfig("password", password)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("jit", "off")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    // Its own hook would stop it under the application's last transactions; close() comes after them.
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    .start());
        } finally {
            Files.delete(passwordFile);
        }
    }

    /** Runs between initdb, which leaves "trust", and the server's start. */
    private static void requirePasswords(File cluster) {
        try {
            Files.write(
                    cluster.toPath().resolve("pg_hba.conf"),
                    List.of("local all all scram-sha-256", "host all all 127.0.0.1/32 scram-sha-256"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void createRolesAndDatabase(GeneratedCredentials credentials) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            // The passwords are hexadecimal, so nothing needs quoting.
            statement.execute("create role " + OWNER + " login password '" + credentials.get("postgres.owner") + "'");
            statement.execute(
                    "create role " + APPLICATION + " login password '" + credentials.get("postgres.application") + "'");
            statement.execute("create database " + DATABASE + " owner " + OWNER);
            statement.execute("revoke all on database " + DATABASE + " from public");
            statement.execute("grant connect on database " + DATABASE + " to " + APPLICATION);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), DATABASE);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
