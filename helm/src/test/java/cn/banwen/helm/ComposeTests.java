package cn.banwen.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code compose.yaml} read, not run: no container engine is at hand where this is built. */
class ComposeTests {

    private static final List<String> APPLICATION = List.of(
            "banwen.database.url",
            "banwen.database.app.username",
            "banwen.database.app.password",
            "banwen.storage.endpoint",
            "banwen.storage.bucket",
            "banwen.storage.access-key",
            "banwen.storage.secret-key",
            "banwen.office-name");

    private static final List<String> MIGRATION = List.of(
            "banwen.database.url",
            "banwen.database.owner.username",
            "banwen.database.owner.password",
            "banwen.database.app.username",
            "banwen.database.app.password");

    private final ComposeFile compose = ComposeFile.read();

    @Test
    void givesTheApplicationAndTheMigrationEachSettingThatTheProductionProfileAsksFor() {
        assertThat(APPLICATION)
                .allSatisfy(
                        name -> assertThat(isSet("application", name)).as(name).isTrue());
        assertThat(MIGRATION)
                .allSatisfy(name -> assertThat(isSet("migrate", name)).as(name).isTrue());
        assertThat(Stream.of("application", "migrate").map(compose::environment))
                .allSatisfy(environment -> assertThat(environment)
                        .containsEntry("SPRING_PROFILES_ACTIVE", "production")
                        .containsEntry("SPRING_CONFIG_IMPORT", "configtree:/run/secrets/"));
    }

    @Test
    void keepsTheOwnersPasswordFromTheApplication() {
        assertThat(compose.list("application", "secrets")).doesNotContain("banwen.database.owner.password");
        assertThat(compose.environment("application")).containsEntry("BANWEN_DATABASE_MIGRATE_AT_START", "false");
    }

    @Test
    void hasNoSecretInItAndNoDefaultForOne() throws IOException {
        assertThat(compose.services().keySet())
                .allSatisfy(service -> assertThat(secretsIn(compose, service)).isEmpty());
        assertThat(compose.of("secrets").values())
                .allSatisfy(secret -> assertThat(ComposeFile.map(secret)).containsOnlyKeys("file"));
        assertThat(Files.readString(Path.of("..", ".gitignore"))).contains("/secrets/", "/.env");
    }

    @Test
    void reportsAPlantedSecret() {
        ComposeFile planted = ComposeFile.parse(
                """
                services:
                  application:
                    environment:
                      BANWEN_STORAGE_SECRET_KEY: ${SECRET:-geheim}
                      POSTGRES_PASSWORD: geheim
                      POSTGRES_PASSWORD_FILE: /run/secrets/database-superuser
                """);

        assertThat(secretsIn(planted, "application")).containsExactly("BANWEN_STORAGE_SECRET_KEY", "POSTGRES_PASSWORD");
    }

    @Test
    void declaresEverySecretThatAServiceReads() {
        assertThat(compose.services().keySet())
                .flatExtracting(service -> compose.list(service, "secrets"))
                .isSubsetOf(compose.of("secrets").keySet());
    }

    @Test
    void keepsWhatLastsInVolumes() {
        assertThat(compose.list("database", "volumes")).contains("database:/var/lib/postgresql");
        assertThat(compose.list("store", "volumes")).contains("files:/data");
        assertThat(compose.environment("store")).containsEntry("JCLOUDS_FILESYSTEM_BASEDIR", "/data");
        assertThat(compose.of("volumes")).containsKeys("database", "files", "spool");
    }

    @Test
    void startsEachPartOnceWhatItStandsOnServes() {
        assertThat(condition("application", "migrate")).isEqualTo("service_completed_successfully");
        assertThat(condition("application", "store")).isEqualTo("service_healthy");
        assertThat(condition("migrate", "database")).isEqualTo("service_healthy");
        assertThat(Stream.of("application", "database", "store").map(compose::service))
                .allSatisfy(service -> assertThat(service).containsKey("healthcheck"));
        assertThat(compose.service("migrate")).containsEntry("restart", "no");
    }

    @Test
    void opensNothingButTheApplicationAndThatOnThisMachine() {
        assertThat(compose.services().keySet())
                .filteredOn(service -> compose.service(service).containsKey("ports"))
                .containsExactly("application");
        assertThat(compose.list("application", "ports"))
                .containsExactly("${BANWEN_LISTEN:-127.0.0.1}:${BANWEN_PORT:-8080}:8080");
        assertThat(compose.list("database", "networks")).containsExactly("back");
        assertThat(compose.list("store", "networks")).containsExactly("back");
        assertThat(ComposeFile.map(compose.of("networks").get("back"))).containsEntry("internal", true);
    }

    @Test
    void namesImagesWithoutARegistry() {
        assertThat(compose.services().keySet())
                .map(service -> String.valueOf(compose.service(service).get("image")))
                .allSatisfy(image ->
                        assertThat(image.substring(0, image.indexOf(':'))).matches("[a-z0-9]+(/[a-z0-9-]+)?"));
    }

    @Test
    void runsTheApplicationWithoutRightsOnAReadOnlyRoot() {
        assertThat(Stream.of("application", "migrate").map(compose::service))
                .allSatisfy(service ->
                        assertThat(service).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL")));
    }

    @Test
    void addsKeycloakWithARealmAndSecretsThatItOnlyNames() throws IOException {
        Path folder = Path.of("..", "compose", "keycloak");
        ComposeFile added = ComposeFile.parse(Files.readString(folder.resolve("compose.yaml")));

        assertThat(secretsIn(added, "sso")).isEmpty();
        assertThat(secretsIn(added, "sso-database")).isEmpty();
        assertThat(added.services().keySet())
                .flatExtracting(service -> added.list(service, "secrets"))
                .isSubsetOf(added.of("secrets").keySet());
        assertThat(added.services().keySet())
                .allSatisfy(service -> assertThat(added.service(service)).doesNotContainKey("ports"));
        assertThat(added.environment("application"))
                .containsEntry("BANWEN_IDENTITY", "keycloak")
                .containsKeys("BANWEN_KEYCLOAK_ISSUER", "BANWEN_KEYCLOAK_INNER_ISSUER");
        assertThat(Files.readString(folder.resolve("banwen-realm.json")))
                .contains("${BANWEN_KEYCLOAK_CLIENT_SECRET}", "${BANWEN_URL}", "${BANWEN_BACK_CHANNEL}");
        assertThat(added.environment("sso")).containsKeys("BANWEN_URL", "BANWEN_BACK_CHANNEL");
    }

    @Test
    void refusesAKeyGivenTwice() {
        assertThatThrownBy(() -> ComposeFile.parse("services: {}\nservices: {}\n"))
                .hasMessageContaining("duplicate key services");
    }

    private boolean isSet(String service, String setting) {
        String variable = setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        return compose.environment(service).containsKey(variable)
                || compose.list(service, "secrets").contains(setting);
    }

    /** Variables that hold a secret themselves, be it with a default. */
    private static List<String> secretsIn(ComposeFile file, String service) {
        Map<String, Object> variables = file.environment(service);
        return variables.keySet().stream()
                .filter(name -> name.matches(".*(PASSWORD|SECRET|CREDENTIAL|ACCESS_KEY|IDENTITY).*"))
                .filter(name -> !String.valueOf(variables.get(name)).startsWith("/run/secrets/"))
                .toList();
    }

    private @Nullable Object condition(String service, String other) {
        Map<String, Object> all = ComposeFile.map(compose.service(service).get("depends_on"));
        return ComposeFile.map(all.get(other)).get("condition");
    }
}
