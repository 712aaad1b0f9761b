package cn.banwen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.platform.ScratchDatabase;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

class FirstAdministratorTests {

    private final JdbcClient jdbc = JdbcClient.create(ScratchDatabase.migrated().application());
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    @Test
    void maySignInToAnEmptyInstallationAndMustTakeAnotherPassword() {
        start("a word of the operator");

        Map<String, Object> person =
                jdbc.sql("select * from person where not machine").query().singleRow();
        assertThat(person)
                .containsEntry("username", "admin")
                .containsEntry("admin", true)
                .containsEntry("must_change_password", true);
        assertThat(encoder.matches("a word of the operator", String.valueOf(person.get("password_hash"))))
                .isTrue();
    }

    @Test
    void isMadeOnceAndNeverBesideOthers() {
        start("first");
        Object hash = jdbc.sql("select password_hash from person where not machine")
                .query()
                .singleValue();

        start("second");

        assertThat(jdbc.sql("select password_hash from person where not machine")
                        .query()
                        .singleColumn())
                .containsExactly(hash);
    }

    @Test
    void isNotMadeWithoutAPassword() {
        start("");

        assertThat(jdbc.sql("select * from person where not machine").query().listOfRows())
                .isEmpty();
    }

    private void start(String password) {
        new FirstAdministrator(jdbc, encoder, password).run(new DefaultApplicationArguments());
    }
}
