package cn.banwen.platform;

import cn.banwen.AtExit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A PostgreSQL of its own, with an owner and an application's role as production wants them. It can be ended without a word to
 * anybody, as after a failure of the machine, and started again on what it had written; it then listens on another port.
 */
public final class ExternalPostgres implements AutoCloseable {

    private final DataDirectory data = DataDirectory.open(AtExit.temporaryDirectory());
    private final GeneratedCredentials credentials = new GeneratedCredentials(data.resolve("credentials.properties"));
    private EmbeddedPostgresServer server = EmbeddedPostgresServer.start(data, credentials);

    public int port() {
        return Integer.parseInt(server.jdbcUrl().replaceFirst(".*:(\\d+)/.*", "$1"));
    }

    /** The settings of an application that reaches the server at a port, under a name by which the server knows it. */
    public List<String> settings(int port, String name) {
        return List.of(
                "--banwen.database.url=jdbc:postgresql://127.0.0.1:%d/%s?ApplicationName=%s"
                        .formatted(port, EmbeddedPostgresServer.DATABASE, name),
                "--banwen.database.app.username=" + EmbeddedPostgresServer.APPLICATION,
                "--banwen.database.app.password=" + credentials.get("postgres.application"));
    }

    public List<String> ownersLogin() {
        return List.of(
                "--banwen.database.owner.username=" + EmbeddedPostgresServer.OWNER,
                "--banwen.database.owner.password=" + credentials.get("postgres.owner"));
    }

    public DataSource owner() {
        return new DriverManagerDataSource(
                server.jdbcUrl() + "?currentSchema=banwen,engine",
                EmbeddedPostgresServer.OWNER,
                credentials.get("postgres.owner"));
    }

    /** As whom the replicas work, and may so see what their connections wait for. */
    public DataSource application() {
        return new DriverManagerDataSource(
                server.jdbcUrl() + "?currentSchema=banwen,engine",
                EmbeddedPostgresServer.APPLICATION,
                credentials.get("postgres.application"));
    }

    /** Brings the schema up to date as its owner, and on with the scripts of a folder. */
    public void migrate(Path more) {
        Flyway.configure()
                .dataSource(owner())
                .schemas("banwen")
                .defaultSchema("banwen")
                .locations("classpath:db/migration", "filesystem:" + more)
                .placeholders(Map.of("app", EmbeddedPostgresServer.APPLICATION, "owner", EmbeddedPostgresServer.OWNER))
                .load()
                .migrate();
    }

    /** Ends every connection in the middle of whatever it does: {@code pg_ctl stop -m immediate}. */
    public void crash() throws IOException, InterruptedException {
        Path pidFile = data.resolve("postgres/postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0));
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        new ProcessBuilder("kill", "-QUIT", Long.toString(pid)).start().waitFor(10, TimeUnit.SECONDS);
        postmaster.onExit().join();
        server.close();
    }

    public void startAgain() {
        server = EmbeddedPostgresServer.start(data, credentials);
    }

    @Override
    public void close() throws IOException {
        server.close();
        data.close();
    }
}
