package cn.banwen.identity;

import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of accounts: added, renamed, closed, opened, given a new password. None is ever removed, since its name stands
 * in records. Who may do it and what is noted of it is the caller's, in whose transaction all of this happens.
 */
@Component
public class PeopleAdministration {

    /** What an account may be: ordinary, reading everything, or looking after the system. */
    public static final List<String> ROLES = List.of("staff", "inspector", "admin");

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final String SELECT =
            "select username, name, active, admin, inspector, must_change_password from person ";
    private static final int LONGEST_NAME = 50;

    private final JdbcClient jdbc;
    private final Passwords passwords;

    PeopleAdministration(JdbcClient jdbc, Passwords passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    /** A password that the administrator passes on by word of mouth. */
    public record FirstPassword(String username, String password) implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    /** All accounts, the open ones first, by user name. */
    public List<Account> all() {
        return jdbc.sql(SELECT + "where not machine order by active desc, username")
                .query(Account.class)
                .list();
    }

    /** @throws Refusal {@code person-not-found} */
    public Account require(String username) {
        return find(username, "");
    }

    /** The account, locked until the transaction ends. */
    private Account lock(String username) {
        return find(username, " for no key update");
    }

    private Account find(String username, String lock) {
        // what a caller sends may hold characters that the database takes in no parameter
        if (!USERNAME.matcher(username).matches()) {
            throw notFound();
        }
        return jdbc.sql(SELECT + "where username = ? and not machine" + lock)
                .param(username)
                .query(Account.class)
                .optional()
                .orElseThrow(PeopleAdministration::notFound);
    }

    private static Refusal notFound() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "person-not-found");
    }

    /**
     * Adds an account with a first password.
     *
     * @param role one of {@link #ROLES}; {@code staff} where absent
     * @throws Refusal {@code person-exists}, with all problems of the fields
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public FirstPassword add(@Nullable String username, @Nullable String name, @Nullable String role) {
        String user = username == null ? "" : username.strip();
        String kind = role == null || role.isBlank() ? ROLES.get(0) : role.strip();
        List<Problem> problems = new ArrayList<>();
        if (!USERNAME.matcher(user).matches()) {
            problems.add(Problem.of("username", "username-form"));
        }
        String called = name(name, problems);
        if (!ROLES.contains(kind)) {
            problems.add(Problem.of("role", "unknown-value", kind, String.join(" | ", ROLES)));
        }
        if (!problems.isEmpty()) {
            throw Refusal.ofForm(problems);
        }
        int added = jdbc.sql(
                        "insert into person (username, name, admin, inspector) values (?, ?, ?, ?) on conflict do nothing")
                .params(user, called, kind.equals("admin"), kind.equals("inspector"))
                .update();
        if (added == 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "person-exists", user);
        }
        return new FirstPassword(user, passwords.give(user));
    }

    private static String name(@Nullable String name, List<Problem> problems) {
        String called = name == null ? "" : name.strip();
        if (called.isEmpty()) {
            problems.add(Problem.of("name", "person-name-required"));
        } else if (called.codePointCount(0, called.length()) > LONGEST_NAME
                || called.chars().anyMatch(Character::isISOControl)) {
            problems.add(Problem.of("name", "too-long", LONGEST_NAME));
        }
        return called;
    }

    /**
     * Gives the person another name from now on; records keep the one that they were written with.
     *
     * @return the account as it was
     * @throws Refusal {@code person-not-found}, with the problem of the name
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Account rename(String username, @Nullable String name) {
        Account before = lock(username);
        List<Problem> problems = new ArrayList<>();
        String called = name(name, problems);
        if (!problems.isEmpty()) {
            throw Refusal.ofForm(problems);
        }
        jdbc.sql("update person set name = ? where username = ?")
                .params(called, username)
                .update();
        return before;
    }

    /**
     * Opens or closes an account. Closing ends its sessions and rights at once.
     *
     * @return the account as it was
     * @throws Refusal {@code person-not-found}, {@code own-account}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Account activate(String username, boolean active, String by) {
        if (username.equals(by)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "own-account");
        }
        Account before = lock(username);
        jdbc.sql(
                        "update person set active = ?, closed_by_directory = false, credentials = credentials + 1 where username = ? and active <> ?")
                .params(active, username, active)
                .update();
        return before;
    }

    /**
     * Gives the account a new password; its sessions are over.
     *
     * @throws Refusal {@code person-not-found}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public FirstPassword reset(String username) {
        Account account = lock(username);
        return new FirstPassword(account.username(), passwords.give(username));
    }
}
