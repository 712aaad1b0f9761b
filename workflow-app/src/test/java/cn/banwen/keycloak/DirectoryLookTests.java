package cn.banwen.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.identity.DirectoryAccounts;
import cn.banwen.identity.DirectoryAccounts.Entry;
import cn.banwen.identity.DirectoryAccounts.Known;
import cn.banwen.identity.ScratchIdentity;
import cn.banwen.platform.ScratchDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a look closes, and whom it leaves alone while something is wrong between Keycloak and us. */
class DirectoryLookTests {

    private static final int PAGE = 500;

    private final JdbcClient jdbc = JdbcClient.create(ScratchDatabase.migrated().application());
    private final DirectoryAccounts accounts = ScratchIdentity.accounts(jdbc);
    private final KeycloakHealth health = new KeycloakHealth();
    private final StubKeycloak keycloak = new StubKeycloak();
    private Clock clock = Clock.systemUTC();

    @AfterEach
    void stop() {
        keycloak.close();
    }

    private void look(String user) {
        KeycloakSettings settings = keycloak.settings(user);
        KeycloakProbe probe = new KeycloakProbe(settings, KeycloakConfiguration.requests(settings), clock);
        try (KeycloakDirectory directory = new KeycloakDirectory(settings)) {
            new DirectoryLook(settings, probe, directory, accounts, health, new Turns(jdbc, Clock.systemUTC())).look();
        }
    }

    private void admit(String subject, boolean admin, boolean inspector) {
        accounts.admit(new Entry(subject, subject, subject, admin, inspector));
    }

    private Known of(String subject) {
        return accounts.of(subject).orElseThrow();
    }

    private String trouble() {
        return health.trouble().map(Trouble::code).orElse("");
    }

    @Test
    void followsAllButTheRoleThatIsUnknown() {
        keycloak.roles("administrator");
        admit("disabled", false, false);
        admit("removed", false, false);
        admit("chief", true, false);
        admit("watch", false, true);
        keycloak.people(
                StubKeycloak.person("disabled", false),
                StubKeycloak.person("chief", true),
                StubKeycloak.person("watch", true));

        look("");

        assertThat(of("disabled").active()).isFalse();
        assertThat(of("removed").active()).isFalse();
        assertThat(of("chief").active()).isTrue();
        assertThat(of("chief").admin()).as("lost a role that is known").isFalse();
        assertThat(of("watch").inspector())
                .as("nobody can bear an unknown role")
                .isTrue();
        assertThat(trouble()).isEqualTo("role-unknown");
        assertThat(health.trouble()).get().satisfies(told -> assertThat(told.line())
                .contains("BANWEN_KEYCLOAK_ROLES_INSPECTOR", "nobody loses"));
    }

    @Test
    void closesAndOpensNobodyForARoleToEnterThatIsUnknown() {
        keycloak.roles("administrator", "inspector");
        admit("staff", false, false);
        admit("disabled", false, false);
        admit("without", false, false);
        accounts.close("without");
        keycloak.people(
                StubKeycloak.person("staff", true),
                StubKeycloak.person("disabled", false),
                StubKeycloak.person("without", true));

        look("no-such");

        assertThat(of("staff").active()).isTrue();
        assertThat(of("disabled").active()).isFalse();
        assertThat(of("without").active()).as("perhaps it lacks the role").isFalse();
        assertThat(trouble()).isEqualTo("role-unknown");
    }

    @Test
    void followsWhileTheClocksAreApart() {
        keycloak.roles("administrator", "inspector");
        clock = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
        admit("disabled", false, false);
        keycloak.people(StubKeycloak.person("disabled", false));

        look("");

        assertThat(of("disabled").active()).isFalse();
        assertThat(trouble()).isEqualTo("clock-skew");
    }

    @Test
    void closesNobodyWhereNobodyIsKnown() {
        keycloak.roles("administrator", "inspector");
        admit("ours", false, false);
        keycloak.people(StubKeycloak.person("stranger", true));

        look("");

        assertThat(of("ours").active()).isTrue();
        assertThat(trouble()).isEqualTo("nobody-known");
    }

    @Test
    void closesNobodyWhomTheListMissedBetweenTwoPages() {
        keycloak.roles("administrator", "inspector");
        admit("p-0", false, false);
        admit("shifted", false, false);
        admit("removed", false, false);
        List<String> first = IntStream.range(0, PAGE)
                .mapToObj(number -> StubKeycloak.person("p-" + number, true))
                .toList();
        keycloak.pages(first, List.of(StubKeycloak.person("last", true)));
        keycloak.answerAdmin("/users/shifted", StubKeycloak.person("shifted", true));

        look("");

        assertThat(of("shifted").active()).isTrue();
        assertThat(of("removed").active()).isFalse();
        assertThat(trouble()).isEmpty();
    }

    @Test
    void opensWithoutTheRightsThatWereLostMeanwhile() {
        keycloak.roles("administrator", "inspector");
        admit("chief", true, false);
        admit("still", true, false);
        accounts.close("chief");
        accounts.close("still");
        keycloak.people(StubKeycloak.person("chief", true), StubKeycloak.person("still", true));
        keycloak.bears("still", "administrator");

        look("");

        assertThat(of("chief")).satisfies(account -> {
            assertThat(account.active()).isTrue();
            assertThat(account.admin()).isFalse();
        });
        assertThat(of("still")).satisfies(account -> {
            assertThat(account.active()).isTrue();
            assertThat(account.admin()).isTrue();
        });
    }
}
