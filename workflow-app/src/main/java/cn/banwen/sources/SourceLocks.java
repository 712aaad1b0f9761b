package cn.banwen.sources;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Lets one replica look at a source at a time. The lock is that of a transaction of its own, which does nothing else: it
 * ends with the look, or with the process at the latest, and no pool in between can mistake whose it is.
 */
@Component
class SourceLocks {

    /** A mailbox of large mails on a slow line; a process that is frozen for longer loses the lock. */
    private static final String LONGEST_LOOK = "set local idle_in_transaction_session_timeout = '10min'";

    private final DataSource database;

    SourceLocks(DataSource database) {
        this.database = database;
    }

    /** Held until it is closed. */
    static final class Held implements AutoCloseable {

        private final Connection connection;

        private Held(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void close() throws SQLException {
            try (Connection closing = connection) {
                closing.rollback();
                closing.setAutoCommit(true);
            }
        }
    }

    /** Empty where another replica looks. */
    Optional<Held> tryHold(String code) throws SQLException {
        Connection connection = database.getConnection();
        boolean held = false;
        try {
            connection.setAutoCommit(false);
            held = isTaken(connection, code);
            return held ? Optional.of(new Held(connection)) : Optional.empty();
        } finally {
            if (!held) {
                new Held(connection).close();
            }
        }
    }

    private static boolean isTaken(Connection connection, String code) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")) {
            statement.setString(1, "banwen intake source " + code);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next() || !row.getBoolean(1)) {
                    return false;
                }
            }
        }
        try (Statement patience = connection.createStatement()) {
            patience.execute(LONGEST_LOOK);
            return true;
        }
    }
}
