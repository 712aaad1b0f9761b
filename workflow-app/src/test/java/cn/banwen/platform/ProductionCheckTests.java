package cn.banwen.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Nothing listens and nothing is scanned here: the check comes before any bean. */
@ExtendWith(OutputCaptureExtension.class)
class ProductionCheckTests {

    private static final String[] COMPLETE = {
        "--spring.profiles.active=production",
        "--banwen.office-name=某乡党政办公室",
        "--banwen.database.url=jdbc:postgresql://database/banwen",
        "--banwen.database.owner.username=owner",
        "--banwen.database.owner.password=owner-password",
        "--banwen.database.app.username=app",
        "--banwen.database.app.password=app-password",
        "--banwen.storage.endpoint=https://s3.example.org",
        "--banwen.storage.bucket=banwen",
        "--banwen.storage.access-key=key",
        "--banwen.storage.secret-key=secret"
    };

    @Test
    void letsACompleteInstallationStart() {
        start(WebApplicationType.SERVLET, COMPLETE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "banwen.office-name",
                "banwen.database.url",
                "banwen.database.owner.username",
                "banwen.database.owner.password",
                "banwen.database.app.username",
                "banwen.database.app.password",
                "banwen.storage.endpoint",
                "banwen.storage.bucket",
                "banwen.storage.access-key",
                "banwen.storage.secret-key"
            })
    void namesTheMissingSettingInOneLineInsteadOfStartingAnEmbeddedServer(String name, CapturedOutput output) {
        assertRefused(output, variable(name), with("--" + name + "=", COMPLETE));
    }

    @Test
    void namesAllThatIsMissingAtOnce(CapturedOutput output) {
        assertRefused(
                output,
                "BANWEN_DATABASE_URL, BANWEN_DATABASE_OWNER_USERNAME, BANWEN_DATABASE_OWNER_PASSWORD,"
                        + " BANWEN_DATABASE_APP_USERNAME, BANWEN_DATABASE_APP_PASSWORD, BANWEN_STORAGE_ENDPOINT,"
                        + " BANWEN_STORAGE_BUCKET, BANWEN_STORAGE_ACCESS_KEY, BANWEN_STORAGE_SECRET_KEY,"
                        + " BANWEN_OFFICE_NAME",
                "--spring.profiles.active=production");
    }

    @Test
    void refusesTheDemosUsersBesideAnInstallation(CapturedOutput output) {
        assertRefused(output, "exclude each other", with("--spring.profiles.active=production,demo", COMPLETE));
    }

    @Test
    void asksForNoOwnersLoginWhereTheSchemaIsMigratedBefore() {
        String[] application = Arrays.stream(COMPLETE)
                .filter(argument -> !argument.contains(".owner."))
                .toArray(String[]::new);

        start(WebApplicationType.SERVLET, with("--banwen.database.migrate-at-start=false", application));
    }

    @Test
    void asksForNoStoreWhereOnlyTheSchemaIsMigrated() {
        String[] schema = Arrays.stream(COMPLETE)
                .filter(argument -> !argument.contains("storage") && !argument.contains("office"))
                .toArray(String[]::new);

        start(WebApplicationType.NONE, schema);
    }

    /** As compose.yaml hands them over. */
    @Test
    void readsSecretsFromFilesThatBearTheSettingsNames(@TempDir Path secrets) throws IOException {
        List<String> names = List.of("banwen.database.app.password", "banwen.storage.secret-key");
        for (String name : names) {
            Files.writeString(secrets.resolve(name), "geheim\n");
        }
        String[] others = Arrays.stream(COMPLETE)
                .filter(argument -> names.stream().noneMatch(argument::contains))
                .toArray(String[]::new);

        start(WebApplicationType.SERVLET, with("--spring.config.import=configtree:" + secrets + "/", others));
    }

    @Test
    void leavesTheDemoAlone() {
        start(WebApplicationType.SERVLET, "--spring.profiles.active=demo");
    }

    private static void assertRefused(CapturedOutput output, String reason, String... arguments) {
        assertThatThrownBy(() -> start(WebApplicationType.SERVLET, arguments)).isInstanceOf(StartupException.class);

        assertThat(output.getErr().lines())
                .singleElement()
                .asString()
                .startsWith("办文未能启动")
                .contains(reason);
        assertThat(output.getOut()).doesNotContain("Exception", "\tat ");
    }

    private static void start(WebApplicationType type, String... arguments) {
        SpringApplication application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(type);
        application.setApplicationContextFactory(any -> new AnnotationConfigApplicationContext());
        application.run(with("--server.port=-1", arguments)).close();
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    /** In the place of what was said of the same setting. */
    private static String[] with(String argument, String... arguments) {
        String option = argument.substring(0, argument.indexOf('=') + 1);
        return Stream.concat(Arrays.stream(arguments).filter(other -> !other.startsWith(option)), Stream.of(argument))
                .toArray(String[]::new);
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
