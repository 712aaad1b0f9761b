package cn.banwen.readings;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.Paging;
import cn.banwen.platform.SqlParams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of readings. Rows are added and read; the application's role can't change or remove one. */
@Component
class ReadingRecord {

    /** Who looks at page after page, or at the same again, within this time reads once. */
    static final Duration SAME = Duration.ofMinutes(10);

    /** Counting further would cost more than anybody reads. */
    private static final int COUNTED_UP_TO = 1_000;

    private static final String FILTER =
            """
             where (cast(:document as uuid) is null or r.document_id = :document)
              and (cast(:person as text) is null or r.username = :person)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadingRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One reading.
     *
     * @param what {@code document}, {@code file}, {@code paper} or {@code export}
     * @param documentId null for an export, as its title is
     */
    record Reading(
            OffsetDateTime at,
            String username,
            String name,
            String what,
            @Nullable UUID documentId,
            @Nullable String title,
            String path,
            String address) {}

    /**
     * Some of them, the newest first.
     *
     * @param total exact to a thousand
     * @param totalCapped there are more than {@code total}
     */
    record Found(List<Reading> items, int total, boolean totalCapped) {}

    /** Notes a reading unless it is a part of one that was noted; one statement, in a transaction of its own. */
    void note(ReadingKind kind, String username, @Nullable UUID document, String path, String address) {
        Instant now = OfficialTime.now(clock);
        jdbc.sql(
                        """
                        insert into reading (at, username, what, document_id, path, address)
                        select :now, :username, :what, :document, :path, :address
                        where not exists (select from reading r where r.username = :username and r.at > :since
                          and r.what = :what and r.document_id is not distinct from cast(:document as uuid)
                          and case when :what in ('document', 'file')
                            then substring(r.path from :file) is not distinct from substring(cast(:path as text) from :file)
                            else r.path = :path end)
                        """)
                .param("now", OfficialTime.at(now))
                .param("since", OfficialTime.at(now.minus(SAME)))
                .param("username", username)
                .param("what", kind.code())
                .param("document", document, java.sql.Types.OTHER)
                .param("path", path)
                .param("file", "/files/[^/]+")
                .param("address", address)
                .update();
    }

    /**
     * Readings of a document, by a person, or all.
     *
     * @param document null for all
     * @param person user name, null for everybody
     */
    Found find(@Nullable UUID document, @Nullable String person, Paging paging) {
        List<Reading> items = filtered(
                        "select r.at, r.username, p.name, r.what, r.document_id, d.title, r.path, r.address"
                                + " from reading r join person p using (username) left join document d on d.id = r.document_id"
                                + FILTER + " order by r.at desc, r.id desc limit :size offset :from",
                        document,
                        person)
                .param("size", paging.size())
                .param("from", (long) paging.page() * paging.size())
                .query(Reading.class)
                .list();
        int counted = filtered(
                        "select count(*) from (select from reading r" + FILTER + " limit :most) counted",
                        document,
                        person)
                .param("most", COUNTED_UP_TO + 1)
                .query(Integer.class)
                .single();
        return new Found(items, Math.min(counted, COUNTED_UP_TO), counted > COUNTED_UP_TO);
    }

    private JdbcClient.StatementSpec filtered(String sql, @Nullable UUID document, @Nullable String person) {
        return jdbc.sql(sql)
                .param("document", document, java.sql.Types.OTHER)
                .param("person", person, java.sql.Types.VARCHAR);
    }

    /**
     * Removes what is older, by the one way there is.
     *
     * @param records {@code reading} or {@code sign_in}
     * @return how many rows
     */
    long purge(String records, Instant before) {
        return jdbc.sql("select purge_records(?, ?)")
                .params(SqlParams.of(records, OfficialTime.at(before)))
                .query(Long.class)
                .single();
    }
}
