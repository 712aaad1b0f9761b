package cn.banwen.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.banwen.BanwenTest;
import cn.banwen.administration.Administrators;
import cn.banwen.identity.DirectoryAccounts;
import cn.banwen.posts.PostRegister;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Refusal;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** When nothing is compared. */
@BanwenTest
class DirectorySyncTests {

    private final StubKeycloak keycloak = new StubKeycloak();
    private final KeycloakSettings settings = keycloak.settings("no-such");
    private final KeycloakDirectory directory = new KeycloakDirectory(settings);
    private final DirectorySync sync;

    @Autowired
    DirectorySyncTests(
            DirectoryAccounts accounts,
            Posts posts,
            PostRegister register,
            Administrators administrators,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        sync = new DirectorySync(
                settings, directory, accounts, posts, register, administrators, new DirectoryRuns(jdbc, json, clock));
    }

    @AfterEach
    void stop() {
        directory.close();
        keycloak.close();
    }

    @Test
    void comparesNothingWhereARoleIsUnknown() {
        keycloak.roles("administrator", "inspector");
        keycloak.answerAdmin(
                "/group-by-path/banwen", "{\"id\": \"root\", \"name\": \"banwen\", \"path\": \"/banwen\"}");

        assertRefused(() -> sync.dryRun("admin"));
        assertRefused(sync::applyBySchedule);
    }

    private static void assertRefused(Runnable asked) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(asked::run).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo("directory-trouble");
            assertThat(String.valueOf(refusal.args())).contains("BANWEN_KEYCLOAK_ROLES_USER");
        });
    }
}
