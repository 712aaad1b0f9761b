package cn.banwen.demo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.platform.ScratchDatabase;
import cn.banwen.platform.StartupException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

class DemoLeftOverTests {

    private final JdbcClient jdbc = JdbcClient.create(ScratchDatabase.migrated().application());
    private final DemoLeftOver check =
            new DemoLeftOver(jdbc, PasswordEncoderFactories.createDelegatingPasswordEncoder());

    @Test
    void refusesADatabaseOfTheDemosUsers() {
        add("{noop}banwen-demo");

        assertThatThrownBy(() -> check.run(new DefaultApplicationArguments()))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("can't exist beside Keycloak");
    }

    @Test
    void leavesAnOfficesOwnClerkAlone() {
        add("{noop}the clerk's own");

        assertThatCode(() -> check.run(new DefaultApplicationArguments())).doesNotThrowAnyException();
    }

    private void add(String hash) {
        jdbc.sql("insert into person (username, name, password_hash) values ('clerk', '沈文秀', ?)")
                .param(hash)
                .update();
    }
}
