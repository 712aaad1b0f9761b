package cn.banwen.administration;

import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every change of a setting, and the guard against saving over what another administrator has just changed. */
@Component
public class SettingHistory {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final String SELECT =
            """
            select c.id, c.setting, c.field, c.old_value, c.new_value, c.changed_at, c.changed_by, p.name
            from setting_change c join person p on p.username = c.changed_by
            """;

    private static final String NEWEST_FIRST = " order by c.changed_at desc, c.id limit ?";

    private final JdbcClient jdbc;
    private final Clock clock;

    SettingHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Grows with each change; 0 while nothing was changed. */
    public long version(String setting) {
        return newest(setting).map(SettingChange::id).orElse(0L);
    }

    /**
     * Asked in the transaction of a save, which holds the lock of the setting.
     *
     * @param seen version on which the save is based; null accepts whatever stands
     * @throws Refusal {@code setting-changed} when somebody has saved since
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireUnchanged(String setting, @Nullable Long seen) {
        Optional<SettingChange> newest = newest(setting);
        if (seen != null && newest.map(SettingChange::id).orElse(0L) != seen.longValue()) {
            SettingChange change =
                    newest.orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "setting-unknown-version"));
            throw new Refusal(
                            Refusal.Kind.CONFLICT,
                            "setting-changed",
                            change.name(),
                            MOMENT.format(OfficialTime.at(change.changedAt())))
                    .with("by", change.name())
                    .with("at", OfficialTime.at(change.changedAt()).toString())
                    .with("version", change.id());
        }
    }

    /**
     * Notes what differs between the values before and after, by field.
     *
     * @return the version from now on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long record(String setting, Map<String, String> before, Map<String, String> after, String username) {
        Instant now = OfficialTime.now(clock);
        after.forEach((field, value) -> {
            String old = before.getOrDefault(field, "");
            if (!old.equals(value)) {
                jdbc.sql(
                                """
                                insert into setting_change (setting, field, old_value, new_value, changed_at, changed_by)
                                values (?, ?, ?, ?, ?, ?)
                                """)
                        .params(setting, field, old, value, OfficialTime.at(now), username)
                        .update();
            }
        });
        return version(setting);
    }

    /** The newest changes of one setting; what was saved together stands in the order of the setting's fields. */
    public List<SettingChange> of(String setting, int most) {
        return jdbc.sql(SELECT + " where c.setting = ?" + NEWEST_FIRST)
                .params(setting, most)
                .query(SettingChange.class)
                .list();
    }

    /** The newest changes of those fields of a setting that begin so. */
    public List<SettingChange> of(String setting, String fieldsFrom, int most) {
        return jdbc.sql(SELECT + " where c.setting = ? and starts_with(c.field, ?)" + NEWEST_FIRST)
                .params(setting, fieldsFrom, most)
                .query(SettingChange.class)
                .list();
    }

    /** What was changed after this version, the oldest first. */
    public List<SettingChange> since(String setting, long version) {
        return jdbc.sql(SELECT + " where c.setting = ? and c.id > ? order by c.id")
                .params(setting, version)
                .query(SettingChange.class)
                .list();
    }

    /** The newest changes of all settings. */
    public List<SettingChange> newest(int most) {
        return jdbc.sql(SELECT + NEWEST_FIRST)
                .param(most)
                .query(SettingChange.class)
                .list();
    }

    private Optional<SettingChange> newest(String setting) {
        return jdbc.sql(SELECT + " where c.setting = ? order by c.id desc limit 1")
                .param(setting)
                .query(SettingChange.class)
                .optional();
    }
}
