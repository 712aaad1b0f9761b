package cn.banwen.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

/** What no Keycloak answers, and what another directory behind its addresses, or a broken one, might. */
class KeycloakDirectoryTests {

    @Test
    void tellsOfGroupsThatContainThemselvesInsteadOfWalkingForEver() {
        try (StubKeycloak stub = new StubKeycloak();
                KeycloakDirectory directory = new KeycloakDirectory(stub.settings(""))) {
            String root = "{\"id\": \"root\", \"name\": \"banwen\", \"path\": \"/banwen\"}";
            stub.answerAdmin("/group-by-path/banwen", root);
            stub.answerAdmin(
                    "/groups/root/children", "[{\"id\": \"office\", \"name\": \"民政办\", \"path\": \"/banwen/民政办\"}]");
            stub.answerAdmin("/groups/office/children", "[" + root + "]");

            assertThatExceptionOfType(DirectoryException.class)
                    .isThrownBy(directory::groups)
                    .satisfies(failure -> {
                        assertThat(failure.trouble().code()).isEqualTo("group-circle");
                        assertThat(failure.trouble().line()).contains("/banwen", "BANWEN_KEYCLOAK_DIRECTORY_GROUP");
                    });
        }
    }
}
