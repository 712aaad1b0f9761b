package cn.banwen.registration;

import cn.banwen.administration.Administrators;
import cn.banwen.administration.SettingHistory;
import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How registration numbers are written: the administrator's to try and to set, for numbers from then on. */
@Component
class NumberingSettings {

    static final String SETTING = "numbering";

    private static final String CLASS = "incoming";
    private static final int SHOWN = 3;
    /** More than a township receives in a month: a clash further off is met by a later change. */
    private static final int LOOKED_AHEAD = 500;

    private final JdbcClient jdbc;
    private final Administrators administrators;
    private final SettingHistory history;
    private final Clock clock;

    NumberingSettings(JdbcClient jdbc, Administrators administrators, SettingHistory history, Clock clock) {
        this.jdbc = jdbc;
        this.administrators = administrators;
        this.history = history;
        this.clock = clock;
    }

    /**
     * The rule.
     *
     * @param example what the first number of this year looks like
     * @param next the number that the next registration gets
     * @param version sent back with a change, so that nobody saves over another's
     */
    record Rule(String pattern, String example, String next, long version) {}

    /**
     * What a pattern would do.
     *
     * @param next the numbers that come next this year
     * @param nextYear the first number of the next year
     * @param given how many numbers of this year keep the form in which they were given
     * @param waiting documents that are signed for and not yet registered: theirs will be written so
     */
    record Trial(String pattern, List<String> next, String nextYear, long given, long waiting) {}

    Rule current() {
        NumberPattern pattern = new NumberPattern(pattern());
        int year = year();
        return new Rule(
                pattern.text(),
                pattern.format(year, 1),
                pattern.format(year, last(year) + 1),
                history.version(SETTING));
    }

    /**
     * Changes nothing.
     *
     * @throws Refusal {@code admin-only}; of a form for a pattern that can't be, or whose numbers were given already
     */
    @Transactional(readOnly = true)
    public Trial trial(String text, String username) {
        administrators.require(username);
        NumberPattern pattern = checked(text);
        int year = year();
        int last = last(year);
        return new Trial(
                pattern.text(),
                IntStream.rangeClosed(last + 1, last + SHOWN)
                        .mapToObj(seq -> pattern.format(year, seq))
                        .toList(),
                pattern.format(year + 1, last(year + 1) + 1),
                count("select count(*) from registration_number where class = 'incoming' and year = " + year),
                count("select count(*) from document where registration_number is null"
                        + " and state in ('received', 'signed', 'reviewed')"));
    }

    /**
     * Changes the pattern for numbers from now on.
     *
     * @param version that was looked at; null accepts whatever stands
     * @throws Refusal as {@link #trial}, and {@code setting-changed}
     */
    @Transactional
    public Rule change(String text, @Nullable Long version, String username) {
        administrators.require(username);
        String before = jdbc.sql("select pattern from number_rule where class = ? for update")
                .param(CLASS)
                .query(String.class)
                .single();
        history.requireUnchanged(SETTING, version);
        NumberPattern pattern = checked(text);
        jdbc.sql("update number_rule set pattern = ? where class = ?")
                .params(pattern.text(), CLASS)
                .update();
        history.record(SETTING, Map.of("pattern", before), Map.of("pattern", pattern.text()), username);
        return current();
    }

    private NumberPattern checked(String text) {
        NumberPattern pattern = new NumberPattern(text.strip());
        int year = year();
        int last = last(year);
        String[] coming = IntStream.rangeClosed(last + 1, last + LOOKED_AHEAD)
                .mapToObj(seq -> pattern.format(year, seq))
                .toArray(String[]::new);
        jdbc.sql("select number from registration_number where number = any (?) order by seq limit 1")
                .param(coming)
                .query(String.class)
                .optional()
                .ifPresent(taken -> {
                    throw Refusal.ofForm(List.of(Problem.of("pattern", "pattern-clashes", taken)));
                });
        return pattern;
    }

    private String pattern() {
        return jdbc.sql("select pattern from number_rule where class = ?")
                .param(CLASS)
                .query(String.class)
                .single();
    }

    private int last(int year) {
        return jdbc.sql("select coalesce(max(last), 0) from number_counter where class = ? and year = ?")
                .params(CLASS, year)
                .query(Integer.class)
                .single();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private int year() {
        return OfficialTime.at(clock.instant()).getYear();
    }
}
