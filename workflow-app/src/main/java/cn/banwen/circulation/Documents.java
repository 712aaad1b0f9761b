package cn.banwen.circulation;

import cn.banwen.deadlines.DeadlineRules;
import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import cn.banwen.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads and saves the aggregate. */
@Component
class Documents {

    private static final String SELECT = "select id, review_first, received_at, received_by, released_sha256, "
            + String.join(", ", DocumentColumns.CHANGING) + ", " + DeadlineRules.GENERATION
            + " as generation from document ";

    private static final String INSERT = "insert into document (" + String.join(", ", DocumentColumns.CHANGING)
            + ", id, review_first, received_at, received_by, released_sha256) values ("
            + "?, ".repeat(DocumentColumns.CHANGING.size()) + "?, ?, ?, ?, ?)";

    private static final String UPDATE =
            "update document set " + String.join(" = ?, ", DocumentColumns.CHANGING) + " = ? where id = ?";

    private final JdbcClient jdbc;
    private final DocumentColumns columns;

    Documents(JdbcClient jdbc, DocumentColumns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    Optional<IncomingDocument> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(columns::map).optional();
    }

    /**
     * The document, locked until the transaction ends: acts on one document come one after the other.
     *
     * @throws Refusal {@code document-not-found}
     */
    IncomingDocument lock(UUID id) {
        return jdbc.sql(SELECT + "where id = ? for no key update")
                .param(id)
                .query(columns::map)
                .optional()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "document-not-found"));
    }

    /** The document of a task, locked likewise; empty where there is no such task. */
    Optional<IncomingDocument> lockOfTask(UUID taskId) {
        return jdbc.sql(SELECT + "where id = (select document_id from task where id = ?) for no key update")
                .param(taskId)
                .query(columns::map)
                .optional();
    }

    /** Those that a condition selects, with all that comes behind it. */
    List<IncomingDocument> select(String condition, List<?> params) {
        return jdbc.sql(SELECT + condition).params(params).query(columns::map).list();
    }

    void insert(IncomingDocument document) {
        List<@Nullable Object> params = new ArrayList<>(columns.values(document));
        params.addAll(SqlParams.of(
                document.id(),
                document.reviewFirst(),
                OfficialTime.at(document.receivedAt()),
                document.receivedBy(),
                String.join(" ", document.releasedDigests())));
        jdbc.sql(INSERT).params(params).update();
    }

    void save(IncomingDocument document) {
        List<@Nullable Object> params = new ArrayList<>(columns.values(document));
        params.add(document.id());
        jdbc.sql(UPDATE).params(params).update();
    }
}
