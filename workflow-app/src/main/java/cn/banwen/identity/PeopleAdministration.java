package cn.banwen.identity;

import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the administrator does with accounts: add, deactivate, activate, reset. A deactivated account has no right from that
 * moment on, since rights are asked anew at each request; the name stays in every record.
 */
@Component
public class PeopleAdministration {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    /** Without letters and digits that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int PASSWORD = 12;
    private static final int LONGEST_NAME = 50;

    private final JdbcClient jdbc;
    private final People people;
    private final PasswordEncoder passwords;
    private final SecureRandom random = new SecureRandom();

    PeopleAdministration(JdbcClient jdbc, People people, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.people = people;
        this.passwords = passwords;
    }

    /** An account; its password is never told again. */
    public record Account(String username, String name, boolean active, boolean admin, boolean inspector) {}

    /** A password that the administrator passes on by word of mouth. */
    public record FirstPassword(String username, String password) {}

    /** @throws Refusal {@code admin-only} */
    public List<Account> all(String by) {
        requireAdmin(by);
        return jdbc.sql("select username, name, active, admin, inspector from person order by username")
                .query(Account.class)
                .list();
    }

    /** @throws Refusal {@code admin-only}, {@code person-exists}, with all problems of the fields */
    @Transactional
    public FirstPassword add(@Nullable String username, @Nullable String name, String by) {
        requireAdmin(by);
        String user = username == null ? "" : username.strip();
        String called = name == null ? "" : name.strip();
        List<Problem> problems = new ArrayList<>();
        if (!USERNAME.matcher(user).matches()) {
            problems.add(Problem.of("username", "username-form"));
        }
        if (called.isEmpty()) {
            problems.add(Problem.of("name", "required", "name"));
        } else if (called.length() > LONGEST_NAME || called.chars().anyMatch(Character::isISOControl)) {
            problems.add(Problem.of("name", "too-long", LONGEST_NAME));
        }
        if (!problems.isEmpty()) {
            throw Refusal.ofForm(problems);
        }
        String password = password();
        int added = jdbc.sql(
                        "insert into person (username, name, password_hash) values (?, ?, ?) on conflict do nothing")
                .params(user, called, Objects.requireNonNull(passwords.encode(password)))
                .update();
        if (added == 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "person-exists", user);
        }
        return new FirstPassword(user, password);
    }

    /** @throws Refusal {@code admin-only}, {@code person-not-found}, {@code own-account} */
    @Transactional
    public Account activate(String username, boolean active, String by) {
        requireAdmin(by);
        if (username.equals(by)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "own-account");
        }
        update("update person set active = ? where username = ?", active, username);
        return jdbc.sql("select username, name, active, admin, inspector from person where username = ?")
                .param(username)
                .query(Account.class)
                .single();
    }

    /** @throws Refusal {@code admin-only}, {@code person-not-found} */
    @Transactional
    public FirstPassword reset(String username, String by) {
        requireAdmin(by);
        String password = password();
        update(
                "update person set password_hash = ? where username = ?",
                Objects.requireNonNull(passwords.encode(password)),
                username);
        return new FirstPassword(username, password);
    }

    private void update(String sql, Object value, String username) {
        if (!USERNAME.matcher(username).matches()
                || jdbc.sql(sql).params(value, username).update() == 0) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "person-not-found");
        }
    }

    private void requireAdmin(String username) {
        if (!people.require(username).admin()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "admin-only");
        }
    }

    private String password() {
        StringBuilder password = new StringBuilder();
        random.ints(PASSWORD, 0, LETTERS.length()).forEach(letter -> password.append(LETTERS.charAt(letter)));
        return password.toString();
    }
}
