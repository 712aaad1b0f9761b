package cn.banwen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What {@code bin/bench search} measures, with a hundredth of the documents. */
@BanwenTest
class SearchBenchTests {

    private final String base;
    private final DataSource owner;

    @Autowired
    SearchBenchTests(@LocalServerPort int port, @Qualifier("owner") DataSource owner) {
        this.base = "http://127.0.0.1:" + port;
        this.owner = owner;
    }

    @Test
    void whateverStandsInATextIsFoundByWhoSeesEverything() throws Exception {
        SearchBench.Outcome outcome = SearchBench.run(base, owner, 1_000);
        assertThat(outcome.indexed()).isGreaterThanOrEqualTo(1_000);
        assertThat(outcome.foundNothing())
                .containsEntry("clerk 2", 0)
                .containsEntry("clerk 4", 0)
                .containsEntry("clerk 6", 0);
    }
}
