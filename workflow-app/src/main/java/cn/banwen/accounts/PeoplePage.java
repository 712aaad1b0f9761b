package cn.banwen.accounts;

import cn.banwen.administration.AdministrationSection;
import cn.banwen.administration.HistoryLines;
import cn.banwen.identity.Account;
import cn.banwen.identity.PeopleAdministration;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.Forms;
import cn.banwen.web.PageController;
import cn.banwen.web.PageForms;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/** 人员: accounts, added, renamed, closed, opened and given new passwords by the administrator. */
@PageController
@RequestMapping(PeoplePage.PATH)
class PeoplePage {

    static final String PATH = "/administration/people";
    private static final int SHOWN = 20;

    private final AccountAdministration accounts;
    private final HistoryLines lines;
    private final Posts posts;
    private final Forms forms;

    PeoplePage(AccountAdministration accounts, HistoryLines lines, Posts posts, Forms forms) {
        this.accounts = accounts;
        this.lines = lines;
        this.posts = posts;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView all(Principal caller) {
        return all(PageForms.FRESH, caller);
    }

    private ModelAndView all(PageForms pageForms, Principal caller) {
        return new ModelAndView("accounts/people")
                .addObject("accounts", accounts.all(caller.getName()))
                .addObject("keptHere", accounts.keptHere())
                .addObject("held", held())
                .addObject("roles", PeopleAdministration.ROLES)
                .addObject("pageForms", pageForms);
    }

    /** Names of the posts that each person holds as A, by user name. */
    private Map<String, List<String>> held() {
        return posts.all().stream()
                .collect(Collectors.groupingBy(Post::holderA, Collectors.mapping(Post::name, Collectors.toList())));
    }

    @GetMapping("/{username}")
    ModelAndView one(@PathVariable String username, Principal caller, Locale locale) {
        return one(username, PageForms.FRESH, caller, locale);
    }

    private ModelAndView one(String username, PageForms pageForms, Principal caller, Locale locale) {
        Account account = accounts.one(username, caller.getName());
        List<Post> all = posts.all();
        return new ModelAndView("accounts/person")
                .addObject("account", account)
                .addObject("keptHere", accounts.keptHere())
                .addObject("own", username.equals(caller.getName()))
                .addObject("heldAsA", where(all, Post::holderA, username))
                .addObject("heldAsB", where(all, Post::holderB, username))
                .addObject("changes", lines.of(accounts.changesOf(username, SHOWN), locale))
                .addObject("pageForms", pageForms);
    }

    private static List<Post> where(List<Post> all, Function<Post, @Nullable String> holder, String username) {
        return all.stream().filter(post -> username.equals(holder.apply(post))).toList();
    }

    /** Where a reload, or a sign-in after the session ran out, leads. */
    @GetMapping("/{username}/{act:rename|deactivate|activate|reset}")
    String back(@PathVariable String username, @PathVariable String act, Principal caller) {
        return "redirect:" + address(accounts.one(username, caller.getName()).username());
    }

    @PostMapping
    ModelAndView add(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        try {
            PeopleAdministration.FirstPassword first = accounts.add(username, name, role, caller.getName());
            redirect.addFlashAttribute("first", first);
            return new ModelAndView("redirect:" + address(first.username()));
        } catch (Refusal refusal) {
            return refused(all(refusedForm("add", request, refusal, locale), caller), refusal);
        }
    }

    @PostMapping("/{username}/{act:rename|deactivate|activate|reset}")
    ModelAndView change(
            @PathVariable String username,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        String by = caller.getName();
        try {
            switch (act) {
                case "rename" -> accounts.rename(username, name, by);
                case "reset" -> redirect.addFlashAttribute("first", accounts.reset(username, by));
                default -> accounts.activate(username, act.equals("activate"), by);
            }
            redirect.addFlashAttribute("done", act);
            return new ModelAndView("redirect:" + address(username));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.FORBIDDEN || refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return refused(one(username, refusedForm(act, request, refusal, locale), caller, locale), refusal);
        }
    }

    private PageForms refusedForm(String id, HttpServletRequest request, Refusal refusal, Locale locale) {
        if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
            throw refusal;
        }
        return new PageForms(forms.refused(id, request.getParameterMap(), refusal, locale));
    }

    private static ModelAndView refused(ModelAndView page, Refusal refusal) {
        page.setStatus(Forms.status(refusal));
        return page;
    }

    /** User names consist of characters that stand for themselves in an address. */
    private static String address(String username) {
        return PATH + "/" + username;
    }

    @Configuration(proxyBeanMethods = false)
    static class Section {

        @Bean
        AdministrationSection peopleSection() {
            return new AdministrationSection(PATH, "people.title", 5);
        }
    }
}
