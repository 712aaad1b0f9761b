package cn.banwen.cover;

import cn.banwen.posts.Absence;
import cn.banwen.posts.AbsenceRequest;
import cn.banwen.posts.Absences;
import cn.banwen.posts.Designations;
import cn.banwen.posts.LeaveApprovals;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.Forms;
import cn.banwen.web.NavigationEntry;
import cn.banwen.web.PageController;
import cn.banwen.web.PageForms;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 离岗: three fields and one tap to be back. */
@PageController
@RequestMapping("/absences")
class AbsencePage {

    private static final String HERE = "redirect:/absences";

    private final Absences absences;
    private final LeaveApprovals approvals;
    private final Designations designations;
    private final AbsencePageModel page;
    private final Forms forms;

    AbsencePage(
            Absences absences,
            LeaveApprovals approvals,
            Designations designations,
            AbsencePageModel page,
            Forms forms) {
        this.absences = absences;
        this.approvals = approvals;
        this.designations = designations;
        this.page = page;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView show(Principal caller) {
        return page.of(caller.getName(), PageForms.FRESH);
    }

    /** Where a reload, or a sign-in after the session ran out, leads. */
    @GetMapping({"/{id}/return", "/{id}/designate", "/{id}/approve", "/{id}/refuse"})
    String back() {
        return HERE;
    }

    @PostMapping
    ModelAndView enter(HttpServletRequest request, RedirectAttributes redirect, Principal caller, Locale locale) {
        try {
            Absence entered = absences.enter(request(request), caller.getName()).absence();
            redirect.addFlashAttribute("entered", entered.person().name());
            redirect.addFlashAttribute("enteredUntil", entered.endsAt());
            return new ModelAndView(HERE);
        } catch (Refusal refusal) {
            return refused("absence", request, refusal, caller, locale);
        }
    }

    private static AbsenceRequest request(HttpServletRequest request) {
        String until = request.getParameter("to");
        String[] matters = request.getParameterValues("matters");
        return new AbsenceRequest(
                request.getParameter("username"),
                request.getParameter("from"),
                until == null || until.equals("other") ? request.getParameter("toOther") : until,
                request.getParameter("reason"),
                request.getParameter("whereabouts"),
                request.getParameter("scope"),
                matters == null ? List.of() : Arrays.asList(matters),
                request.getParameter("notes"));
    }

    /** 返岗; from a document's page back to the document, to act on it. */
    @PostMapping("/{id}/return")
    ModelAndView returned(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable UUID document,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        try {
            absences.returned(id, caller.getName());
            redirect.addFlashAttribute("returned", true);
            return new ModelAndView(document == null ? HERE : "redirect:/documents/" + document);
        } catch (Refusal refusal) {
            return refused("return-" + id, request, refusal, caller, locale);
        }
    }

    @PostMapping("/{id}/designate")
    ModelAndView designate(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String username,
            @RequestParam(required = false) @Nullable String post,
            HttpServletRequest request,
            Principal caller,
            Locale locale) {
        try {
            designations.designate(id, username, post, caller.getName());
            return new ModelAndView(HERE);
        } catch (Refusal refusal) {
            return refused("designate-" + id + "-" + post, request, refusal, caller, locale);
        }
    }

    @PostMapping("/{id}/approve")
    ModelAndView approve(@PathVariable long id, HttpServletRequest request, Principal caller, Locale locale) {
        try {
            approvals.approve(id, caller.getName());
            return new ModelAndView(HERE);
        } catch (Refusal refusal) {
            return refused("approve-" + id, request, refusal, caller, locale);
        }
    }

    @PostMapping("/{id}/refuse")
    ModelAndView refuse(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            Principal caller,
            Locale locale) {
        try {
            approvals.refuse(id, reason, caller.getName());
            return new ModelAndView(HERE);
        } catch (Refusal refusal) {
            return refused("refuse-" + id, request, refusal, caller, locale);
        }
    }

    private ModelAndView refused(
            String formId, HttpServletRequest request, Refusal refusal, Principal caller, Locale locale) {
        PageForms refused = new PageForms(forms.refused(formId, request.getParameterMap(), refusal, locale));
        ModelAndView answer = page.of(caller.getName(), refused);
        answer.setStatus(Forms.status(refusal));
        return answer;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationEntry absencesEntry() {
            return new NavigationEntry(
                            "/absences",
                            "absences.title",
                            55,
                            grants -> !grants.byPost().isEmpty()
                                    || !grants.handedOver().isEmpty()
                                    || grants.person().admin())
                    .with("/handovers");
        }
    }
}
