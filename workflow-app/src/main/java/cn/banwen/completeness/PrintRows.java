package cn.banwen.completeness;

import cn.banwen.platform.SqlParams;
import java.sql.Array;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PrintRows {

    /** More candidates than a reader would look at; of a form that came a thousand times. */
    private static final int MOST_CANDIDATES = 200;

    private final JdbcClient jdbc;

    PrintRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A text that has something in common with the one asked about. */
    record Candidate(String sha256, int[] signature) {}

    void want(String sha256) {
        jdbc.sql("insert into text_print (sha256) values (?) on conflict (sha256) do update set stale = true")
                .param(sha256)
                .update();
    }

    /** One that is to be made, locked; another worker takes another. Inside a transaction. */
    Optional<String> takeStale() {
        return jdbc.sql("select sha256 from text_print where stale order by sha256 limit 1 for update skip locked")
                .query(String.class)
                .optional();
    }

    /** @param numberKey of the number on the first page */
    void put(String sha256, @Nullable TextPrint print, @Nullable String numberKey) {
        jdbc.sql(
                        """
                        update text_print set stale = false, letters = ?, signature = ?, bands = ?, number_key = ? where sha256 = ?
                        """)
                .params(SqlParams.of(
                        print == null ? null : print.letters(),
                        print == null ? null : print.signature(),
                        print == null ? null : print.bands(),
                        numberKey,
                        sha256))
                .update();
    }

    /** Texts that may be nearly the same as one of these. */
    List<Candidate> candidates(Collection<String> digests) {
        return jdbc.sql(
                        """
                        select distinct p.sha256, p.signature from text_print mine join text_print p on p.bands && mine.bands
                        where mine.sha256 = any (?) and p.sha256 <> all (?) limit %d
                        """
                                .formatted(MOST_CANDIDATES))
                .params(digests.toArray(String[]::new), digests.toArray(String[]::new))
                .query((row, n) -> new Candidate(row.getString("sha256"), ints(row.getArray("signature"))))
                .list();
    }

    /** Files on whose first page this number is printed. */
    List<String> withNumber(String numberKey) {
        return jdbc.sql("select sha256 from text_print where number_key = ? limit %d".formatted(MOST_CANDIDATES))
                .param(numberKey)
                .query(String.class)
                .list();
    }

    List<int[]> signatures(Collection<String> digests) {
        return jdbc.sql("select signature from text_print where sha256 = any (?) and signature is not null")
                .param(digests.toArray(String[]::new))
                .query((row, n) -> ints(row.getArray("signature")))
                .list();
    }

    private static int[] ints(Array array) throws java.sql.SQLException {
        Integer[] boxed = (Integer[]) array.getArray();
        int[] values = new int[boxed.length];
        for (int i = 0; i < boxed.length; i++) {
            values[i] = boxed[i];
        }
        return values;
    }
}
