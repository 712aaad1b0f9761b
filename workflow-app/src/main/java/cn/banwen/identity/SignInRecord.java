package cn.banwen.identity;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The record of sign-ins, which every replica shares, and what follows from it: whoever was tried wrongly too often has to wait.
 * The wait ends by itself, and trying on meanwhile doesn't prolong it. It slows down whoever guesses; who begins anew each time
 * that it ends can keep the owner waiting, too, which the record shows with the address.
 */
@Component
public class SignInRecord {

    /** So many wrong passwords for an account in {@link #SPAN} since it last signed in. */
    public static final int MOST_OF_ACCOUNT = 10;

    /** So many from one address, for whatever accounts: an office behind one proxy has more than one person. */
    static final int MOST_OF_ADDRESS = 100;

    /** Within this time, and as long is the wait from the first of them on. */
    public static final Duration SPAN = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How a try ended, with its name in the record. */
    public enum Outcome {
        DONE("done"),
        /** A password that is wrong, or of nobody. */
        WRONG("wrong"),
        /** While the account or the address had to wait. */
        LOCKED("locked"),
        CLOSED("closed"),
        /** The directory knows the person, who may not enter here. */
        NO_RIGHT("no-right"),
        /** The directory knows the person, by a user name that belongs to somebody else's account here. */
        ANOTHER("another"),
        /** The directory's answer could not be used. */
        REFUSED("refused");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }
    }

    /**
     * One try.
     *
     * @param username null where there is no such account
     * @param outcome name of an {@link Outcome}
     */
    public record Try(
            OffsetDateTime at, @Nullable String username, @Nullable String name, String address, String outcome) {}

    /**
     * Notes a try, in a transaction of its own; of an unknown account the name is not kept.
     *
     * @param username of the account that it was about, null where there is none
     */
    public void note(@Nullable String username, String address, Outcome outcome) {
        jdbc.sql(
                        """
                        insert into sign_in (at, username, address, outcome)
                        values (?, (select username from person where username = ?), ?, ?)
                        """)
                .params(SqlParams.of(OfficialTime.at(OfficialTime.now(clock)), username, address, outcome.code))
                .update();
    }

    /** Whether this account, or whoever calls from this address, has to wait. */
    boolean mustWait(String username, String address) {
        Instant now = clock.instant();
        return jdbc.sql(
                        """
                        select (select count(*) from sign_in where username = :username and outcome = 'wrong' and at > :since
                                and at > coalesce((select max(at) from sign_in where username = :username and outcome = 'done'),
                                  '-infinity')) >= :account
                          or (select count(*) from sign_in where address = :address and outcome = 'wrong' and at > :since) >= :fromThere
                        """)
                .params(Map.of(
                        "username", username,
                        "address", address,
                        "since", OfficialTime.at(now.minus(SPAN)),
                        "account", MOST_OF_ACCOUNT,
                        "fromThere", MOST_OF_ADDRESS))
                .query(Boolean.class)
                .single();
    }

    /** The newest first. */
    public List<Try> newest(int most) {
        return jdbc.sql(
                        """
                        select s.at, s.username, p.name, s.address, s.outcome from sign_in s left join person p using (username)
                        order by s.at desc, s.id desc limit ?
                        """)
                .param(most)
                .query(Try.class)
                .list();
    }
}
