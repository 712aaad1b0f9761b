package cn.banwen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.TransactionSystemException;

class DatabaseAwayTests {

    /** Connection lost, refused, no more of them, shut down by its administrator, starting. */
    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "53300", "57P01", "57P03"})
    void isAwayByTheStateThatADriverTells(String state) {
        assertThat(DatabaseAway.isCauseOf(new IllegalStateException(new SQLException("gone", state))))
                .isTrue();
    }

    @Test
    void isAwayWhereThePoolHasNoConnectionToGive() {
        assertThat(DatabaseAway.isCauseOf(new SQLTransientConnectionException("not available")))
                .isTrue();
    }

    /** As Spring tells it where a connection broke in the middle: the rollback fails too, and its failure comes out. */
    @Test
    void isAwayWhereATransactionCouldNotEvenBeRolledBack() {
        assertThat(DatabaseAway.isCauseOf(new TransactionSystemException(
                        "JDBC rollback failed", new SQLException("Connection is closed"))))
                .isTrue();
    }

    @Test
    void isNotAwayWhereItRefusesAStatementOrSomethingElseFails() {
        assertThat(DatabaseAway.isCauseOf(new SQLException("twice", "23505"))).isFalse();
        assertThat(DatabaseAway.isCauseOf(new SQLException("no state"))).isFalse();
        assertThat(DatabaseAway.isCauseOf(new UncheckedIOException(new IOException("disk"))))
                .isFalse();
        assertThat(DatabaseAway.isCauseOf(null)).isFalse();
    }
}
