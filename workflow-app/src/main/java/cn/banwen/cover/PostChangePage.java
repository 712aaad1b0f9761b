package cn.banwen.cover;

import cn.banwen.drafts.PageDrafts;
import cn.banwen.posts.Post;
import cn.banwen.posts.PostChange;
import cn.banwen.posts.PostRegister;
import cn.banwen.posts.PostRequest;
import cn.banwen.posts.PostVersion;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.Forms;
import cn.banwen.web.PageController;
import cn.banwen.web.PageForms;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 岗位变更: entered with its date and reason, decided with what was and what is to be side by side. */
@PageController
@RequestMapping("/posts")
class PostChangePage {

    private final PostRegister register;
    private final PostPageModel page;
    private final Forms forms;
    private final PageDrafts drafts;

    PostChangePage(PostRegister register, PostPageModel page, Forms forms, PageDrafts drafts) {
        this.register = register;
        this.page = page;
        this.forms = forms;
        this.drafts = drafts;
    }

    @GetMapping("/new")
    ModelAndView fresh(Principal caller) {
        return page.form(null, PageForms.FRESH, caller.getName());
    }

    @GetMapping("/{code}/change")
    ModelAndView change(@PathVariable String code, Principal caller) {
        return page.form(page.shown(code), PageForms.FRESH, caller.getName());
    }

    @PostMapping("/new")
    ModelAndView add(HttpServletRequest request, RedirectAttributes redirect, Principal caller, Locale locale) {
        PostRequest entry = PostForm.readNew(request);
        return enter(() -> register.enterNew(entry, caller.getName()), null, request, redirect, caller, locale);
    }

    @PostMapping("/{code}/change")
    ModelAndView change(
            @PathVariable String code,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        PostVersion known = page.shown(code);
        PostRequest entry = PostForm.readChange(request, code);
        return enter(() -> register.enter(entry, caller.getName()), known, request, redirect, caller, locale);
    }

    private ModelAndView enter(
            Supplier<PostChange> entry,
            @Nullable PostVersion known,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        String form = PostPageModel.formOf(known == null ? null : known.post());
        try {
            PostChange change = entry.get();
            drafts.done(form, request, caller.getName());
            boolean waits = change.state().equals("awaited");
            redirect.addFlashAttribute("done", waits ? "entered" : "approved");
            return new ModelAndView(
                    waits && known == null
                            ? "redirect:/posts/changes"
                            : "redirect:/posts/" + change.post().code());
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
                throw refusal;
            }
            drafts.keep(form, request, caller.getName());
            ModelAndView answer = page.form(
                    known,
                    new PageForms(forms.refused(form, typed(request, known, refusal), refusal, locale)),
                    caller.getName());
            answer.setStatus(Forms.status(refusal));
            return answer;
        }
    }

    /** What was typed; where the post is another by now, so is what was only shown. */
    private Map<String, String[]> typed(HttpServletRequest request, @Nullable PostVersion known, Refusal refusal) {
        if (known == null || !(refusal.facts().get("version") instanceof Long held)) {
            return request.getParameterMap();
        }
        Map<Long, Post> posts = register.history(known.post().code()).stream()
                .collect(Collectors.toMap(PostVersion::id, PostVersion::post));
        Post now = Objects.requireNonNull(posts.get(held));
        return PostForm.upon(held, now, posts.get(PostForm.version(request)), request.getParameterMap());
    }

    @GetMapping("/changes")
    ModelAndView awaited(Principal caller, Locale locale) {
        return page.awaited(PageForms.FRESH, caller.getName(), locale);
    }

    /** Where a reload, or a sign-in after the session ran out, leads. */
    @GetMapping("/changes/{id}/{decision:approve|refuse|withdraw}")
    String back(@PathVariable long id, @PathVariable String decision) {
        return "redirect:/posts/changes";
    }

    @PostMapping("/changes/{id}/{decision:approve|refuse|withdraw}")
    ModelAndView decide(
            @PathVariable long id,
            @PathVariable String decision,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        try {
            PostChange change = decision.equals("withdraw")
                    ? register.withdraw(id, caller.getName())
                    : register.decide(id, decision.equals("approve"), caller.getName());
            redirect.addFlashAttribute("done", change.state());
            return new ModelAndView("redirect:/posts/changes");
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            PageForms refused =
                    new PageForms(forms.refused("change-" + id, request.getParameterMap(), refusal, locale));
            ModelAndView answer = page.awaited(refused, caller.getName(), locale);
            answer.setStatus(Forms.status(refusal));
            return answer;
        }
    }
}
