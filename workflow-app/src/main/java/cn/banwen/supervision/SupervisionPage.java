package cn.banwen.supervision;

import cn.banwen.platform.Paging;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.NavigationEntry;
import cn.banwen.web.PageController;
import cn.banwen.web.PageForms;
import cn.banwen.web.PageOfList;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 督办: what needs a look, and of one document who was pressed, when and what was answered. */
@PageController
class SupervisionPage {

    private final SupervisionList list;
    private final Supervisions supervisions;
    private final Urges urges;
    private final WatchRights rights;
    private final Posts posts;
    private final WatchPageModel page;

    SupervisionPage(
            SupervisionList list,
            Supervisions supervisions,
            Urges urges,
            WatchRights rights,
            Posts posts,
            WatchPageModel page) {
        this.list = list;
        this.supervisions = supervisions;
        this.urges = urges;
        this.rights = rights;
        this.posts = posts;
        this.page = page;
    }

    @GetMapping("/supervision")
    String list(
            @RequestParam(required = false) @Nullable String lamp,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String mine,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            HttpServletRequest request,
            Principal caller,
            Model model) {
        Paging paging = new Paging(page, size);
        String supervisor = mine == null ? null : caller.getName();
        SupervisionFilter filter = new SupervisionFilter(lamp, kind, supervisor);
        SupervisionList.Page found = list.page(filter, paging.page(), paging.size(), caller.getName());
        model.addAttribute("filter", filter);
        model.addAttribute("lamps", SupervisionFilter.LAMPS);
        model.addAttribute("kinds", SupervisionKind.values());
        model.addAttribute("items", found.items());
        model.addAttribute("urgeable", rights.urgedBy(posts.grantsOf(caller.getName()), found.items()));
        model.addAttribute("paging", PageOfList.of(request, paging, found.total(), false));
        return "supervision/list";
    }

    @GetMapping("/supervision/documents/{id}")
    ModelAndView document(@PathVariable UUID id, Principal caller) {
        return page.of(id, PageForms.FRESH, caller.getName());
    }

    /** Where a reload, or a sign-in after the session ran out, leads. */
    @GetMapping({
        "/supervision/documents/{id}/urge",
        "/supervision/documents/{id}/open",
        "/supervision/documents/{id}/answer/{one}",
        "/supervision/documents/{id}/close/{one}"
    })
    String back(@PathVariable UUID id) {
        return "redirect:/supervision/documents/" + id;
    }

    @PostMapping("/supervision/documents/{id}/urge")
    ModelAndView urge(
            @PathVariable UUID id,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        return act(
                id, "urge", () -> urges.urge(id, fields(request), caller.getName()), request, redirect, caller, locale);
    }

    @PostMapping("/supervision/documents/{id}/open")
    ModelAndView open(
            @PathVariable UUID id,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        return act(
                id,
                "supervise",
                () -> supervisions.open(id, fields(request), caller.getName()),
                request,
                redirect,
                caller,
                locale);
    }

    @PostMapping("/supervision/documents/{document}/answer/{id}")
    ModelAndView answer(
            @PathVariable UUID document,
            @PathVariable long id,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        return act(
                document,
                "answer-" + id,
                () -> urges.answer(id, fields(request), caller.getName()),
                request,
                redirect,
                caller,
                locale);
    }

    @PostMapping("/supervision/documents/{document}/close/{id}")
    ModelAndView close(
            @PathVariable UUID document,
            @PathVariable long id,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        return act(
                document,
                "close-" + id,
                () -> supervisions.close(id, fields(request), caller.getName()),
                request,
                redirect,
                caller,
                locale);
    }

    private ModelAndView act(
            UUID document,
            String form,
            Runnable act,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        try {
            act.run();
            page.done(document, form, request, caller.getName());
            redirect.addFlashAttribute("watched", form.replaceAll("-\\d+$", ""));
            return new ModelAndView("redirect:" + page.backTo(document, request.getParameter("back")));
        } catch (Refusal refusal) {
            return page.refused(document, form, request, refusal, caller.getName(), locale);
        }
    }

    private static Map<String, Object> fields(HttpServletRequest request) {
        Map<String, Object> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
        return fields;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationEntry supervisionEntry(WatchRights rights) {
            return new NavigationEntry("/supervision", "supervision.title", 35, rights::watches).with("/cards");
        }
    }
}
