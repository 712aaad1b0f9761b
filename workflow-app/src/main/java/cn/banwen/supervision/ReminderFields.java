package cn.banwen.supervision;

import cn.banwen.notification.QuietTime;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import cn.banwen.supervision.ReminderSettings.Settings;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The settings as named fields: how a form, REST and the history of changes have them. */
final class ReminderFields {

    static final String QUIET_BEGINS = "quiet.begins";
    static final String QUIET_ENDS = "quiet.ends";
    static final String CARDS = "cards.on";
    static final String RED_AFTER_DAYS = "cards.redAfterDays";
    static final String YELLOWS_FOR_RED = "cards.yellowsForRed";

    /** Of each urgency, in the order of the page. */
    static final List<String> LADDER =
            List.of("before", "atLimit", "everyHours", "times", "escalateAfter", "idlePercent", "atNight");

    private final Map<String, String> values;
    private final List<Problem> problems = new ArrayList<>();

    private ReminderFields(Map<String, String> values) {
        this.values = values;
    }

    /** The name of a ladder's field. */
    static String of(String urgency, String field) {
        return "ladders." + urgency + "." + field;
    }

    static Map<String, String> values(Settings settings) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(QUIET_BEGINS, settings.quiet().begins().toString());
        values.put(QUIET_ENDS, settings.quiet().ends().toString());
        settings.ladders().forEach((urgency, ladder) -> {
            values.put(of(urgency, "before"), Boolean.toString(ladder.before()));
            values.put(of(urgency, "atLimit"), Boolean.toString(ladder.atLimit()));
            values.put(of(urgency, "everyHours"), Integer.toString(ladder.everyHours()));
            values.put(of(urgency, "times"), Integer.toString(ladder.times()));
            values.put(of(urgency, "escalateAfter"), Objects.toString(ladder.escalateAfter(), ""));
            values.put(of(urgency, "idlePercent"), Integer.toString(ladder.idlePercent()));
            values.put(of(urgency, "atNight"), Boolean.toString(ladder.atNight()));
        });
        values.put(CARDS, Boolean.toString(settings.cards().on()));
        values.put(RED_AFTER_DAYS, Integer.toString(settings.cards().redAfterDays()));
        values.put(YELLOWS_FOR_RED, Integer.toString(settings.cards().yellowsForRed()));
        return values;
    }

    /**
     * The settings as they are to be.
     *
     * @param cardsSince from when on limits make cards
     * @throws Refusal with all problems of the fields
     */
    static Settings read(Map<String, String> before, Map<String, String> given, Instant cardsSince) {
        Map<String, String> all = new LinkedHashMap<>(before);
        ReminderFields fields = new ReminderFields(all);
        given.forEach((name, value) -> {
            if (before.containsKey(name)) {
                all.put(name, value.strip());
            } else {
                fields.problems.add(Problem.of(name, "unknown-setting", name));
            }
        });
        return fields.settings(cardsSince);
    }

    private Settings settings(Instant cardsSince) {
        QuietTime quiet = new QuietTime(time(QUIET_BEGINS), time(QUIET_ENDS));
        Map<String, Ladder> ladders = new LinkedHashMap<>();
        values.keySet().stream()
                .filter(name -> name.startsWith("ladders."))
                .map(name -> name.split("\\.")[1])
                .distinct()
                .forEach(urgency -> ladders.put(urgency, ladder(urgency)));
        CardRules cards =
                new CardRules(flag(CARDS), cardsSince, number(RED_AFTER_DAYS, 0, 60), number(YELLOWS_FOR_RED, 2, 20));
        if (!problems.isEmpty()) {
            throw Refusal.ofForm(problems);
        }
        return new Settings(quiet, ladders, cards);
    }

    private Ladder ladder(String urgency) {
        return new Ladder(
                flag(of(urgency, "before")),
                flag(of(urgency, "atLimit")),
                number(of(urgency, "everyHours"), 1, 200),
                number(of(urgency, "times"), 0, 20),
                escalation(of(urgency, "escalateAfter")),
                number(of(urgency, "idlePercent"), 0, 95),
                flag(of(urgency, "atNight")));
    }

    private @Nullable Integer escalation(String name) {
        return value(name).isEmpty() ? null : number(name, 0, 200);
    }

    private LocalTime time(String name) {
        try {
            return LocalTime.parse(value(name));
        } catch (DateTimeException unreadable) {
            problems.add(Problem.of(name, "not-a-time-of-day"));
            return LocalTime.MIDNIGHT;
        }
    }

    private boolean flag(String name) {
        String value = value(name);
        if (!value.equals("true") && !value.equals("false")) {
            problems.add(Problem.of(name, "not-a-flag"));
        }
        return value.equals("true");
    }

    private int number(String name, int least, int most) {
        String value = value(name);
        if (value.matches("\\d{1,4}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        problems.add(Problem.of(name, "number-range", least, most));
        return least;
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }
}
