package cn.banwen.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that is away, hangs or is being restarted from one that refused a statement. */
public final class DatabaseAway {

    /** Classes and codes of SQL states: connection lost, silent for too long, out of connections, shut down or starting. */
    private static final List<String> STATES = List.of("08", "25P03", "53300", "57P");

    private DatabaseAway() {}

    /**
     * Whether the failure or a cause of it says so, or a transaction could be neither committed nor rolled back: its connection is
     * gone, and with it the word why. What the transaction wanted may then have been done or not.
     */
    public static boolean isCauseOf(@Nullable Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof TransactionSystemException
                    || cause instanceof SQLException refused && isAway(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(@Nullable String state) {
        return state != null && STATES.stream().anyMatch(state::startsWith);
    }
}
