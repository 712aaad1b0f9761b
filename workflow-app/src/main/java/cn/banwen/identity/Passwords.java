package cn.banwen.identity;

import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passwords: one's own to change, and those that the administrator gives. */
@Component
public class Passwords {

    /** Without letters and digits that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GIVEN = 12;
    private static final int SHORTEST = 12;
    /** Of what is hashed, bcrypt takes no more bytes into account. */
    private static final int LONGEST = 72;

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();

    Passwords(JdbcClient jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.encoder = encoder;
    }

    /**
     * Changes one's own password. Every session that began with another one is over.
     *
     * @throws Refusal with all problems of the fields: {@code password-wrong}, {@code password-short}, {@code password-long},
     *     {@code password-is-username}, {@code password-same}, {@code password-differs}
     */
    @Transactional
    public void change(String username, @Nullable String present, @Nullable String wanted, @Nullable String again) {
        String hash = jdbc.sql("select password_hash from person where username = ? and active for no key update")
                .param(username)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "account-inactive"));
        String old = Objects.requireNonNullElse(present, "");
        String next = Objects.requireNonNullElse(wanted, "");
        List<Problem> problems = new ArrayList<>();
        if (!encoder.matches(old, hash)) {
            problems.add(Problem.of("present", "password-wrong"));
        }
        checkNew(username, old, next, problems);
        if (problems.isEmpty() && !next.equals(again)) {
            problems.add(Problem.of("again", "password-differs"));
        }
        if (!problems.isEmpty()) {
            throw Refusal.ofForm(problems);
        }
        save(username, next, false);
    }

    private static void checkNew(String username, String old, String next, List<Problem> problems) {
        if (next.equals(username)) {
            problems.add(Problem.of("wanted", "password-is-username"));
        } else if (next.codePointCount(0, next.length()) < SHORTEST) {
            problems.add(Problem.of("wanted", "password-short", SHORTEST));
        } else if (next.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            problems.add(Problem.of("wanted", "password-long", LONGEST));
        } else if (next.equals(old)) {
            problems.add(Problem.of("wanted", "password-same"));
        }
    }

    /** Gives the account a password to be passed on by word of mouth, which has to be changed at the next sign-in. */
    String give(String username) {
        StringBuilder password = new StringBuilder();
        random.ints(GIVEN, 0, LETTERS.length()).forEach(letter -> password.append(LETTERS.charAt(letter)));
        save(username, password.toString(), true);
        return password.toString();
    }

    private void save(String username, String password, boolean toBeChanged) {
        jdbc.sql(
                        """
                        update person set password_hash = ?, must_change_password = ?, credentials = credentials + 1
                        where username = ?
                        """)
                .params(Objects.requireNonNull(encoder.encode(password)), toBeChanged, username)
                .update();
    }
}
