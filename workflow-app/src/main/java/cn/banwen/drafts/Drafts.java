package cn.banwen.drafts;

import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.KeptForms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Everybody's own drafts. Every method asks whose; there is no way to another person's. */
@Component
public class Drafts implements KeptForms {

    /** As many forms as anybody has begun at a time; the oldest beyond that go. */
    static final int MOST = 100;

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,99}");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The key of a task's form. */
    public static String ofTask(UUID taskId) {
        return "task-" + taskId;
    }

    public Optional<Draft> find(String username, String key) {
        return jdbc.sql("select key, fields, saved_at from draft where username = ? and key = ?")
                .params(username, checked(key))
                .query(this::map)
                .optional();
    }

    /** All of the person's drafts, the latest first. */
    public List<Draft> of(String username) {
        return jdbc.sql("select key, fields, saved_at from draft where username = ? order by saved_at desc, key")
                .param(username)
                .query(this::map)
                .list();
    }

    @Override
    @Transactional
    public void keep(String username, String key, Map<String, List<String>> fields) {
        save(username, key, fields);
    }

    /**
     * Saves a draft in place of the one before.
     *
     * @param fields each a text or a list of texts
     * @throws Refusal {@code draft-key}, {@code draft-malformed}, {@code draft-too-large}
     */
    @Transactional
    public Draft save(String username, String key, Map<?, ?> fields) {
        Draft draft = new Draft(checked(key), DraftFields.of(fields), OfficialTime.now(clock));
        jdbc.sql(
                        """
                        insert into draft (username, key, fields, saved_at) values (?, ?, ?, ?)
                        on conflict (username, key) do update set fields = excluded.fields, saved_at = excluded.saved_at
                        """)
                .params(username, key, json.writeValueAsString(draft.fields()), OfficialTime.at(draft.savedAt()))
                .update();
        jdbc.sql(
                        """
                        delete from draft where username = ? and key in
                          (select key from draft where username = ? order by saved_at desc, key offset ?)
                        """)
                .params(username, username, MOST)
                .update();
        return draft;
    }

    /** Removes the draft, if there is one; within the caller's transaction where there is one. */
    public void discard(String username, String key) {
        jdbc.sql("delete from draft where username = ? and key = ?")
                .params(username, checked(key))
                .update();
    }

    /** Removes what nobody has touched for that long; returns how many. */
    int sweep(Duration age) {
        Instant before = OfficialTime.now(clock).minus(age);
        return jdbc.sql("delete from draft where saved_at < ?")
                .param(OfficialTime.at(before))
                .update();
    }

    private static String checked(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new Refusal(Refusal.Kind.MALFORMED, "draft-key");
        }
        return key;
    }

    private Draft map(ResultSet row, int rowNumber) throws SQLException {
        return new Draft(
                row.getString("key"),
                json.readValue(row.getString("fields"), new TypeReference<Map<String, List<String>>>() {}),
                OfficialTime.instant(row, "saved_at"));
    }
}
