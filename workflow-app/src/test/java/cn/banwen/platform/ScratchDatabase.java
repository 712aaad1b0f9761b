package cn.banwen.platform;

import cn.banwen.AtExit;
import cn.banwen.TestAuthority;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database of a test's own, for what must not happen to the one that all share: on an embedded server as the product
 * starts it, with its two roles. The server runs until the JVM ends.
 */
public final class ScratchDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Server server;
    private final String name;

    private ScratchDatabase(Server server, String name) {
        this.server = server;
        this.name = name;
    }

    /** With the present schema and no data. */
    public static ScratchDatabase migrated() {
        return create(EmbeddedPostgresServer.DATABASE);
    }

    /** Has the server speak TLS too, to who asks for it, by this certificate from now on. */
    public static void encrypt(TestAuthority.Certified certified) {
        JdbcTemplate superuser =
                new JdbcTemplate(Server.RUNNING.dataSource("postgres", "postgres", "postgres.superuser"));
        String certificate = certified.chainPem().toString();
        superuser.execute("alter system set ssl_cert_file = '" + certificate + "'");
        superuser.execute("alter system set ssl_key_file = '" + certified.keyPem() + "'");
        superuser.execute("alter system set ssl = on");
        superuser.execute("select pg_reload_conf()");
        while (!certificate.equals(superuser.queryForObject("show ssl_cert_file", String.class))) {
            Thread.onSpinWait();
        }
    }

    /** With no schema. */
    public static ScratchDatabase empty() {
        return create("template0");
    }

    /** With no schema, on the oldest PostgreSQL that is served. */
    public static ScratchDatabase onTheOldest() {
        return create(OldestServer.RUNNING, "template0");
    }

    private static ScratchDatabase create(String template) {
        return create(Server.RUNNING, template);
    }

    private static ScratchDatabase create(Server server, String template) {
        String name = "scratch_" + COUNT.incrementAndGet();
        JdbcTemplate superuser = new JdbcTemplate(server.dataSource("postgres", "postgres", "postgres.superuser"));
        superuser.execute(
                "create database %s template %s owner %s".formatted(name, template, EmbeddedPostgresServer.OWNER));
        superuser.execute("revoke all on database " + name + " from public");
        superuser.execute("grant connect on database " + name + " to " + EmbeddedPostgresServer.APPLICATION);
        return new ScratchDatabase(server, name);
    }

    /** As the role that owns the schema. */
    public DataSource owner() {
        return server.dataSource(name, EmbeddedPostgresServer.OWNER, "postgres.owner");
    }

    /** As the role that the application works as. */
    public DataSource application() {
        return server.dataSource(name, EmbeddedPostgresServer.APPLICATION, "postgres.application");
    }

    /** The settings of an application that works on it. */
    public Map<String, String> asVariables() {
        return Map.of(
                "BANWEN_DATABASE_URL", server.jdbcUrl.replaceFirst("[^/]*$", name),
                "BANWEN_DATABASE_OWNER_USERNAME", EmbeddedPostgresServer.OWNER,
                "BANWEN_DATABASE_OWNER_PASSWORD", server.credentials.get("postgres.owner"),
                "BANWEN_DATABASE_APP_USERNAME", EmbeddedPostgresServer.APPLICATION,
                "BANWEN_DATABASE_APP_PASSWORD", server.credentials.get("postgres.application"));
    }

    /** Brings the schema to the present version, as the product does at its start. */
    public void migrate() {
        migrate(owner());
    }

    private static void migrate(DataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .schemas("banwen")
                .defaultSchema("banwen")
                .locations("classpath:db/migration")
                .placeholders(Map.of("app", EmbeddedPostgresServer.APPLICATION, "owner", EmbeddedPostgresServer.OWNER))
                .load()
                .migrate();
    }

    private static final class Server {

        static final Server RUNNING = start();

        private final GeneratedCredentials credentials;
        private final String jdbcUrl;

        private Server(GeneratedCredentials credentials, String jdbcUrl) {
            this.credentials = credentials;
            this.jdbcUrl = jdbcUrl;
        }

        private static Server start() {
            DataDirectory data = DataDirectory.open(AtExit.temporaryDirectory());
            GeneratedCredentials credentials = new GeneratedCredentials(data.resolve("credentials.properties"));
            EmbeddedPostgresServer postgres = EmbeddedPostgresServer.start(data, credentials);
            AtExit.close(postgres);
            Server server = new Server(credentials, postgres.jdbcUrl());
            migrate(server.dataSource(EmbeddedPostgresServer.DATABASE, EmbeddedPostgresServer.OWNER, "postgres.owner"));
            return server;
        }

        DataSource dataSource(String database, String role, String credential) {
            String url = jdbcUrl.replaceFirst("[^/]*$", database);
            DatabaseSettings.Role login = new DatabaseSettings.Role(role, credentials.get(credential));
            return new DriverManagerDataSource(
                    new DatabaseAccess(url, login, login).urlWithSearchPath(), role, login.password());
        }
    }

    /** Its program is unpacked by the build. */
    private static final class OldestServer {

        static final Server RUNNING = start();

        private OldestServer() {}

        private static Server start() {
            Path directory = AtExit.temporaryDirectory();
            GeneratedCredentials credentials = new GeneratedCredentials(directory.resolve("credentials.properties"));
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setPgBinaryResolver((system, machine) -> Files.newInputStream(program()))
                        .setOverrideWorkingDirectory(
                                directory.resolve("binaries").toFile())
                        .setDataDirectory(directory.resolve("data"))
                        .setLocaleConfig("locale", "C.UTF-8")
                        .start();
                AtExit.close(postgres);
                Server server = new Server(
                        credentials, "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(postgres.getPort()));
                JdbcTemplate superuser = new JdbcTemplate(postgres.getPostgresDatabase());
                superuser.execute("create role %s login password '%s'"
                        .formatted(EmbeddedPostgresServer.OWNER, credentials.get("postgres.owner")));
                superuser.execute("create role %s login password '%s'"
                        .formatted(EmbeddedPostgresServer.APPLICATION, credentials.get("postgres.application")));
                return server;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static Path program() throws IOException {
            try (Stream<Path> files = Files.list(Path.of("target", "postgres-oldest"))) {
                return files.filter(file -> file.toString().endsWith(".txz"))
                        .findFirst()
                        .orElseThrow();
            }
        }
    }
}
