package cn.banwen.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.platform.ScratchDatabase;
import cn.banwen.platform.StartupException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

class DemoLeftOverTests {

    private final JdbcClient jdbc = JdbcClient.create(ScratchDatabase.migrated().application());
    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final DemoLeftOver check = new DemoLeftOver(jdbc, passwords);

    @Test
    void refusesADatabaseOfTheDemosUsersAndNamesThem() {
        add("inspector", Objects.requireNonNull(passwords.encode("banwen-demo")));
        add("admin", "{noop}banwen-demo");
        add("clerk", "{noop}the clerk's own");

        assertThatThrownBy(() -> check.run(new DefaultApplicationArguments()))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("the demo's users admin, inspector,");
    }

    @Test
    void leavesAnOfficesOwnPeopleAlone() {
        add("clerk", "{noop}the clerk's own");
        add("somebody", "{noop}banwen-demo");
        add("admin", "{noop}banwen-demo");
        jdbc.sql("update person set active = false where username = 'admin'").update();

        assertThatCode(() -> check.run(new DefaultApplicationArguments())).doesNotThrowAnyException();
    }

    /** Whoever says who somebody is: the published password opens every account that still has it. */
    @ParameterizedTest
    @CsvSource({"production, true", "default, true", "demo, false"})
    void looksWhereverNoDemoIsStarted(String profile, boolean looks) {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment().setActiveProfiles(profile);
            context.registerBean(JdbcClient.class, () -> jdbc);
            context.registerBean(PasswordEncoder.class, () -> passwords);
            context.register(DemoLeftOver.class);
            context.refresh();

            assertThat(context.getBeanNamesForType(DemoLeftOver.class)).hasSize(looks ? 1 : 0);
        }
    }

    private void add(String username, String hash) {
        jdbc.sql("insert into person (username, name, password_hash) values (?, '某人', ?)")
                .params(username, hash)
                .update();
    }
}
