package cn.banwen.audit;

import cn.banwen.platform.OfficialTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

final class ActRows {

    static final String COLUMNS =
            """
            document_id, seq, at, username, name, post_code, post_name, capacity, acting_for, acting_for_name, task_id,
            step, outcome, opinion, data, previous_digest, digest
            """;

    private ActRows() {}

    static Act map(ResultSet row, int rowNumber) throws SQLException {
        return new Act(
                row.getObject("document_id", UUID.class),
                row.getInt("seq"),
                OfficialTime.instant(row, "at"),
                new Actor(
                        row.getString("username"),
                        row.getString("name"),
                        row.getString("post_code"),
                        row.getString("post_name"),
                        row.getString("capacity"),
                        row.getString("acting_for"),
                        row.getString("acting_for_name")),
                row.getObject("task_id", UUID.class),
                row.getString("step"),
                row.getString("outcome"),
                row.getString("opinion"),
                row.getString("data"),
                row.getString("previous_digest"),
                row.getString("digest"));
    }
}
