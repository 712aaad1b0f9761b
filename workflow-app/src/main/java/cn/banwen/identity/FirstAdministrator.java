package cn.banwen.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Lets somebody into an installation that nobody can enter yet: the account {@code admin}, with a password of the
 * operator's choice that has to be changed at the first sign-in. Once there is any account it does nothing.
 */
@Component
@OwnAccounts
@Order
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final String password;

    FirstAdministrator(
            JdbcClient jdbc,
            PasswordEncoder encoder,
            @Value("${banwen.first-administrator.password:}") String password) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (jdbc.sql("select exists (select from person where not machine)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        if (password.isBlank()) {
            LOG.warn("尚无任何账号，请设置 BANWEN_FIRST_ADMINISTRATOR_PASSWORD 后重启"
                    + " / there is no account yet: set BANWEN_FIRST_ADMINISTRATOR_PASSWORD and start again");
            return;
        }
        // another replica may be doing the same
        jdbc.sql(
                        """
                        insert into person (username, name, password_hash, admin, must_change_password)
                        values ('admin', '系统管理员', ?, true, true) on conflict do nothing
                        """)
                .param(encoder.encode(password))
                .update();
    }
}
