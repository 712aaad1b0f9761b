package cn.banwen.calendar;

import cn.banwen.identity.People;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.Form;
import cn.banwen.web.Forms;
import cn.banwen.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 办公时间: to read for everybody, to change for the administrator, who first sees what moves. */
@PageController
class HoursPage {

    private static final String PATH = "/calendar/hours";

    private final WorkingCalendar calendar;
    private final Forms forms;
    private final People people;

    HoursPage(WorkingCalendar calendar, Forms forms, People people) {
        this.calendar = calendar;
        this.forms = forms;
        this.people = people;
    }

    @GetMapping(PATH)
    ModelAndView show(Principal caller) {
        return page(Form.fresh("hours"), null, caller);
    }

    @PostMapping(PATH)
    ModelAndView save(
            @RequestParam(defaultValue = "") String plans,
            @RequestParam(defaultValue = "") String specialDays,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "false") boolean confirmed,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        calendar.requireAdmin(caller.getName());
        try {
            OfficeHours changed = HoursFile.read(HoursLines.body(plans, specialDays));
            if (!confirmed) {
                return page(Form.fresh("hours"), version, caller)
                        .addObject("trial", changed)
                        .addObject("trialLines", lines(changed))
                        .addObject("trialPlans", HoursLines.plans(changed))
                        .addObject("trialSpecialDays", HoursLines.specialDays(changed))
                        .addObject(
                                "impact", calendar.impactOf(calendar.current().with(changed)));
            }
            calendar.change(changed, version, caller.getName());
            redirect.addFlashAttribute("saved", true);
            return new ModelAndView("redirect:" + PATH);
        } catch (Refusal refusal) {
            boolean lost = refusal.kind() == Refusal.Kind.CONFLICT;
            ModelAndView page = page(
                    forms.refused("hours", request.getParameterMap(), refusal, locale), lost ? null : version, caller);
            page.setStatus(Forms.status(refusal));
            return page;
        }
    }

    private static List<String> lines(OfficeHours hours) {
        return Stream.concat(
                        HoursLines.plans(hours).lines(),
                        HoursLines.specialDays(hours).lines())
                .toList();
    }

    /** @param seen the version that the form goes by; null for the newest, which the page shows */
    private ModelAndView page(Form form, @Nullable Integer seen, Principal caller) {
        Version<OfficeHours> hours = calendar.hours();
        return new ModelAndView("calendar/hours")
                .addObject("hours", hours)
                .addObject("seen", seen == null ? hours.number() : seen)
                .addObject("plans", HoursLines.plans(hours.value()))
                .addObject("specialDays", HoursLines.specialDays(hours.value()))
                .addObject("people", people)
                .addObject("form", form)
                .addObject("editable", people.require(caller.getName()).admin());
    }
}
