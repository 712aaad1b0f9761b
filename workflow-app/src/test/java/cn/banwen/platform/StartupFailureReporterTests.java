package cn.banwen.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

@ExtendWith(OutputCaptureExtension.class)
class StartupFailureReporterTests {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final StartupFailureReporter reporter =
            new StartupFailureReporter(null, new PrintStream(written, true, StandardCharsets.UTF_8));

    @Test
    void namesThePortThatIsInUseAndHowToTakeAnother() {
        boolean reported = reporter.reportException(new IllegalStateException(new PortInUseException(8080)));

        assertThat(reported).isTrue();
        assertThat(lines()).singleElement().asString().contains("端口 8080 已被占用", "port 8080 is in use", "SERVER_PORT");
    }

    @Test
    void saysWhatAPartOfTheStartSaid() {
        boolean reported = reporter.reportException(
                new BeanCreationException("bean", new StartupException("磁盘已满", "the disk is full")));

        assertThat(reported).isTrue();
        assertThat(lines()).containsExactly("办文未能启动 / Banwen did not start: 磁盘已满 / the disk is full");
    }

    @ParameterizedTest
    @CsvSource({"08001, BANWEN_DATABASE_URL", "28P01, BANWEN_DATABASE_APP", "3D000, BANWEN_DATABASE_URL"})
    void saysInOneLineThatTheDatabaseCannotBeEntered(String state, String setting) {
        boolean reported = reporter.reportException(
                new BeanCreationException("flyway", new SQLException("password authentication failed", state)));

        assertThat(reported).isTrue();
        assertThat(lines()).singleElement().asString().contains(setting, "password authentication failed");
    }

    @Test
    void leavesAFailingStatementToTheStackTrace() {
        assertThat(reporter.reportException(new IllegalStateException(new SQLException("no such column", "42703"))))
                .isFalse();
    }

    @Test
    void leavesWhatNobodyCanMendToTheStackTrace() {
        assertThat(reporter.reportException(new IllegalStateException("a mistake of ours")))
                .isFalse();
        assertThat(lines()).isEmpty();
    }

    @Test
    void isAskedWhenThePortIsReallyTaken(CapturedOutput output) throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = "--server.port=" + taken.getLocalPort();

            assertThatThrownBy(() -> start(WebOnly.class, port)).hasRootCauseInstanceOf(BindException.class);

            assertOneLine(output, "port " + taken.getLocalPort() + " is in use");
        }
    }

    @Test
    void isAskedWhenTheDataDirectoryIsReallyUnusable(CapturedOutput output, @TempDir Path temporary)
            throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThatThrownBy(() -> start(WebWithData.class, "--server.port=0", "--banwen.data=" + file))
                .isInstanceOf(Exception.class);

        assertOneLine(output, "the data directory can't be written");
    }

    @Test
    void namesTheStoreThatDoesNotAnswer(CapturedOutput output, @TempDir Path temporary) {
        assertThatThrownBy(() -> start(
                        WebWithData.class,
                        "--server.port=0",
                        "--banwen.data=" + temporary,
                        "--banwen.storage.endpoint=http://127.0.0.1:1",
                        "--banwen.storage.bucket=banwen",
                        "--banwen.storage.access-key=key",
                        "--banwen.storage.secret-key=secret"))
                .isInstanceOf(Exception.class);

        assertOneLine(output, "check BANWEN_STORAGE_ENDPOINT=http://127.0.0.1:1");
    }

    private static void start(Class<?> configuration, String... arguments) {
        new SpringApplicationBuilder(configuration)
                .web(WebApplicationType.SERVLET)
                .run(arguments)
                .close();
    }

    private static void assertOneLine(CapturedOutput output, String reason) {
        assertThat(output.getErr().lines())
                .singleElement()
                .asString()
                .startsWith("办文未能启动")
                .contains(reason);
        assertThat(output.getOut()).doesNotContain("Exception", "\tat ");
    }

    private Iterable<String> lines() {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class WebOnly {

        @Bean
        TomcatServletWebServerFactory webServer(Environment environment) {
            return new TomcatServletWebServerFactory(environment.getRequiredProperty("server.port", Integer.class));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import({WebOnly.class, PlatformConfiguration.class})
    static class WebWithData {}
}
