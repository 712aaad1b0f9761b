package cn.banwen.completeness;

import cn.banwen.platform.SqlParams;
import java.sql.Array;
import java.sql.SQLException;
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

    static final String CANDIDATES =
            "select sha256, signature from text_print where bands && ? and sha256 <> all (?) limit " + MOST_CANDIDATES;

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

    void remove(String sha256) {
        jdbc.sql("delete from text_print where sha256 = ?").param(sha256).update();
    }

    /** One that is to be made, locked, those without any first; another worker takes another. Inside a transaction. */
    Optional<String> takeStale() {
        return jdbc.sql(
                        """
                        select sha256 from text_print where stale order by (letters is not null), sha256 limit 1
                        for update skip locked
                        """)
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

    /** Whether one of these texts still gets its print. */
    boolean awaits(Collection<String> digests) {
        return jdbc.sql("select exists (select from text_print where sha256 = any (?) and stale)")
                .param(digests.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** The prints of these texts, of those that have one. */
    List<TextPrint> prints(Collection<String> digests) {
        return jdbc.sql(
                        "select letters, signature, bands from text_print where sha256 = any (?) and signature is not null")
                .param(digests.toArray(String[]::new))
                .query((row, n) -> new TextPrint(
                        row.getInt("letters"), ints(row.getArray("signature")), longs(row.getArray("bands"))))
                .list();
    }

    /**
     * Other texts that have one of these bands. The database takes a band to be in one text of two hundred, would rather read
     * them all, and is kept from it. Inside a transaction, else it is not.
     */
    List<Candidate> candidates(long[] bands, Collection<String> except) {
        jdbc.sql("set local enable_seqscan = off").update();
        return jdbc.sql(CANDIDATES)
                .params(bands, except.toArray(String[]::new))
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

    private static int[] ints(Array array) throws SQLException {
        Integer[] boxed = (Integer[]) array.getArray();
        int[] values = new int[boxed.length];
        for (int i = 0; i < boxed.length; i++) {
            values[i] = boxed[i];
        }
        return values;
    }

    private static long[] longs(Array array) throws SQLException {
        Long[] boxed = (Long[]) array.getArray();
        long[] values = new long[boxed.length];
        for (int i = 0; i < boxed.length; i++) {
            values[i] = boxed[i];
        }
        return values;
    }
}
