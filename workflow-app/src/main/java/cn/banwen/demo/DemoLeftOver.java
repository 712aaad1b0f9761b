package cn.banwen.demo;

import cn.banwen.identity.ByDirectory;
import cn.banwen.platform.StartupException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Refuses a database that once was a demo's beside Keycloak: whoever has a user name of the invented township there would
 * inherit its posts.
 */
@Component
@ByDirectory
@Order(0)
class DemoLeftOver implements ApplicationRunner {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;

    DemoLeftOver(JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean demo = jdbc.sql(
                        "select password_hash from person where username = 'clerk' and password_hash is not null")
                .query(String.class)
                .optional()
                .filter(hash -> passwords.matches(DemoTownship.PASSWORD, hash))
                .isPresent();
        if (demo) {
            throw new StartupException(
                    "数据库中有演示用户，不能与 Keycloak 并存，请换一个空的数据库（BANWEN_DATABASE_URL 或 BANWEN_DATA）",
                    "the database holds the demo's users, which can't exist beside Keycloak:"
                            + " use an empty one (BANWEN_DATABASE_URL or BANWEN_DATA)");
        }
    }
}
