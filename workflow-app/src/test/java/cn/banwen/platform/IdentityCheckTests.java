package cn.banwen.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
class IdentityCheckTests {

    private static final String[] COMPLETE = {
        "--banwen.identity=keycloak",
        "--banwen.keycloak.issuer=https://sso.example.org/realms/banwen",
        "--banwen.keycloak.client-secret=secret"
    };

    @Test
    void letsACompleteAgreementStart() {
        start(WebApplicationType.SERVLET, COMPLETE);
    }

    @Test
    void refusesDemoUsersBesideKeycloak(CapturedOutput output) {
        assertRefused(output, "demo users can't exist beside Keycloak", with("--spring.profiles.active=demo"));
    }

    @Test
    void refusesAnythingElse(CapturedOutput output) {
        assertRefused(output, "BANWEN_IDENTITY has to be accounts or keycloak, not ldap", "--banwen.identity=ldap");
    }

    @Test
    void namesAllThatIsMissingAtOnce(CapturedOutput output) {
        assertRefused(
                output, "needs BANWEN_KEYCLOAK_ISSUER, BANWEN_KEYCLOAK_CLIENT_SECRET", "--banwen.identity=keycloak");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sso.example.org",
                "https://sso.example.org/realms/",
                "https://sso.example.org/realms/banwen/",
                "https://sso.example.org/realms/banwen?x=1",
                "sso.example.org/realms/banwen",
                "ftp://sso.example.org/realms/banwen",
                "https://sso example/realms/banwen"
            })
    void refusesAnAddressThatIsNoRealms(String address, CapturedOutput output) {
        assertRefused(
                output,
                "BANWEN_KEYCLOAK_ISSUER has to be the address of a realm",
                with("--banwen.keycloak.issuer=" + address));
    }

    @Test
    void asksForNothingWhereOnlyTheSchemaIsMigrated() {
        start(WebApplicationType.NONE, "--banwen.identity=keycloak");
    }

    private static void assertRefused(CapturedOutput output, String reason, String... arguments) {
        assertThatThrownBy(() -> start(WebApplicationType.SERVLET, arguments)).isInstanceOf(StartupException.class);

        assertThat(output.getErr().lines())
                .singleElement()
                .asString()
                .startsWith("办文未能启动")
                .contains(reason);
    }

    private static void start(WebApplicationType type, String... arguments) {
        SpringApplication application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(type);
        application.setApplicationContextFactory(any -> new AnnotationConfigApplicationContext());
        application
                .run(Stream.concat(Stream.of("--server.port=-1"), Arrays.stream(arguments))
                        .toArray(String[]::new))
                .close();
    }

    /** In the place of what was said of the same setting. */
    private static String[] with(String argument) {
        String option = argument.substring(0, argument.indexOf('=') + 1);
        return Stream.concat(Arrays.stream(COMPLETE).filter(other -> !other.startsWith(option)), Stream.of(argument))
                .toArray(String[]::new);
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
