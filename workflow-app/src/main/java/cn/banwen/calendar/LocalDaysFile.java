package cn.banwen.calendar;

import cn.banwen.refusal.BodyFields;
import cn.banwen.refusal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Local entries as the REST interface takes them, {@code {days: [{date, name, office}]}}, and as lines of a form. */
final class LocalDaysFile {

    private static final int LONGEST = 40;
    private static final Pattern GAP = Pattern.compile("[\\s,，]+");

    private LocalDaysFile() {}

    /** @throws Refusal a form's, with all that is wrong with it */
    static LocalDays read(int year, Map<?, ?> body) {
        HolidayCalendar.requireKnown(year);
        BodyFields fields = new BodyFields(body);
        List<LocalDay> days = new ArrayList<>();
        for (BodyFields day : fields.objects("days")) {
            Optional<LocalDate> date = day.date("date", true);
            String name = day.requiredText("name", LONGEST);
            String office = day.text("office", LONGEST);
            date.filter(given -> given.getYear() != year)
                    .ifPresent(given ->
                            day.wrong("date", "calendar-date-outside", given.toString(), Integer.toString(year)));
            date.ifPresent(given -> days.add(new LocalDay(given, name, office)));
        }
        fields.refuseIfWrong();
        return new LocalDays(year, days);
    }

    static Map<String, Object> body(String lines) {
        return Map.of(
                "days",
                lines.lines()
                        .filter(line -> !line.isBlank())
                        .map(LocalDaysFile::day)
                        .toList());
    }

    private static Map<String, Object> day(String line) {
        String[] words = GAP.split(line.strip(), 3);
        Map<String, Object> day = new HashMap<>();
        day.put("date", words[0]);
        day.put("name", words.length > 1 ? words[1] : "");
        day.put("office", words.length > 2 ? words[2] : "");
        return day;
    }
}
