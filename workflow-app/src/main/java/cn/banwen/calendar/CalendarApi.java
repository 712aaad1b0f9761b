package cn.banwen.calendar;

import cn.banwen.calendar.CalendarJson.ChangedBy;
import cn.banwen.identity.People;
import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.BodyFields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The working calendar over REST: read by everybody, changed by the administrator. */
@RestController
@RequestMapping("/api/calendar")
@Tag(name = "calendar")
class CalendarApi {

    private static final String YEAR_EXAMPLE =
            """
            {"year": 2028, "source": "国办发明电〔2027〕1号", "days": [
              {"name": "元旦", "date": "2028-01-01", "isOffDay": true},
              {"name": "元旦", "date": "2028-01-03", "isOffDay": true},
              {"name": "元旦", "date": "2028-01-08", "isOffDay": false}]}""";

    private static final String HOURS_EXAMPLE =
            """
            {"plans": [{"validFrom": "2020-01-01", "seasons": [
               {"from": "05-01", "open": [{"from": "08:00", "to": "12:00"}, {"from": "15:00", "to": "18:00"}]},
               {"from": "10-01", "open": [{"from": "08:00", "to": "12:00"}, {"from": "14:00", "to": "17:30"}]}]}],
             "specialDays": []}""";

    private static final String LOCAL_EXAMPLE =
            """
            {"days": [{"date": "2028-03-05", "name": "赶场日"}, {"date": "2028-07-01", "name": "防汛值班", "office": "应急办"}]}""";

    private final WorkingCalendar calendar;
    private final DayText texts;
    private final People people;
    private final Clock clock;

    CalendarApi(WorkingCalendar calendar, DayText texts, People people, Clock clock) {
        this.calendar = calendar;
        this.texts = texts;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Holidays and make-up workdays of a year; this year's by default",
            description = "A year that is not announced has its statutory days and confirmed = false.")
    CalendarJson year(@RequestParam(required = false) @Nullable Integer year, Locale locale) {
        return json(year == null ? OfficialTime.at(clock.instant()).getYear() : year, locale);
    }

    @PutMapping("/{year}")
    @Operation(
            summary = "Puts a year's holidays and make-up workdays in place",
            description =
                    "For the administrator. Fields that are not known are ignored; where version is sent, it must be"
                            + " the one that GET showed.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "year", value = YEAR_EXAMPLE))))
    CalendarJson change(
            @PathVariable int year, @RequestBody Map<String, Object> body, Principal caller, Locale locale) {
        calendar.requireAdmin(caller.getName());
        calendar.change(HolidayFile.read(year, body), version(body), caller.getName());
        return json(year, locale);
    }

    @PostMapping("/{year}/impact")
    @Operation(
            summary = "What a year's arrangement would move, without putting it in place",
            description = "For the administrator. Reads all open deadlines.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "year", value = YEAR_EXAMPLE))))
    DeadlineImpact impact(@PathVariable int year, @RequestBody Map<String, Object> body, Principal caller) {
        calendar.requireAdmin(caller.getName());
        return calendar.impactOf(calendar.current().with(HolidayFile.read(year, body)));
    }

    @GetMapping("/hours")
    @Operation(summary = "When the office is open on its working days")
    HoursJson hours() {
        Version<OfficeHours> hours = calendar.hours();
        return HoursJson.of(hours, changedBy(hours));
    }

    @PutMapping("/hours")
    @Operation(
            summary = "Changes the office hours",
            description = "For the administrator. A plan holds from its date on, a season from its day of the year on.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "hours", value = HOURS_EXAMPLE))))
    HoursJson changeHours(@RequestBody Map<String, Object> body, Principal caller) {
        calendar.requireAdmin(caller.getName());
        calendar.change(HoursFile.read(body), version(body), caller.getName());
        return hours();
    }

    @PostMapping("/hours/impact")
    @Operation(
            summary = "What other office hours would move, without putting them in place",
            description = "For the administrator. Reads all open deadlines.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "hours", value = HOURS_EXAMPLE))))
    DeadlineImpact impactOfHours(@RequestBody Map<String, Object> body, Principal caller) {
        calendar.requireAdmin(caller.getName());
        return calendar.impactOf(calendar.current().with(HoursFile.read(body)));
    }

    /**
     * Local entries of a year.
     *
     * @param version to be sent back with a change
     */
    record LocalDaysJson(
            int year, int version, @Nullable ChangedBy changedBy, @Nullable Instant changedAt, List<LocalDay> days) {}

    @GetMapping("/{year}/local")
    @Operation(summary = "Market days, duty and other local entries of a year, which change no working day")
    LocalDaysJson local(@PathVariable int year) {
        Version<LocalDays> found = calendar.localDays(year);
        return new LocalDaysJson(
                year,
                found.number(),
                changedBy(found),
                found.changedAt(),
                found.value().days());
    }

    @PutMapping("/{year}/local")
    @Operation(
            summary = "Puts a year's local entries in place",
            description = "For the administrator. No deadline moves.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "local", value = LOCAL_EXAMPLE))))
    LocalDaysJson changeLocal(@PathVariable int year, @RequestBody Map<String, Object> body, Principal caller) {
        calendar.requireAdmin(caller.getName());
        calendar.change(LocalDaysFile.read(year, body), version(body), caller.getName());
        return local(year);
    }

    private CalendarJson json(int year, Locale locale) {
        Version<Optional<HolidayYear>> found = calendar.year(year);
        Optional<HolidayYear> notice = found.value();
        List<Integer> byMonth = byMonth(calendar.current().holidays(), year);
        return new CalendarJson(
                year,
                found.number(),
                notice.isPresent(),
                notice.isPresent() ? null : texts.text("calendar.unannounced", locale),
                notice.map(HolidayYear::source).orElse(null),
                notice.map(HolidayYear::published).orElse(null),
                changedBy(found),
                found.changedAt(),
                byMonth.stream().mapToInt(Integer::intValue).sum(),
                byMonth,
                notice.map(HolidayYear::days).orElseGet(() -> StatutoryDays.of(year)));
    }

    private @Nullable ChangedBy changedBy(Version<?> version) {
        String by = version.changedBy();
        return by == null ? null : new ChangedBy(by, people.nameOf(by));
    }

    private static List<Integer> byMonth(HolidayCalendar holidays, int year) {
        int[] counts = new int[12];
        holidays.days(year)
                .filter(CalendarDay::works)
                .forEach(day -> counts[day.date().getMonthValue() - 1]++);
        return IntStream.of(counts).boxed().toList();
    }

    private static @Nullable Integer version(Map<String, Object> body) {
        BodyFields fields = new BodyFields(body);
        Integer version = fields.number("version").orElse(null);
        fields.refuseIfWrong();
        return version;
    }
}
