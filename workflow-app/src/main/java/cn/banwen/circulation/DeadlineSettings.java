package cn.banwen.circulation;

import cn.banwen.administration.Administrators;
import cn.banwen.administration.SettingHistory;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How often a document's time may be extended. */
@Component
public class DeadlineSettings {

    /** Under which name the setting's changes are kept. */
    public static final String SETTING = "deadlines";

    private static final int MOST = 10;

    private final JdbcClient jdbc;
    private final Administrators administrators;
    private final SettingHistory history;

    DeadlineSettings(JdbcClient jdbc, Administrators administrators, SettingHistory history) {
        this.jdbc = jdbc;
        this.administrators = administrators;
        this.history = history;
    }

    public int mostExtensions() {
        return read("");
    }

    /** @throws Refusal {@code admin-only}, {@code setting-changed}, or a form's below 0 or over 10 */
    @Transactional
    public void change(int mostExtensions, @Nullable Long seen, String username) {
        administrators.require(username);
        if (mostExtensions < 0 || mostExtensions > MOST) {
            throw Refusal.ofForm(List.of(Problem.of("mostExtensions", "extensions-range", Integer.toString(MOST))));
        }
        int before = read(" for update");
        history.requireUnchanged(SETTING, seen);
        jdbc.sql("update deadline_setting set most_extensions = ?")
                .param(mostExtensions)
                .update();
        history.record(
                SETTING,
                Map.of("mostExtensions", Integer.toString(before)),
                Map.of("mostExtensions", Integer.toString(mostExtensions)),
                username);
    }

    private int read(String lock) {
        return jdbc.sql("select most_extensions from deadline_setting" + lock)
                .query(Integer.class)
                .single();
    }
}
