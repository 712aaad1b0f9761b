package cn.banwen.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.identity.DirectoryAccounts.Entry;
import cn.banwen.identity.DirectoryAccounts.Known;
import cn.banwen.platform.ScratchDatabase;
import cn.banwen.refusal.Refusal;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

class DirectoryAccountsTests {

    private final DataSource database = ScratchDatabase.migrated().application();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final DirectoryAccounts accounts = new DirectoryAccounts(jdbc, "holder"::equals);

    private static Entry entry(String subject, String username, String name) {
        return new Entry(subject, username, name, false, false);
    }

    private static Entry administrator(String subject, String username) {
        return new Entry(subject, username, "钱管理", true, false);
    }

    @Test
    void makesAnAccountWithoutPasswordAtTheFirstSignIn() {
        Known account = accounts.admit(entry("s-1", "clerk", "沈文秀"));

        assertThat(account.username()).isEqualTo("clerk");
        assertThat(account.active()).isTrue();
        assertThat(jdbc.sql("select password_hash is null from person where username = 'clerk'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(new People(jdbc).require("clerk").name()).isEqualTo("沈文秀");
    }

    @Test
    void makesNobodyAdministratorWhoHoldsAPost() {
        accounts.admit(entry("s-1", "holder", "李志强"));

        assertThat(accounts.admit(administrator("s-1", "holder")).admin()).isFalse();
        assertThat(accounts.admit(administrator("s-2", "chief")).admin()).isTrue();
    }

    @Test
    void keepsTheAccountWhenThePersonIsRenamedThere() {
        accounts.admit(entry("s-1", "clerk", "沈文秀"));

        Known renamed = accounts.admit(entry("s-1", "shen", "沈文绣"));

        assertThat(renamed.username()).isEqualTo("clerk");
        assertThat(renamed.name()).isEqualTo("沈文绣");
    }

    @Test
    void bindsAnAccountOfOursOnceAndTakesItsPassword() {
        jdbc.sql(
                        "insert into person (username, name, password_hash, must_change_password) values ('clerk', '沈', '{noop}x', true)")
                .update();

        Known bound = accounts.admit(entry("s-1", "clerk", "沈文秀"));

        assertThat(bound.subject()).isEqualTo("s-1");
        assertThat(bound.credentials()).as("sessions of the password are over").isEqualTo(1);
        assertThat(jdbc.sql(
                                "select password_hash is null and not must_change_password from person where username = 'clerk'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void givesNobodyTheAccountThatIsAnothers() {
        accounts.admit(entry("s-1", "clerk", "沈文秀"));

        assertThatThrownBy(() -> accounts.admit(entry("s-2", "clerk", "沈文秀")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("username-of-another"));
    }

    @Test
    void letsTheSamePersonInTwiceAtOnceAtTheFirstSignIn() {
        jdbc.sql("insert into person (username, name) values ('clerk', '沈')").update();
        TransactionOperations transactions = new TransactionTemplate(new DataSourceTransactionManager(database));

        CompletableFuture<Known> second = Objects.requireNonNull(transactions.execute(status -> {
            accounts.admit(entry("s-1", "clerk", "沈文秀"));
            CompletableFuture<Known> waiting = CompletableFuture.supplyAsync(() -> Objects.requireNonNull(
                    transactions.execute(later -> accounts.admit(entry("s-1", "clerk", "沈文秀")))));
            Awaitility.await("the second waits for the row")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> isWaitedFor());
            return waiting;
        }));

        assertThat(second.join().subject()).isEqualTo("s-1");
        assertThat(accounts.of("s-1")).get().satisfies(account -> assertThat(account.credentials())
                .as("bound once")
                .isEqualTo(1));
    }

    private boolean isWaitedFor() {
        return jdbc.sql(
                        """
                        select exists (select from pg_stat_activity
                          where datname = current_database() and wait_event_type = 'Lock')
                        """)
                .query(Boolean.class)
                .single();
    }

    @Test
    void refusesAUserNameThatNoAccountMayHave() {
        assertThatThrownBy(() -> accounts.admit(entry("s-1", "沈文秀", "沈文秀")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("username-form"));
    }

    @Test
    void opensWhatTheDirectoryClosedAndNeverWhatTheAdministratorClosed() {
        accounts.admit(entry("s-1", "clerk", "沈文秀"));
        accounts.close("clerk");
        assertThat(accounts.of("s-1")).get().satisfies(closed -> {
            assertThat(closed.active()).isFalse();
            assertThat(closed.credentials()).isEqualTo(1);
        });
        assertThat(accounts.admit(entry("s-1", "clerk", "沈文秀")).active()).isTrue();

        jdbc.sql("update person set active = false, closed_by_directory = false")
                .update();
        accounts.open("clerk");
        assertThat(accounts.of("s-1")).get().satisfies(closed -> assertThat(closed.active())
                .isFalse());
        assertThatThrownBy(() -> accounts.admit(entry("s-1", "clerk", "沈文秀")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("account-inactive"));
    }

    @Test
    void givesAndTakesWhatHangsOnTheRole() {
        assertThat(accounts.admit(administrator("s-1", "admin")).admin()).isTrue();
        accounts.takeRights("admin");
        assertThat(accounts.of("s-1")).get().satisfies(account -> assertThat(account.admin())
                .isFalse());
        assertThat(accounts.admit(administrator("s-1", "admin")).admin()).isTrue();
        assertThat(accounts.admit(entry("s-1", "admin", "钱管理")).admin()).isFalse();
    }

    @Test
    void callsNobodyByNothingOrByMoreThanFitsOnAPaper() {
        assertThat(entry("s", "clerk", " ").calledName()).isEqualTo("clerk");
        assertThat(entry("s", "clerk", "沈\n文秀").calledName()).isEqualTo("沈文秀");
        assertThat(entry("s", "clerk", "长".repeat(80)).calledName()).hasSize(50);
    }
}
