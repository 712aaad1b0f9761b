package cn.banwen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@code bin/bench handover} does, with a hundredth of the tasks. */
@BanwenTest
class HandoverScaleTests {

    private static final int WAITING = 100;

    private final int port;
    private final JdbcClient jdbc;

    @Autowired
    HandoverScaleTests(@LocalServerPort int port, JdbcClient jdbc) {
        this.port = port;
        this.jdbc = jdbc;
    }

    @Test
    void handingOverAPostWritesOneRowAndMovesAllThatWaits() throws Exception {
        HandoverScale scale = new HandoverScale("http://127.0.0.1:" + port, jdbc, WAITING);
        HandoverScale.Result result = scale.run(4);
        scale.clear();

        assertThat(result.rowsOut()).isEqualTo(1);
        assertThat(result.rowsBack()).isEqualTo(1);
        assertThat(result.atFirst()).isEqualTo(new HandoverScale.Seen(WAITING, 0));
        assertThat(result.away()).isEqualTo(new HandoverScale.Seen(0, WAITING));
        assertThat(result.atLast()).isEqualTo(new HandoverScale.Seen(WAITING, 0));
    }
}
