package cn.banwen.intake;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FileRows {

    private static final String COLUMNS =
            "id, document_id, ordinal, name, media_type, size, sha256, pages, readability, encrypted, object_key, added_at, added_by";

    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void noteProvisional(Collection<String> keys, Instant at) {
        if (!keys.isEmpty()) {
            jdbc.sql("insert into provisional_object (object_key, recorded_at) select key, ? from unnest(?) key")
                    .params(OfficialTime.at(at), keys.toArray(String[]::new))
                    .update();
        }
    }

    /** Takes keys off the ledger; returns how many of them were still to be had. */
    int clearProvisional(Collection<String> keys) {
        return keys.isEmpty()
                ? 0
                : jdbc.sql("delete from provisional_object where object_key = any (?) and not released")
                        .param(keys.toArray(String[]::new))
                        .update();
    }

    /**
     * A key that nobody can take over any more; it stays on the ledger until its object is gone.
     *
     * @param sha256 of the file that waited under it for its document; null where none did
     */
    record Released(String key, @Nullable String sha256) {}

    /** Gives one old key up, and with it the file that waited; a transaction that is just taking it over comes first. */
    Optional<Released> releaseBefore(Instant limit) {
        return jdbc.sql(
                        """
                        with old as (select object_key from provisional_object where recorded_at < ? and not released
                            order by recorded_at limit 1 for update),
                          gone as (delete from staged_upload s using old where s.object_key = old.object_key returning s.sha256)
                        update provisional_object p set released = true, sha256 = (select sha256 from gone)
                        from old where p.object_key = old.object_key returning p.object_key as key, p.sha256
                        """)
                .param(OfficialTime.at(limit))
                .query(Released.class)
                .optional();
    }

    /** Those whose objects are still to go, the oldest first. */
    List<Released> released() {
        return jdbc.sql("select object_key as key, sha256 from provisional_object where released order by recorded_at")
                .query(Released.class)
                .list();
    }

    /** Takes a released key off the ledger: its object is gone. */
    void forget(Released object) {
        jdbc.sql("delete from provisional_object where object_key = ? and released")
                .param(object.key())
                .update();
    }

    int count(UUID documentId) {
        return jdbc.sql("select count(*) from document_file where document_id = ?")
                .param(documentId)
                .query(Integer.class)
                .single();
    }

    void insert(DocumentFile file) {
        jdbc.sql(
                        """
                        insert into document_file (id, document_id, ordinal, name, media_type, size, sha256, pages, readability,
                          encrypted, object_key, added_at, added_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(SqlParams.of(
                        file.id(),
                        file.documentId(),
                        file.ordinal(),
                        file.name(),
                        file.mediaType(),
                        file.size(),
                        file.sha256(),
                        file.pages(),
                        file.readability().name(),
                        file.encrypted(),
                        file.objectKey(),
                        OfficialTime.at(file.addedAt()),
                        file.addedBy()))
                .update();
    }

    List<DocumentFile> of(UUID documentId) {
        return jdbc.sql("select " + COLUMNS + " from document_file where document_id = ? order by ordinal")
                .param(documentId)
                .query(FileRows::map)
                .list();
    }

    Optional<DocumentFile> find(UUID documentId, UUID fileId) {
        return jdbc.sql("select " + COLUMNS + " from document_file where id = ? and document_id = ?")
                .params(fileId, documentId)
                .query(FileRows::map)
                .optional();
    }

    /** Where bytes lie in the store. */
    record Location(String key, long size) {}

    /** Of a document's file, or of one that waits for its document. */
    Optional<Location> withContent(String sha256) {
        return jdbc.sql(
                        """
                        (select object_key as key, size from document_file where sha256 = ? order by added_at limit 1)
                        union all (select object_key, size from staged_upload where sha256 = ? limit 1) limit 1
                        """)
                .params(sha256, sha256)
                .query(Location.class)
                .optional();
    }

    boolean hasUnreadable(UUID documentId) {
        return jdbc.sql(
                        "select exists (select from document_file where document_id = ? and readability = 'UNREADABLE')")
                .param(documentId)
                .query(Boolean.class)
                .single();
    }

    private static DocumentFile map(ResultSet row, int rowNumber) throws SQLException {
        return new DocumentFile(
                row.getObject("id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getInt("ordinal"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("pages", Integer.class),
                Readability.valueOf(row.getString("readability")),
                row.getBoolean("encrypted"),
                row.getString("object_key"),
                OfficialTime.instant(row, "added_at"),
                row.getString("added_by"));
    }
}
