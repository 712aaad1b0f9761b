package cn.banwen.calendar;

import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Office hours as lines that a person can write: {@code 2026-01-01 05-01 08:00-12:00 15:00-18:00}, which is the first day of
 * the plan, the first day of the season and the hours; and days with hours of their own, {@code 2026-03-05 赶场日 07:30-12:00}.
 */
final class HoursLines {

    private static final String SPACE = "\\s+";

    private HoursLines() {}

    static String plans(OfficeHours hours) {
        return hours.plans().stream()
                .flatMap(plan -> plan.seasons().stream()
                        .map(season -> plan.validFrom() + " " + text(season.from()) + " " + text(season.open())))
                .collect(Collectors.joining("\n"));
    }

    static String specialDays(OfficeHours hours) {
        return hours.specialDays().stream()
                .map(day -> day.date() + " " + day.name() + " " + text(day.open()))
                .collect(Collectors.joining("\n"));
    }

    /** As the REST interface would send it; what can't be read is told by {@link HoursFile}. */
    static Map<String, Object> body(String plans, String specialDays) {
        Map<String, List<Map<String, Object>>> seasons = new LinkedHashMap<>();
        lines(plans).forEach(words -> seasons.computeIfAbsent(words.get(0), from -> new ArrayList<>())
                .add(Map.of("from", word(words, 1), "open", open(words, 2))));
        List<Map<String, Object>> all = new ArrayList<>();
        seasons.forEach((from, ofPlan) -> all.add(Map.of("validFrom", from, "seasons", ofPlan)));
        List<Map<String, Object>> special = lines(specialDays).stream()
                .map(words -> Map.<String, Object>of(
                        "date", word(words, 0), "name", word(words, 1), "open", open(words, 2)))
                .toList();
        return Map.of("plans", all, "specialDays", special);
    }

    private static List<List<String>> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> List.of(line.split(SPACE)))
                .toList();
    }

    private static String word(List<String> words, int index) {
        return index < words.size() ? words.get(index) : "";
    }

    private static List<Map<String, String>> open(List<String> words, int from) {
        return words.stream().skip(from).map(HoursLines::period).toList();
    }

    private static Map<String, String> period(String word) {
        String[] ends = word.replace('–', '-').replace('—', '-').replace('：', ':').split("-", 2);
        return Map.of("from", ends[0], "to", ends.length > 1 ? ends[1] : "");
    }

    private static String text(MonthDay day) {
        return day.toString().substring(2);
    }

    private static String text(List<Period> open) {
        return open.stream()
                .map(period -> text(period.from()) + "-" + text(period.to()))
                .collect(Collectors.joining(" "));
    }

    private static String text(LocalTime time) {
        return time.toString();
    }
}
