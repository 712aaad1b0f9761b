package cn.banwen.demo;

import cn.banwen.identity.Person;
import cn.banwen.platform.StartupException;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Refuses a database that once was a demo's and is not started as one: everybody knows the password of the invented township's
 * users, and beside Keycloak whoever has one of their user names would inherit its posts.
 */
@Component
@Profile("!demo")
@Order(0)
class DemoLeftOver implements ApplicationRunner {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;

    DemoLeftOver(JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    private record Account(String username, String hash) {}

    /** @throws StartupException naming those who still have the password; who is closed or has another one is no matter */
    @Override
    public void run(ApplicationArguments arguments) {
        List<String> left = jdbc
                .sql(
                        """
                        select username, password_hash as hash from person
                        where username = any (?) and password_hash is not null and active order by username
                        """)
                .param(DemoTownship.PEOPLE.stream().map(Person::username).toArray(String[]::new))
                .query(Account.class)
                .list()
                .stream()
                .filter(account -> passwords.matches(DemoTownship.PASSWORD, account.hash()))
                .map(Account::username)
                .toList();
        if (!left.isEmpty()) {
            String names = String.join(", ", left);
            throw new StartupException(
                    "数据库中有演示用户 " + names + "，密码人人皆知，请换一个空的数据库（BANWEN_DATABASE_URL 或 BANWEN_DATA）",
                    "the database holds the demo's users " + names + ", whose password everybody knows:"
                            + " use an empty one (BANWEN_DATABASE_URL or BANWEN_DATA)");
        }
    }
}
