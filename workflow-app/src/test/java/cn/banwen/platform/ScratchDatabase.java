package cn.banwen.platform;

import cn.banwen.AtExit;
import cn.banwen.TestAuthority;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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

    private static ScratchDatabase create(String template) {
        Server server = Server.RUNNING;
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
                "BANWEN_DATABASE_URL", server.postgres.jdbcUrl().replaceFirst("[^/]*$", name),
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
        private final EmbeddedPostgresServer postgres;

        private Server(DataDirectory data) {
            credentials = new GeneratedCredentials(data.resolve("credentials.properties"));
            postgres = EmbeddedPostgresServer.start(data, credentials);
        }

        private static Server start() {
            Server server = new Server(DataDirectory.open(AtExit.temporaryDirectory()));
            AtExit.close(server.postgres);
            migrate(server.dataSource(EmbeddedPostgresServer.DATABASE, EmbeddedPostgresServer.OWNER, "postgres.owner"));
            return server;
        }

        DataSource dataSource(String database, String role, String credential) {
            String url = postgres.jdbcUrl().replaceFirst("[^/]*$", database);
            DatabaseSettings.Role login = new DatabaseSettings.Role(role, credentials.get(credential));
            return new DriverManagerDataSource(
                    new DatabaseAccess(url, login, login).urlWithSearchPath(), role, login.password());
        }
    }
}
