package cn.banwen.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.banwen.KeycloakServer;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;

/** What the real Keycloak answers to settings that are wrong, told by the setting. */
class KeycloakDirectoryIT {

    private static final KeycloakServer KEYCLOAK = KeycloakServer.get();

    private static KeycloakDirectory directory(String client, String secret, String group) {
        return new KeycloakDirectory(new KeycloakSettings(
                KEYCLOAK.issuer(),
                null,
                client,
                secret,
                "",
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                new KeycloakSettings.Roles("a", "b", ""),
                new KeycloakSettings.Directory(Duration.ofSeconds(20), group, Duration.ZERO, "")));
    }

    private static void assertTrouble(
            KeycloakDirectory asked, Consumer<KeycloakDirectory> question, String code, String setting) {
        try (asked) {
            assertThatExceptionOfType(DirectoryException.class)
                    .isThrownBy(() -> question.accept(asked))
                    .satisfies(failure -> {
                        assertThat(failure.trouble().code()).isEqualTo(code);
                        assertThat(failure.trouble().line()).contains(setting).doesNotContain("\n");
                    });
        }
    }

    @Test
    void readsWithTheRightSettings() {
        try (KeycloakDirectory directory = directory("banwen", KeycloakServer.SECRET, "/banwen")) {
            assertThat(directory.people()).isNotNull();
            assertThat(directory.groups()).isNotNull();
        }
    }

    @Test
    void namesTheClientThatIsRefused() {
        assertTrouble(
                directory("banwen", "wrong", "/banwen"),
                KeycloakDirectory::people,
                "client-refused",
                "BANWEN_KEYCLOAK_CLIENT_SECRET");
        assertTrouble(
                directory("nobody", "wrong", "/banwen"),
                KeycloakDirectory::people,
                "client-refused",
                "BANWEN_KEYCLOAK_CLIENT_ID");
    }

    @Test
    void namesTheRightsThatTheClientLacks() {
        ClientRepresentation poor = new ClientRepresentation();
        poor.setClientId("poor");
        poor.setSecret("poor-secret");
        poor.setPublicClient(false);
        poor.setServiceAccountsEnabled(true);
        KEYCLOAK.realm().clients().create(poor).close();

        assertTrouble(
                directory("poor", "poor-secret", "/banwen"),
                KeycloakDirectory::people,
                "rights-missing",
                "BANWEN_KEYCLOAK_CLIENT_ID");
    }

    @Test
    void namesTheRoleAndTheGroupThatAreUnknown() {
        assertTrouble(
                directory("banwen", KeycloakServer.SECRET, "/banwen"),
                directory -> KnownRoles.in(
                                directory, new KeycloakSettings.Roles("banwen-administrator", "no-such-role", ""))
                        .require(),
                "role-unknown",
                "BANWEN_KEYCLOAK_ROLES_INSPECTOR");
        assertTrouble(
                directory("banwen", KeycloakServer.SECRET, "/nobody"),
                KeycloakDirectory::groups,
                "group-unknown",
                "BANWEN_KEYCLOAK_DIRECTORY_GROUP");
    }
}
