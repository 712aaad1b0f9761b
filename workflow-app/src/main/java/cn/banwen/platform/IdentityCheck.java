package cn.banwen.platform;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Who says who somebody is, before anything starts: one of two, Keycloak with all it needs, and never beside demo users. */
class IdentityCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final String IDENTITY = "banwen.identity";
    private static final String ISSUER = "banwen.keycloak.issuer";
    private static final List<String> NEEDED =
            List.of(ISSUER, "banwen.keycloak.client-id", "banwen.keycloak.client-secret");

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        String identity = environment.getProperty(IDENTITY, "accounts");
        boolean listens = event.getSpringApplication().getWebApplicationType() != WebApplicationType.NONE;
        if (identity.equals("accounts") || !listens) {
            return;
        }
        if (!identity.equals("keycloak")) {
            throw new StartupException(
                    "BANWEN_IDENTITY 应为 accounts 或 keycloak，而不是 " + identity,
                    "BANWEN_IDENTITY has to be accounts or keycloak, not " + identity);
        }
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new StartupException(
                    "演示用户不能与 Keycloak 并存：请去掉 demo（SPRING_PROFILES_ACTIVE）或 BANWEN_IDENTITY=keycloak",
                    "demo users can't exist beside Keycloak: take away the profile demo or BANWEN_IDENTITY=keycloak");
        }
        List<String> missing = NEEDED.stream()
                .filter(name -> environment
                        .getProperty(name, name.endsWith("client-id") ? "banwen" : "")
                        .isBlank())
                .map(name -> name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'))
                .toList();
        if (!missing.isEmpty()) {
            String names = String.join(", ", missing);
            throw new StartupException(
                    "BANWEN_IDENTITY=keycloak 缺少设置 " + names, "BANWEN_IDENTITY=keycloak needs " + names);
        }
        Stream.of(ISSUER, "banwen.keycloak.inner-issuer")
                .forEach(name -> requireRealm(name, environment.getProperty(name, "")));
    }

    private static void requireRealm(String name, String address) {
        if (!address.isBlank() && !isRealm(address)) {
            String variable = name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
            throw new StartupException(
                    variable + " 应为 Keycloak 领域的地址，如 https://sso.example.org/realms/banwen",
                    variable + " has to be the address of a realm, such as https://sso.example.org/realms/banwen");
        }
    }

    private static boolean isRealm(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getPath().matches(".*/realms/[^/]+")
                    && uri.getQuery() == null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
