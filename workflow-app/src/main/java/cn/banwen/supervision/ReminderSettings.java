package cn.banwen.supervision;

import cn.banwen.administration.Administrators;
import cn.banwen.administration.SettingHistory;
import cn.banwen.notification.QuietTime;
import cn.banwen.notification.QuietTimes;
import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import cn.banwen.refusal.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminders, quiet time and cards: the administrator's to set. */
@Component
class ReminderSettings {

    /** Its name in the history of settings. */
    static final String SETTING = "reminders";

    private final JdbcClient jdbc;
    private final QuietTimes quiet;
    private final ReminderPlans plans;
    private final Administrators administrators;
    private final SettingHistory history;
    private final Clock clock;

    ReminderSettings(
            JdbcClient jdbc,
            QuietTimes quiet,
            ReminderPlans plans,
            Administrators administrators,
            SettingHistory history,
            Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.quiet = quiet;
        this.plans = plans;
        this.administrators = administrators;
        this.history = history;
    }

    /**
     * The settings.
     *
     * @param ladders by urgency, the most urgent first
     */
    record Settings(QuietTime quiet, Map<String, Ladder> ladders, CardRules cards) {

        Ladder ladder(String urgency) {
            Ladder ladder = ladders.get(urgency);
            if (ladder == null) {
                throw new IllegalStateException("no ladder for " + urgency);
            }
            return ladder;
        }
    }

    Settings current() {
        Map<String, Ladder> ladders = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select urgency, before_limit, at_limit, every_hours, times, escalate_after, idle_percent, at_night from reminder_ladder
                        order by array_position(array['flash', 'extra-urgent', 'urgent', 'level', 'routine'], urgency)
                        """)
                .query(row -> {
                    ladders.put(row.getString("urgency"), ladder(row));
                });
        CardRules cards = jdbc.sql("select cards, since, red_after_days, yellows_for_red from card_rule")
                .query((row, n) -> new CardRules(
                        row.getBoolean("cards"),
                        OfficialTime.instant(row, "since"),
                        row.getInt("red_after_days"),
                        row.getInt("yellows_for_red")))
                .single();
        return new Settings(quiet.current(), ladders, cards);
    }

    private static Ladder ladder(ResultSet row) throws SQLException {
        return new Ladder(
                row.getBoolean("before_limit"),
                row.getBoolean("at_limit"),
                row.getInt("every_hours"),
                row.getInt("times"),
                row.getObject("escalate_after", Integer.class),
                row.getInt("idle_percent"),
                row.getBoolean("at_night"));
    }

    long version() {
        return history.version(SETTING);
    }

    /** By the names of the form's fields. */
    Map<String, String> values() {
        return ReminderFields.values(current());
    }

    /**
     * Changes what is given and leaves the rest. What waits to be told is planned anew.
     *
     * @param version that was looked at; null accepts whatever stands
     * @throws Refusal {@code admin-only}, {@code setting-changed}; with all problems of the fields
     */
    @Transactional
    public void change(Map<String, String> given, @Nullable Long version, String username) {
        administrators.require(username);
        jdbc.sql("select cards from card_rule for update").query(Boolean.class).single();
        history.requireUnchanged(SETTING, version);
        Map<String, String> before = values();
        CardRules cards = current().cards();
        Settings after = ReminderFields.read(before, given, cards.on() ? cards.since() : OfficialTime.now(clock));
        save(after);
        plans.lookAgain(OfficialTime.now(clock));
        history.record(SETTING, before, ReminderFields.values(after), username);
    }

    private void save(Settings settings) {
        quiet.change(settings.quiet());
        CardRules cards = settings.cards();
        jdbc.sql("update card_rule set cards = ?, since = ?, red_after_days = ?, yellows_for_red = ?")
                .params(cards.on(), OfficialTime.at(cards.since()), cards.redAfterDays(), cards.yellowsForRed())
                .update();
        settings.ladders().forEach((urgency, ladder) -> jdbc.sql(
                        """
                        update reminder_ladder set before_limit = ?, at_limit = ?, every_hours = ?, times = ?, escalate_after = ?,
                          idle_percent = ?, at_night = ? where urgency = ?
                        """)
                .params(SqlParams.of(
                        ladder.before(),
                        ladder.atLimit(),
                        ladder.everyHours(),
                        ladder.times(),
                        ladder.escalateAfter(),
                        ladder.idlePercent(),
                        ladder.atNight(),
                        urgency))
                .update());
    }
}
