package cn.banwen.replicas;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.postgresql.PGConnection;

/** The lock of a document's row, held so that whoever acts on the document waits at that very point. */
final class HeldRow implements AutoCloseable {

    private final TwoReplicas office;
    private final Connection connection;

    private HeldRow(TwoReplicas office, Connection connection) {
        this.office = office;
        this.connection = connection;
    }

    static HeldRow document(TwoReplicas office, String id) throws SQLException {
        Connection connection = office.connection();
        connection.setAutoCommit(false);
        try (PreparedStatement lock =
                connection.prepareStatement("select from document where id = ?::uuid for update")) {
            lock.setString(1, id);
            lock.execute();
        }
        return new HeldRow(office, connection);
    }

    /** The name of the replica that waits for it. */
    String awaitedBy(Duration within) {
        return Awaitility.await("somebody waits for the row")
                .atMost(within)
                .until(this::waiting, Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> waiting() throws SQLException {
        return office.application()
                .sql(
                        """
                        select application_name from pg_stat_activity
                        where wait_event_type = 'Lock' and ? = any (pg_blocking_pids(pid)) limit 1
                        """)
                .param(pid())
                .query(String.class)
                .optional();
    }

    private int pid() throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
