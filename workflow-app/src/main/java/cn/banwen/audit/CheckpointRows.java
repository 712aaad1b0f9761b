package cn.banwen.audit;

import cn.banwen.platform.OfficialTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Takes rows of checkpoints, each with one of its heads or none, and hands on each checkpoint when its heads are read. */
final class CheckpointRows implements RowCallbackHandler {

    /** Where a portion ends: at the end of a checkpoint. */
    static final String BOUND =
            """
            select (select checkpoint_id from audit_checkpoint_head where checkpoint_id > :after
              order by checkpoint_id offset :portion limit 1) as bound
            """;

    /** A head whose checkpoint is gone comes too, without the checkpoint's columns. */
    static final String SELECT =
            """
            select id, c.at, c.chains, c.acts, c.previous_digest, c.digest,
              h.document_id, h.seq, h.digest as head_digest, h.before
            from (
              select id, at, chains, acts, previous_digest, digest from audit_checkpoint where id > :after and id <= :bound
            ) c full join (
              select checkpoint_id as id, document_id, seq, digest,
                coalesce((select b.seq from audit_checkpoint_head b
                  where b.document_id = n.document_id and b.checkpoint_id < n.checkpoint_id
                  order by b.checkpoint_id desc limit 1), 0) as before
              from audit_checkpoint_head n where checkpoint_id > :after and checkpoint_id <= :bound
            ) h using (id)
            order by id, h.document_id
            """;

    private final CheckpointWalk walk;
    private @Nullable SealedHeads current;
    private long last;

    CheckpointRows(CheckpointWalk walk) {
        this.walk = walk;
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        if (id != last) {
            end();
            last = id;
            begin(id, row);
        }
        UUID documentId = row.getObject("document_id", UUID.class);
        if (current != null && documentId != null) {
            current.add(documentId, row.getInt("seq"), row.getString("head_digest"), row.getInt("before"));
        }
    }

    private void begin(long id, ResultSet row) throws SQLException {
        Instant at = OfficialTime.instantOrNull(row, "at");
        if (at == null) {
            walk.noCheckpoint(id);
            return;
        }
        current = new SealedHeads(new Checkpoint(
                id,
                at,
                row.getLong("chains"),
                row.getLong("acts"),
                row.getString("previous_digest"),
                row.getString("digest")));
    }

    /** After the last row. */
    void end() {
        if (current != null) {
            walk.checkpoint(current);
            current = null;
        }
    }
}
