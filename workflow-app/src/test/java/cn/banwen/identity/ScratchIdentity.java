package cn.banwen.identity;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts and record on a database of a test's own; nobody holds a post. */
public final class ScratchIdentity {

    private ScratchIdentity() {}

    public static DirectoryAccounts accounts(JdbcClient jdbc) {
        return new DirectoryAccounts(jdbc, username -> false);
    }

    public static SignInRecord record(JdbcClient jdbc) {
        return new SignInRecord(jdbc, Clock.systemUTC());
    }
}
