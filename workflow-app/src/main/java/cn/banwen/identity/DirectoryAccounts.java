package cn.banwen.identity;

import cn.banwen.platform.SqlParams;
import cn.banwen.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts of people whom a directory outside knows. An account is bound to the directory's subject, which is never given to
 * anybody else, as a user name may be. None is ever removed; one that the administrator closed here, only the administrator
 * opens.
 */
@Component
public class DirectoryAccounts {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final int LONGEST_NAME = 50;
    private static final String SELECT =
            """
            select username, name, active, admin, inspector, subject, closed_by_directory, credentials from person
            """;

    private final JdbcClient jdbc;
    private final PostHolders holders;

    DirectoryAccounts(JdbcClient jdbc, PostHolders holders) {
        this.jdbc = jdbc;
        this.holders = holders;
    }

    /** Somebody as the directory has it. */
    public record Entry(String subject, String username, String name, boolean admin, boolean inspector) {

        /** Whether the user name is one that an account may have. */
        public boolean hasUsableName() {
            return USERNAME.matcher(username).matches();
        }

        /** What the person is called here: the user name where the directory has no name, and nothing that breaks a line. */
        public String calledName() {
            String clean = name.strip().replaceAll("\\p{Cntrl}", "");
            String called = clean.isEmpty() ? username : clean;
            return called.codePointCount(0, called.length()) <= LONGEST_NAME
                    ? called
                    : called.substring(0, called.offsetByCodePoints(0, LONGEST_NAME));
        }
    }

    /**
     * An account as it stands here.
     *
     * @param subject null where it is bound to nobody of the directory
     * @param closedByDirectory it was the directory that closed it, not the administrator
     */
    public record Known(
            String username,
            String name,
            boolean active,
            boolean admin,
            boolean inspector,
            @Nullable String subject,
            boolean closedByDirectory,
            int credentials) {}

    /** Every account, by user name. */
    public List<Known> all() {
        return jdbc.sql(SELECT + "order by username").query(Known.class).list();
    }

    /** The account that is bound to a subject, open or closed. */
    public Optional<Known> of(String subject) {
        return bySubject(subject, "");
    }

    private Optional<Known> bySubject(String subject, String lock) {
        return jdbc.sql(SELECT + "where subject = ?" + lock)
                .param(subject)
                .query(Known.class)
                .optional();
    }

    /**
     * The account of somebody who has just proved to be this person of the directory: as it was bound before, else the unbound
     * one of this user name, else a new one that holds no post. Name and rights become those of the directory, save that
     * neither administration nor supervision comes with a post: who holds one stays what that makes of him, so that nobody reads
     * as administrator what a post has before him.
     *
     * @throws Refusal {@code account-inactive} where the administrator closed it; {@code username-of-another} where the user
     *     name belongs to somebody else's account; {@code username-form}
     */
    @Transactional
    public Known admit(Entry entry) {
        Optional<Known> bound = bySubject(entry.subject(), " for no key update");
        Optional<Known> known = bound.isPresent() ? bound : bind(entry);
        if (known.isPresent()) {
            Known account = known.get();
            if (!account.active() && !account.closedByDirectory()) {
                throw new Refusal(Refusal.Kind.FORBIDDEN, "account-inactive");
            }
            open(account.username());
            update(account.username(), entry);
        } else {
            add(entry);
        }
        return of(entry.subject()).orElseThrow();
    }

    /** A password that the account may have had before counts no longer, nor do sessions that began with it. */
    private Optional<Known> bind(Entry entry) {
        if (!entry.hasUsableName()) {
            throw new Refusal(Refusal.Kind.INVALID, "username-form");
        }
        Optional<Known> named = jdbc.sql(SELECT + "where username = ? for no key update")
                .param(entry.username())
                .query(Known.class)
                .optional();
        named.ifPresent(account -> {
            // another request of the same person may have come first
            if (entry.subject().equals(account.subject())) {
                return;
            }
            if (account.subject() != null) {
                throw new Refusal(Refusal.Kind.CONFLICT, "username-of-another", account.username());
            }
            jdbc.sql(
                            """
                            update person set subject = ?, password_hash = null, must_change_password = false,
                              credentials = credentials + 1 where username = ?
                            """)
                    .params(entry.subject(), account.username())
                    .update();
        });
        return named;
    }

    private void add(Entry entry) {
        int added = jdbc.sql(
                        """
                        insert into person (username, name, admin, inspector, subject) values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(entry.username(), entry.calledName(), entry.admin(), entry.inspector(), entry.subject())
                .update();
        // another request of the same person may have come first; anybody else's has another subject
        if (added == 0 && of(entry.subject()).isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "username-of-another", entry.username());
        }
    }

    private void update(String username, Entry entry) {
        boolean free = !(entry.admin() || entry.inspector()) || !holdsPost(username);
        jdbc.sql("update person set name = ?, admin = ?, inspector = ? where username = ?")
                .params(SqlParams.of(entry.calledName(), free && entry.admin(), free && entry.inspector(), username))
                .update();
    }

    /** Whether an account holds a post, and so can be neither administrator nor inspector. */
    public boolean holdsPost(String username) {
        return holders.holdsPost(username);
    }

    /** Takes from somebody what hangs on the person, as the directory does; an ordinary account remains. */
    public void takeRights(String username) {
        jdbc.sql("update person set admin = false, inspector = false where username = ?")
                .param(username)
                .update();
    }

    /** Closes an account that is open: its sessions and rights end at once. */
    public void close(String username) {
        jdbc.sql(
                        """
                        update person set active = false, closed_by_directory = true, credentials = credentials + 1
                        where username = ? and active
                        """)
                .param(username)
                .update();
    }

    /** Opens an account again that the directory had closed; one that the administrator closed stays closed. */
    public void open(String username) {
        jdbc.sql(
                        """
                        update person set active = true, closed_by_directory = false, credentials = credentials + 1
                        where username = ? and not active and closed_by_directory
                        """)
                .param(username)
                .update();
    }
}
