package cn.banwen.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.platform.ScratchDatabase;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nearly the same text among many others, found by an index and not by looking at each. */
class PrintRowsTests {

    private static final int OTHERS = 20_000;

    private static final String TEXT = "各乡镇人民政府：据气象部门预报，未来三天我县将有大到暴雨，局部大暴雨。为切实做好强降雨防范应对工作，现将有关事项通知如下。加强值班值守，严格执行领导带班制度，"
            + "重要情况第一时间报告。立即排查水库、山塘、河道、地质灾害隐患点和低洼易涝区，发现险情及时处置。";

    @Test
    void findsNearlyTheSameTextByItsIndex() {
        ScratchDatabase database = ScratchDatabase.migrated();
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql(
                        """
                        insert into text_print (sha256, stale, letters, signature, bands)
                        select 'other-' || n, false, 500, array(select hashint4(n * 64 + i) from generate_series(1, 64) i),
                          array(select hashint8extended(n::bigint * 16 + i, 7) from generate_series(1, 16) i)
                        from generate_series(1, ?) n
                        """)
                .param(OTHERS)
                .update();
        PrintRows rows = new PrintRows(JdbcClient.create(database.application()));
        for (String sha256 : List.of("mine", "twin")) {
            rows.want(sha256);
            rows.put(
                    sha256,
                    Objects.requireNonNull(TextPrint.of(sha256.equals("mine") ? TEXT : TEXT + "请认真贯彻落实。")),
                    "云防指〔2026〕23号");
        }
        assertThat(rows.withNumber("云防指〔2026〕23号")).containsExactlyInAnyOrder("mine", "twin");
        owner.sql("analyze text_print").update();

        long[] bands = rows.prints(List.of("mine")).get(0).bands();
        assertThat(rows.candidates(bands, List.of("mine")))
                .extracting(PrintRows.Candidate::sha256)
                .containsExactly("twin");
        DataSource source = database.owner();
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        JdbcClient asked = JdbcClient.create(source);
        List<String> plan = Objects.requireNonNull(transaction.execute(status -> {
            new PrintRows(asked).candidates(bands, List.of("mine"));
            return asked.sql("explain " + PrintRows.CANDIDATES)
                    .params(bands, new String[] {"mine"})
                    .query(String.class)
                    .list();
        }));
        assertThat(String.join("\n", plan)).contains("text_print_bands");
    }

    @Test
    void handsOutWhatIsStaleAndNothingElse() {
        ScratchDatabase database = ScratchDatabase.migrated();
        PrintRows rows = new PrintRows(JdbcClient.create(database.application()));
        assertThat(rows.takeStale()).isEmpty();
        rows.want("a");
        assertThat(rows.takeStale()).contains("a");
        rows.put("a", null, null);
        assertThat(rows.takeStale()).isEmpty();
        rows.want("a");
        assertThat(rows.takeStale()).contains("a");
    }

    @Test
    void aTextWithoutAPrintDoesNotWaitBehindOnesThatHaveOne() {
        ScratchDatabase database = ScratchDatabase.migrated();
        PrintRows rows = new PrintRows(JdbcClient.create(database.application()));
        rows.want("a");
        rows.put("a", TextPrint.of(TEXT), null);
        rows.want("a");
        rows.want("b");
        assertThat(rows.takeStale()).contains("b");
    }
}
