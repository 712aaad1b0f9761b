package cn.banwen.calendar;

import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A year's arrangement as it is typed by hand: a day a line, {@code 2026-02-14 春节 班} or {@code … 休}. */
final class HolidayLines {

    private static final Set<String> OFF = Set.of("休", "放假", "off");
    private static final Set<String> WORK = Set.of("班", "上班", "work");
    private static final Pattern GAP = Pattern.compile("[\\s,，;；]+");
    private static final Pattern ENTRY = Pattern.compile("days\\[(\\d+)].*");

    private HolidayLines() {}

    static String text(List<Holiday> days) {
        return days.stream()
                .map(day -> day.date() + " " + day.name() + " " + (day.off() ? "休" : "班"))
                .collect(Collectors.joining("\n"));
    }

    /** The lines as the days of a holiday file, for {@link HolidayFile} to judge. */
    static List<Map<String, Object>> days(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(HolidayLines::day)
                .toList();
    }

    private static Map<String, Object> day(String line) {
        List<String> words = new ArrayList<>(GAP.splitAsStream(line.strip()).toList());
        Map<String, Object> day = new HashMap<>();
        day.put("date", words.remove(0));
        if (!words.isEmpty()) {
            String last = words.get(words.size() - 1);
            if (OFF.contains(last) || WORK.contains(last)) {
                day.put("isOffDay", OFF.contains(last));
                words.remove(words.size() - 1);
            }
            day.put("name", String.join("、", words));
        }
        return day;
    }

    /** The same refusal, each problem with the days said of the form's field of days, and which one in the list it is. */
    static Refusal counted(Refusal refusal, String field, Function<Problem, String> words) {
        return refusal.problems().isEmpty()
                ? refusal
                : Refusal.ofForm(refusal.problems().stream()
                        .map(problem -> counted(problem, field, words))
                        .toList());
    }

    private static Problem counted(Problem problem, String field, Function<Problem, String> words) {
        Matcher entry = ENTRY.matcher(problem.field());
        if (entry.matches()) {
            return Problem.of(
                    field,
                    "calendar-entry",
                    Integer.toString(Integer.parseInt(entry.group(1)) + 1),
                    words.apply(problem));
        }
        return problem.field().equals("days") ? new Problem(field, problem.code(), problem.args()) : problem;
    }
}
