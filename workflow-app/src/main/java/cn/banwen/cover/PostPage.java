package cn.banwen.cover;

import cn.banwen.posts.PostChange;
import cn.banwen.posts.PostRegister;
import cn.banwen.posts.StepIns;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.Forms;
import cn.banwen.web.PageController;
import cn.banwen.web.PageForms;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A post: who acts for it now and why, its history, and the order to step in. */
@PageController
@RequestMapping("/posts/{code}")
class PostPage {

    private final StepIns stepIns;
    private final PostRegister register;
    private final PostPageModel page;
    private final Forms forms;

    PostPage(StepIns stepIns, PostRegister register, PostPageModel page, Forms forms) {
        this.stepIns = stepIns;
        this.register = register;
        this.page = page;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView show(@PathVariable String code, Principal caller, Locale locale) {
        return page.post(code, PageForms.FRESH, caller.getName(), locale);
    }

    /** Where a reload, or a sign-in after the session ran out, leads. */
    @GetMapping({"/step-in", "/step-in/end", "/abolish"})
    String back(@PathVariable String code) {
        return "redirect:/posts/" + page.known(code).post().code();
    }

    @PostMapping("/step-in")
    ModelAndView stepIn(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String until,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        return attempt(
                () -> stepIns.order(code, reason, until, caller.getName()),
                "step-in",
                code,
                request,
                redirect,
                caller,
                locale);
    }

    @PostMapping("/step-in/end")
    ModelAndView end(
            @PathVariable String code,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        return attempt(
                () -> stepIns.end(code, caller.getName()), "end-step-in", code, request, redirect, caller, locale);
    }

    @PostMapping("/abolish")
    ModelAndView abolish(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String effectiveFrom,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        return told(
                () -> {
                    PostChange change = register.abolish(code, effectiveFrom, reason, caller.getName());
                    return change.state().equals("awaited") ? "entered" : "abolished";
                },
                "abolish",
                code,
                request,
                redirect,
                caller,
                locale);
    }

    private ModelAndView attempt(
            Runnable act,
            String formId,
            String code,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        Supplier<String> done = () -> {
            act.run();
            return formId;
        };
        return told(done, formId, code, request, redirect, caller, locale);
    }

    /** @param act answers what is then told */
    private ModelAndView told(
            Supplier<String> act,
            String formId,
            String code,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        try {
            redirect.addFlashAttribute("done", act.get());
            return new ModelAndView("redirect:/posts/" + code);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.FORBIDDEN || refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            PageForms refused = new PageForms(forms.refused(formId, request.getParameterMap(), refusal, locale));
            ModelAndView answer = page.post(code, refused, caller.getName(), locale);
            answer.setStatus(Forms.status(refusal));
            return answer;
        }
    }
}
