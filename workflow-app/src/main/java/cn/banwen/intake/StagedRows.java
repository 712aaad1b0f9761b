package cn.banwen.intake;

import cn.banwen.intake.FileRows.Released;
import cn.banwen.intake.IncomingFiles.StoredFile;
import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StagedRows {

    private static final String COLUMNS =
            "s.id, s.object_key, s.name, s.media_type, s.size, s.sha256, s.pages, s.readability, s.encrypted, s.uploaded_at";

    private final JdbcClient jdbc;

    StagedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count(String username) {
        return jdbc.sql("select count(*) from staged_upload where username = ?")
                .param(username)
                .query(Integer.class)
                .single();
    }

    void insert(StagedFile staged, String username) {
        ExaminedFile file = staged.file();
        jdbc.sql(
                        """
                        insert into staged_upload (id, object_key, username, name, media_type, size, sha256, pages, readability,
                          encrypted, uploaded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(SqlParams.of(
                        staged.id(),
                        staged.stored().key(),
                        username,
                        file.name(),
                        file.mediaType(),
                        file.size(),
                        staged.sha256(),
                        file.pages(),
                        file.readability().name(),
                        file.encrypted(),
                        OfficialTime.at(staged.uploadedAt())))
                .update();
    }

    List<StagedFile> of(String username) {
        return jdbc.sql("select " + COLUMNS + " from staged_upload s where username = ? order by uploaded_at, id")
                .param(username)
                .query(StagedRows::map)
                .list();
    }

    List<StagedFile> find(Collection<UUID> ids, String username) {
        return jdbc.sql("select " + COLUMNS + " from staged_upload s where id = any (?) and username = ?")
                .params(ids.toArray(UUID[]::new), username)
                .query(StagedRows::map)
                .list();
    }

    /** Takes the keys off the ledger, and with them the rows here. The ledger is locked first, as the sweep does. */
    List<StagedFile> take(Collection<UUID> ids, String username) {
        return jdbc.sql(
                        """
                        delete from provisional_object p using staged_upload s
                        where s.object_key = p.object_key and s.id = any (?) and s.username = ?
                        returning
                        """
                                + COLUMNS)
                .params(ids.toArray(UUID[]::new), username)
                .query(StagedRows::map)
                .list();
    }

    /** Gives the keys up and deletes the rows here, locking in the same order. */
    List<Released> release(Collection<UUID> ids, String username) {
        return jdbc.sql(
                        """
                        with released as (update provisional_object p set released = true, sha256 = s.sha256 from staged_upload s
                          where s.object_key = p.object_key and not p.released and s.id = any (?) and s.username = ?
                          returning p.object_key, s.sha256)
                        delete from staged_upload s using released r where s.object_key = r.object_key
                        returning r.object_key as key, r.sha256
                        """)
                .params(ids.toArray(UUID[]::new), username)
                .query(Released.class)
                .list();
    }

    private static StagedFile map(ResultSet row, int rowNumber) throws SQLException {
        ExaminedFile file = new ExaminedFile(
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getObject("pages", Integer.class),
                Readability.valueOf(row.getString("readability")),
                row.getBoolean("encrypted"),
                Optional.empty());
        return new StagedFile(
                row.getObject("id", UUID.class),
                new StoredFile(file, row.getString("sha256"), row.getString("object_key")),
                OfficialTime.instant(row, "uploaded_at"));
    }
}
