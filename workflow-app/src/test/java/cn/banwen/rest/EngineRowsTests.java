package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine keeps of a document: enough to go on with it, nothing that only repeats our acts. */
@BanwenTest
class EngineRowsTests {

    private final JdbcClient jdbc;
    private final Office office;
    private Walk document;

    @Autowired
    EngineRowsTests(@LocalServerPort int port, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.office = new Office(port, jdbc);
    }

    @BeforeEach
    void distributeOne() {
        document = office.paper("引擎留存").distributed();
    }

    @Test
    void keepsNoRowForEachBoxAndArrowThatADocumentPassed() {
        assertThat(rows("act_ru_execution")).isPositive();
        assertThat(rows("act_ru_task")).isPositive();
        assertThat(rows("act_ru_actinst")).isZero();
    }

    @Test
    void aDocumentThatAnEarlierVersionKeptRowsOfGoesOnAndTakesThemWithIt() {
        String process = process();
        jdbc.sql(
                        """
                        insert into engine.act_ru_actinst
                            (id_, rev_, proc_def_id_, proc_inst_id_, execution_id_, act_id_, act_type_, start_time_)
                        select id_, 1, proc_def_id_, proc_inst_id_, id_, act_id_, 'userTask', localtimestamp
                        from engine.act_ru_execution where proc_inst_id_ = :process and act_id_ is not null
                        """)
                .param("process", process)
                .update();
        assertThat(rows("act_ru_actinst")).isPositive();

        document.act("agri", "handle", Steps.DONE)
                .act("civil", "handle", Steps.DONE)
                .act("clerk", "conclude", Steps.CONCLUDED);

        assertThat(document.state()).isEqualTo("archived");
        for (String table : new String[] {"act_ru_actinst", "act_ru_execution", "act_ru_task", "act_ru_variable"}) {
            assertThat(rows(table, process)).as(table).isZero();
        }
    }

    private long rows(String table) {
        return rows(table, process());
    }

    private String process() {
        return jdbc.sql("select proc_inst_id_ from engine.act_ru_execution where business_key_ = :document")
                .param("document", document.at("id"))
                .query(String.class)
                .single();
    }

    private long rows(String table, String process) {
        return jdbc.sql("select count(*) from engine." + table + " where proc_inst_id_ = :process")
                .param("process", process)
                .query(Long.class)
                .single();
    }
}
