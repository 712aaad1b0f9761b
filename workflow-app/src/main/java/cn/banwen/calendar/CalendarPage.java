package cn.banwen.calendar;

import cn.banwen.identity.People;
import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.Form;
import cn.banwen.web.Forms;
import cn.banwen.web.NavigationEntry;
import cn.banwen.web.PageController;
import cn.banwen.web.RefusalText;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 工作日历: a year to look at for everybody, to change for the administrator; and what a deadline would be. */
@PageController
class CalendarPage {

    private final WorkingCalendar calendar;
    private final YearDraft draft;
    private final CalendarWords words;
    private final ExplanationText explanations;
    private final RefusalText refusals;
    private final Forms forms;
    private final People people;
    private final Clock clock;

    CalendarPage(
            WorkingCalendar calendar,
            YearDraft draft,
            CalendarWords words,
            ExplanationText explanations,
            RefusalText refusals,
            Forms forms,
            People people,
            Clock clock) {
        this.calendar = calendar;
        this.draft = draft;
        this.words = words;
        this.explanations = explanations;
        this.refusals = refusals;
        this.forms = forms;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    ModelAndView show(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String amount,
            @RequestParam(required = false) @Nullable String unit,
            HttpServletRequest request,
            Principal caller,
            Locale locale) {
        ModelAndView page = page(year == null ? thisYear() : year, caller);
        return from == null ? page : answered(page, from, amount, unit, request, locale);
    }

    private ModelAndView answered(
            ModelAndView page,
            String from,
            @Nullable String amount,
            @Nullable String unit,
            HttpServletRequest request,
            Locale locale) {
        try {
            DeadlineQuestion asked = DeadlineQuestion.read(from, amount, unit, CalendarPage::moment, "not-a-moment");
            Deadline deadline = calendar.current().due(asked.from(), asked.budget());
            page.addObject("deadline", deadline);
            page.addObject("sentences", explanations.onPage(deadline.explanation(), locale));
            page.addObject("from", from);
            page.addObject("amount", amount);
            page.addObject("unit", unit);
        } catch (Refusal refusal) {
            page.addObject("question", forms.refused("question", request.getParameterMap(), refusal, locale));
            page.setStatus(Forms.status(refusal));
        }
        return page;
    }

    @PostMapping("/calendar/{year}/trial")
    ModelAndView trial(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String lines,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String published,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable Integer version,
            HttpServletRequest request,
            Principal caller,
            Locale locale) {
        calendar.requireAdmin(caller.getName());
        try {
            HolidayYear changed = draft.read(year, lines, source, published, file);
            HolidayCalendar now = calendar.current().holidays();
            HolidayCalendar then = now.with(changed);
            return page(year, caller)
                    .addObject("trial", changed)
                    .addObject("seen", version)
                    .addObject("trialLines", HolidayLines.text(changed.days()))
                    .addObject(
                            "trialWorkingDays",
                            then.days(year).filter(CalendarDay::works).count())
                    .addObject("impact", calendar.impactOf(calendar.current().with(changed)))
                    .addObject("changes", YearChange.between(now, then, year));
        } catch (Refusal refusal) {
            return refused("form", year, refusal, request, caller, locale);
        }
    }

    @PostMapping("/calendar/{year}")
    ModelAndView save(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String lines,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String published,
            @RequestParam(required = false) @Nullable Integer version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        calendar.requireAdmin(caller.getName());
        try {
            calendar.change(draft.read(year, lines, source, published, null), version, caller.getName());
            redirect.addFlashAttribute("saved", true);
            return new ModelAndView("redirect:/calendar?year=" + year);
        } catch (Refusal refusal) {
            return refused("form", year, refusal, request, caller, locale);
        }
    }

    @PostMapping("/calendar/{year}/local")
    ModelAndView saveLocal(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(required = false) @Nullable Integer version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        calendar.requireAdmin(caller.getName());
        try {
            LocalDays changed = LocalDaysFile.read(year, LocalDaysFile.body(days));
            calendar.change(changed, version, caller.getName());
            redirect.addFlashAttribute("saved", true);
            return new ModelAndView("redirect:/calendar?year=" + year);
        } catch (Refusal refusal) {
            return refused("local", year, refusal, request, caller, locale);
        }
    }

    private ModelAndView refused(
            String form, int year, Refusal refusal, HttpServletRequest request, Principal caller, Locale locale) {
        Refusal counted = HolidayLines.counted(
                refusal, form.equals("local") ? "days" : "lines", problem -> refusals.of(problem, locale));
        ModelAndView page =
                page(year, caller).addObject(form, forms.refused(form, request.getParameterMap(), counted, locale));
        page.setStatus(Forms.status(refusal));
        return page;
    }

    private ModelAndView page(int year, Principal caller) {
        Version<Optional<HolidayYear>> version = calendar.year(year);
        String by = version.changedBy();
        String name = by == null ? null : people.nameOf(by);
        return new ModelAndView("calendar/calendar")
                .addObject("view", YearView.of(year, calendar.current().holidays(), version, name))
                .addObject("today", OfficialTime.at(clock.instant()).toLocalDate())
                .addObject(
                        "open",
                        calendar.current()
                                .hours()
                                .on(OfficialTime.at(clock.instant()).toLocalDate()))
                .addObject("versions", calendar.history(year))
                .addObject("people", people)
                .addObject("words", words)
                .addObject("units", BudgetUnit.codes())
                .addObject("form", Form.fresh("form"))
                .addObject("local", Form.fresh("local"))
                .addObject("localDays", calendar.localDays(year))
                .addObject("question", Form.fresh("question"))
                .addObject(
                        "now",
                        LocalDateTime.ofInstant(clock.instant(), OfficialTime.ZONE)
                                .withNano(0)
                                .withSecond(0))
                .addObject("editable", people.require(caller.getName()).admin());
    }

    private int thisYear() {
        return OfficialTime.at(clock.instant()).getYear();
    }

    private static Instant moment(String text) {
        LocalDateTime local = LocalDateTime.parse(text);
        return OpenHours.instant(local.toLocalDate(), local.toLocalTime());
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationEntry calendarEntry() {
            return new NavigationEntry("/calendar", "calendar.nav", 70, grants -> true);
        }
    }
}
