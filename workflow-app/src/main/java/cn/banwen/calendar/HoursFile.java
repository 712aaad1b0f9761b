package cn.banwen.calendar;

import cn.banwen.refusal.BodyFields;
import cn.banwen.refusal.Refusal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Office hours as the REST interface takes them. Fields that it does not know are ignored. */
final class HoursFile {

    private static final int NAME = 40;

    private HoursFile() {}

    /** @throws Refusal a form's, with all that is wrong with it */
    static OfficeHours read(Map<?, ?> body) {
        BodyFields fields = new BodyFields(body);
        List<HoursPlan> plans = plans(fields);
        List<SpecialDay> specialDays = body.containsKey("specialDays") ? specialDays(fields) : List.of();
        fields.refuseIfWrong();
        return new OfficeHours(plans, specialDays);
    }

    private static List<HoursPlan> plans(BodyFields fields) {
        List<HoursPlan> plans = new ArrayList<>();
        Set<LocalDate> begun = new HashSet<>();
        for (BodyFields plan : some(fields, "plans")) {
            Optional<LocalDate> validFrom = plan.date("validFrom", true);
            List<Season> seasons = seasons(plan);
            validFrom.ifPresent(date -> {
                if (!begun.add(date)) {
                    plan.wrong("validFrom", "hours-date-twice", date.toString());
                }
                plans.add(new HoursPlan(date, seasons));
            });
        }
        return plans;
    }

    private static List<Season> seasons(BodyFields plan) {
        List<Season> seasons = new ArrayList<>();
        Set<MonthDay> begun = new HashSet<>();
        for (BodyFields season : some(plan, "seasons")) {
            Optional<MonthDay> from =
                    season.parsed("from", true, text -> MonthDay.parse("--" + text), "not-a-month-day");
            List<Period> open = open(season);
            from.ifPresent(day -> {
                if (!begun.add(day)) {
                    season.wrong("from", "hours-date-twice", day.toString().substring(2));
                }
                seasons.add(new Season(day, open));
            });
        }
        return seasons;
    }

    private static List<SpecialDay> specialDays(BodyFields fields) {
        List<SpecialDay> days = new ArrayList<>();
        Set<LocalDate> known = new HashSet<>();
        for (BodyFields special : fields.objects("specialDays")) {
            Optional<LocalDate> date = special.date("date", true);
            String name = special.requiredText("name", NAME);
            List<Period> open = open(special);
            date.ifPresent(day -> {
                if (!known.add(day)) {
                    special.wrong("date", "hours-date-twice", day.toString());
                }
                days.add(new SpecialDay(day, name, open));
            });
        }
        return days;
    }

    private static List<Period> open(BodyFields day) {
        List<Period> open = new ArrayList<>();
        for (BodyFields period : some(day, "open")) {
            Optional<LocalTime> from = time(period, "from");
            Optional<LocalTime> to = time(period, "to");
            if (from.isPresent() && to.isPresent()) {
                if (!from.get().isBefore(to.get())) {
                    period.wrong(
                            "to",
                            "hours-backwards",
                            from.get().toString(),
                            to.get().toString());
                }
                open.add(new Period(from.get(), to.get()));
            }
        }
        open.sort(Comparator.comparing(Period::from));
        for (int i = 1; i < open.size(); i++) {
            if (open.get(i).from().isBefore(open.get(i - 1).to())) {
                day.wrong("open", "hours-overlap", text(open.get(i - 1)), text(open.get(i)));
            }
        }
        return open;
    }

    private static Optional<LocalTime> time(BodyFields period, String name) {
        return period.parsed(name, true, LocalTime::parse, "not-a-time");
    }

    private static List<BodyFields> some(BodyFields fields, String name) {
        List<BodyFields> objects = fields.objects(name);
        if (objects.isEmpty() && !fields.isWrong(name)) {
            fields.wrong(name, "required", name);
        }
        return objects;
    }

    private static String text(Period period) {
        return period.from() + "–" + period.to();
    }
}
