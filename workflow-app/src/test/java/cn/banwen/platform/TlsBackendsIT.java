package cn.banwen.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.AtExit;
import cn.banwen.BanwenApplication;
import cn.banwen.TestAuthority;
import cn.banwen.TestAuthority.Certified;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * PostgreSQL and an S3 server that speak TLS by an authority of their own, and what is told of a certificate, a login or a
 * clock that is wrong: one line that names the setting.
 */
@ExtendWith(OutputCaptureExtension.class)
class TlsBackendsIT {

    private static final TestAuthority AUTHORITY = new TestAuthority();
    private static final TestAuthority ANOTHER = new TestAuthority();
    private static final Certified GOOD = AUTHORITY.server("dns:localhost,ip:127.0.0.1");
    private static final Certified OF_ANOTHER_HOST = AUTHORITY.server("dns:files.example.org");
    private static final Certified EXPIRED = AUTHORITY.expired("dns:localhost,ip:127.0.0.1");
    private static final Path TRUSTED = AUTHORITY.pem();
    private static final Path TRUSTED_ELSEWHERE = ANOTHER.pem();
    private static final ScratchDatabase DATABASE = ScratchDatabase.migrated();
    private static final Path FILES = AtExit.temporaryDirectory();

    private @Nullable S3Proxy s3;

    @BeforeAll
    static void encrypt() {
        ScratchDatabase.encrypt(GOOD);
    }

    @AfterEach
    void stopStore() throws Exception {
        S3Proxy running = s3;
        if (running != null) {
            running.stop();
            s3 = null;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void serve(Certified certified, int port, int skew) throws Exception {
        stopStore();
        S3Proxy started = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(FILES.toString()))
                .secureEndpoint(URI.create("https://127.0.0.1:" + port))
                .sslContext(certified.context())
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "key", "secret")
                .maximumTimeSkew(skew)
                .build();
        started.start();
        s3 = started;
    }

    private static String[] store(int port, String... others) {
        List<String> options = new ArrayList<>(List.of(
                "--server.port=0",
                "--banwen.data=" + AtExit.temporaryDirectory(),
                "--banwen.storage.endpoint=https://localhost:" + port,
                "--banwen.storage.bucket=documents",
                "--banwen.storage.access-key=key",
                "--banwen.storage.secret-key=secret"));
        options.addAll(List.of(others));
        return options.toArray(String[]::new);
    }

    private static void startPlatform(String... options) {
        new SpringApplicationBuilder(PlatformConfiguration.class)
                .web(WebApplicationType.NONE)
                .run(options)
                .close();
    }

    private static void assertOneLine(CapturedOutput output, String... parts) {
        assertThat(output.getErr().lines().filter(line -> line.startsWith("办文未能启动")))
                .singleElement()
                .asString()
                .contains(parts)
                .doesNotContain("PKIX");
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    @Test
    void worksOnBothByAnAuthorityOfItsOwnAlsoBeforeKeycloakIsThereAndTellsWhenTheStoresCertificateExpires(
            CapturedOutput output) throws Exception {
        int port = freePort();
        serve(GOOD, port, 900);
        List<String> options = new ArrayList<>(List.of(store(port, "--banwen.certificates=" + TRUSTED)));
        DATABASE.asVariables()
                .forEach((name, value) ->
                        options.add("--" + name.toLowerCase(Locale.ROOT).replace('_', '.') + "="
                                + (name.endsWith("URL") ? encrypted(value, TRUSTED) : value)));
        options.add("--banwen.timers=false");
        options.add("--banwen.identity=keycloak");
        options.add("--banwen.keycloak.issuer=http://localhost:" + freePort() + "/realms/banwen");
        options.add("--banwen.keycloak.client-secret=secret");
        options.add("--banwen.keycloak.directory.look=1s");
        options.add("--banwen.cover.look=24h");
        try (ConfigurableApplicationContext application =
                new SpringApplicationBuilder(BanwenApplication.class).run(options.toArray(String[]::new))) {
            assertThat(application
                            .getBean(JdbcClient.class)
                            .sql("select version from pg_stat_ssl where pid = pg_backend_pid()")
                            .query(String.class)
                            .single())
                    .startsWith("TLSv1.");
            HealthIndicator health = application.getBean("storageHealthIndicator", HealthIndicator.class);
            assertThat(of(health).getStatus()).isEqualTo(Status.UP);
            assertThat(of(application.getBean("dbHealthIndicator", HealthIndicator.class))
                            .getStatus())
                    .isEqualTo(Status.UP);

            // the third backend may come later than the application
            HealthIndicator keycloak = application.getBean("keycloakHealthIndicator", HealthIndicator.class);
            long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (of(keycloak).getStatus() == Status.UP && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertThat(of(keycloak).getDetails()).containsEntry("code", "unreachable");
            assertThat(output.getAll()).contains("check BANWEN_KEYCLOAK_ISSUER");

            serve(EXPIRED, port, 900);
            Health expired = of(health);
            assertThat(expired.getStatus()).isEqualTo(Status.DOWN);
            assertThat(expired.getDetails()).containsEntry("code", "certificate-expired");
            of(health);
            assertThat(output.getAll().lines().filter(line -> line.contains("the certificate has expired")))
                    .singleElement()
                    .asString()
                    .contains("BANWEN_STORAGE_ENDPOINT=https://localhost:" + port)
                    .doesNotContain("PKIX");

            serve(GOOD, port, 900);
            assertThat(of(health).getStatus()).isEqualTo(Status.UP);
        }
    }

    private static Health of(HealthIndicator indicator) {
        return Objects.requireNonNull(indicator.health());
    }

    @Test
    void namesTheAuthorityThatIsNotTrusted(CapturedOutput output) throws Exception {
        int port = freePort();
        serve(GOOD, port, 900);
        assertThatThrownBy(() -> startPlatform(store(port, "--banwen.certificates=" + TRUSTED_ELSEWHERE)))
                .isInstanceOf(Exception.class);
        assertOneLine(output, "BANWEN_STORAGE_ENDPOINT=https://localhost:" + port + ", BANWEN_CERTIFICATES");
    }

    @Test
    void namesTheHostThatTheCertificateIsNotFor(CapturedOutput output) throws Exception {
        int port = freePort();
        serve(OF_ANOTHER_HOST, port, 900);
        assertThatThrownBy(() -> startPlatform(store(port, "--banwen.certificates=" + TRUSTED)))
                .isInstanceOf(Exception.class);
        assertOneLine(output, "another host name", "BANWEN_STORAGE_ENDPOINT=https://localhost:" + port);
    }

    @Test
    void namesTheCertificateThatHasExpired(CapturedOutput output) throws Exception {
        int port = freePort();
        serve(EXPIRED, port, 900);
        assertThatThrownBy(() -> startPlatform(store(port, "--banwen.certificates=" + TRUSTED)))
                .isInstanceOf(Exception.class);
        assertOneLine(output, "has expired", "BANWEN_STORAGE_ENDPOINT=https://localhost:" + port);
    }

    /** The server's clock is 1,000 seconds apart from whoever asks. */
    @Test
    void namesClocksThatAreApart(CapturedOutput output) throws Exception {
        int port = freePort();
        serve(GOOD, port, -1000);
        assertThatThrownBy(() -> startPlatform(store(port, "--banwen.certificates=" + TRUSTED)))
                .isInstanceOf(Exception.class);
        assertOneLine(output, "clock", "BANWEN_STORAGE_ENDPOINT");
    }

    @ParameterizedTest
    @CsvSource({
        "banwen.storage.access-key=nobody, BANWEN_STORAGE_ACCESS_KEY",
        "banwen.storage.secret-key=wrong, BANWEN_STORAGE_SECRET_KEY"
    })
    void namesTheKeyThatIsWrong(String wrong, String setting, CapturedOutput output) throws Exception {
        int port = freePort();
        serve(GOOD, port, 900);
        assertThatThrownBy(() -> startPlatform(store(port, "--banwen.certificates=" + TRUSTED, "--" + wrong)))
                .isInstanceOf(Exception.class);
        assertOneLine(output, setting);
    }

    @Test
    void namesTheFileThatHoldsNoCertificates(CapturedOutput output) throws IOException {
        Path empty = Files.createFile(AtExit.temporaryDirectory().resolve("empty.pem"));
        for (String file : List.of(empty.toString(), "/no/such/file")) {
            assertThatThrownBy(() -> startPlatform(store(1, "--banwen.certificates=" + file)))
                    .isInstanceOf(Exception.class);
            assertThat(output.getErr()).contains("BANWEN_CERTIFICATES=" + file);
        }
    }

    @Test
    void namesWhatIsWrongWithTheDatabasesCertificate() {
        String url = Objects.requireNonNull(DATABASE.asVariables().get("BANWEN_DATABASE_URL"));
        assertThat(trouble(encrypted(url, TRUSTED_ELSEWHERE), Map.of()))
                .returns("certificate-untrusted", BackendTrouble::code)
                .satisfies(told -> assertThat(told.line()).contains("BANWEN_DATABASE_URL sslrootcert"));
        ScratchDatabase.encrypt(OF_ANOTHER_HOST);
        assertTold(trouble(encrypted(url, TRUSTED), Map.of()), "certificate-of-other-host", "BANWEN_DATABASE_URL");
        ScratchDatabase.encrypt(EXPIRED);
        assertTold(trouble(encrypted(url, TRUSTED), Map.of()), "certificate-expired", "BANWEN_DATABASE_URL");
        ScratchDatabase.encrypt(GOOD);
    }

    @Test
    void namesTheRoleWhoseLoginIsRefused() {
        String url = Objects.requireNonNull(DATABASE.asVariables().get("BANWEN_DATABASE_URL"));
        for (String role : List.of("OWNER", "APP")) {
            BackendTrouble told = trouble(
                    url,
                    Map.of(
                            "user",
                            Objects.requireNonNull(
                                    DATABASE.asVariables().get("BANWEN_DATABASE_" + role + "_USERNAME"))));
            assertTold(told, "login-refused", "BANWEN_DATABASE_" + role + "_PASSWORD");
            assertThat(told.line()).doesNotContain(role.equals("APP") ? "_OWNER_" : "_APP_");
        }
        assertTold(trouble(url + "_none", logins()), "no-database", "BANWEN_DATABASE_URL");
    }

    private static Map<String, String> logins() {
        Map<String, String> variables = DATABASE.asVariables();
        return Map.of(
                "user", Objects.requireNonNull(variables.get("BANWEN_DATABASE_APP_USERNAME")),
                "password", Objects.requireNonNull(variables.get("BANWEN_DATABASE_APP_PASSWORD")));
    }

    private static String encrypted(String url, Path authority) {
        return url + "?sslmode=verify-full&sslrootcert=" + authority;
    }

    private static void assertTold(BackendTrouble trouble, String code, String setting) {
        assertThat(trouble.code()).isEqualTo(code);
        assertThat(trouble.line()).contains(setting).doesNotContain("\n").doesNotContain("PKIX");
    }

    /** What is told of a connection that the real server or the real driver refuses. */
    private static BackendTrouble trouble(String url, Map<String, String> login) {
        java.util.Properties properties = new java.util.Properties();
        properties.put("user", "nobody");
        properties.put("password", "wrong");
        properties.putAll(login);
        StandardEnvironment environment = new StandardEnvironment();
        Map<String, Object> settings = Map.of(
                "banwen.database.owner.username", EmbeddedPostgresServer.OWNER,
                "banwen.database.app.username", EmbeddedPostgresServer.APPLICATION);
        environment.getPropertySources().addFirst(new MapPropertySource("tests", settings));
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            throw new AssertionError("entered " + connection);
        } catch (SQLException refused) {
            return new DatabaseTrouble(environment).of(refused).orElseThrow();
        }
    }
}
