package cn.banwen.search;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents made by SQL, with pages as if they had been drawn, and taken away again. */
final class SearchFixture {

    final String mark = "查" + UUID.randomUUID().toString().substring(0, 8);

    private final JdbcClient owner;
    private final Indexing indexing;

    SearchFixture(DataSource owner, Indexing indexing) {
        this.owner = JdbcClient.create(owner);
        this.indexing = indexing;
    }

    JdbcClient owner() {
        return owner;
    }

    UUID document(String title) {
        return document(title, null, null);
    }

    UUID document(String title, @Nullable String number, @Nullable String sender) {
        UUID id = UUID.randomUUID();
        owner.sql(
                        """
                        insert into document (id, state, review_first, received_at, received_by, title, document_number, sender, urgency,
                          plan, receipt_note)
                        values (?, 'registered', true, now(), 'clerk', ?, ?, ?, 'routine', '{}', ?)
                        """)
                .params(SqlParams.of(id, title, number, sender, mark))
                .update();
        changed(id);
        return id;
    }

    /** As many of the same title. */
    void documents(int count, String title) {
        owner.sql(
                        """
                        with added as (
                          insert into document (id, state, review_first, received_at, received_by, title, urgency, plan, receipt_note)
                          select gen_random_uuid(), 'registered', true, now(), 'clerk', ?, 'routine', '{}', ?
                          from generate_series(1, ?) returning id)
                        insert into search_change (document_id, noted_at, due_at) select id, now(), now() from added
                        """)
                .params(title, mark, count)
                .update();
    }

    /** A file of so many pages. */
    UUID file(UUID document, String... pages) {
        UUID id = UUID.randomUUID();
        String sha256 = "%s%s".formatted(id, UUID.randomUUID()).replace("-", "");
        owner.sql(
                        """
                        insert into document_file (id, document_id, ordinal, name, media_type, size, sha256, pages, readability,
                          encrypted, object_key, added_at, added_by)
                        values (?, ?, 1, '通知.pdf', 'application/pdf', 1, ?, ?, 'TEXT', false, ?, now(), 'clerk')
                        """)
                .params(id, document, sha256, pages.length, sha256)
                .update();
        owner.sql(
                        """
                        insert into rendition (sha256, media_type, state, text_state, shown, pages, due_at, requested_at)
                        values (?, 'application/pdf', 'ready', 'ready', 1, ?, now(), now())
                        """)
                .params(sha256, pages.length)
                .update();
        for (int page = 1; page <= pages.length; page++) {
            owner.sql(
                            """
                            insert into rendition_page (sha256, generation, page, width, height, pictures, text, runs, text_source)
                            values (?, 1, ?, 595, 842, '{}', ?, '[]', 'recognised')
                            """)
                    .params(sha256, page, pages[page - 1])
                    .update();
        }
        owner.sql("insert into search_change (sha256, noted_at, due_at) values (?, now(), now())")
                .param(sha256)
                .update();
        return id;
    }

    void task(UUID document, String post, String state) {
        owner.sql(
                        """
                        insert into task (id, document_id, engine_task, step, post_code, state, urgency_rank, created_at)
                        values (?, ?, 'none', 'handle', ?, ?, 5, now())
                        """)
                .params(UUID.randomUUID(), document, post, state)
                .update();
    }

    /** Its own limit; the warning point comes shortly before. */
    void dueIn(UUID document, Duration left) {
        Instant due = Instant.now().plus(left);
        owner.sql("update document set due_at = ?, warn_at = ? where id = ?")
                .params(OfficialTime.at(due), OfficialTime.at(due.minusSeconds(60)), document)
                .update();
    }

    void change(UUID document, String column, @Nullable String value) {
        owner.sql("update document set " + column + " = ? where id = ?")
                .params(SqlParams.of(value, document))
                .update();
        changed(document);
    }

    void changed(UUID document) {
        owner.sql("insert into search_change (document_id, noted_at, due_at) values (?, now(), now())")
                .param(document)
                .update();
    }

    /** Until nothing that was noted waits, whoever of this process takes it. */
    void index() {
        Instant limit = Instant.now().plus(Duration.ofSeconds(60));
        while (waiting() > 0) {
            if (Instant.now().isAfter(limit)) {
                throw new IllegalStateException(waiting() + " changes wait still");
            }
            indexing.step();
        }
    }

    long waiting() {
        return owner.sql("select count(*) from search_change where due_at <= now()")
                .query(Long.class)
                .single();
    }

    long parts(UUID document) {
        return owner.sql("select count(*) from search_part where document_id = ?")
                .param(document)
                .query(Long.class)
                .single();
    }

    void takeAway() {
        String ours = "(select id from document where receipt_note = ?)";
        owner.sql("delete from task where document_id in " + ours).param(mark).update();
        owner.sql("delete from rendition where sha256 in (select sha256 from document_file where document_id in " + ours
                        + ")")
                .param(mark)
                .update();
        owner.sql("delete from document_file where document_id in " + ours)
                .param(mark)
                .update();
        owner.sql("delete from document where receipt_note = ?").param(mark).update();
    }
}
