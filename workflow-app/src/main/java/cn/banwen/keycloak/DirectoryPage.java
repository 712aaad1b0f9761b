package cn.banwen.keycloak;

import cn.banwen.administration.AdministrationSection;
import cn.banwen.identity.ByDirectory;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.Forms;
import cn.banwen.web.PageController;
import cn.banwen.web.PageForms;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 统一目录: how it stands with Keycloak; people and posts compared with it, shown first and then done. */
@PageController
@ByDirectory
@RequestMapping(DirectoryPage.PATH)
class DirectoryPage {

    static final String PATH = "/administration/directory";

    private final DirectorySync sync;
    private final KeycloakHealth health;
    private final KeycloakSettings settings;
    private final Forms forms;

    DirectoryPage(DirectorySync sync, KeycloakHealth health, KeycloakSettings settings, Forms forms) {
        this.sync = sync;
        this.health = health;
        this.settings = settings;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView show(Principal caller) {
        return page(PageForms.FRESH, caller);
    }

    private ModelAndView page(PageForms pageForms, Principal caller) {
        return new ModelAndView("keycloak/directory")
                .addObject("runs", sync.newest(caller.getName()))
                .addObject("trouble", health.trouble().orElse(null))
                .addObject("issuer", settings.issuer())
                .addObject("pageForms", pageForms);
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable long id, Principal caller) {
        return new ModelAndView("keycloak/run").addObject("run", sync.one(id, caller.getName()));
    }

    @PostMapping
    ModelAndView dryRun(HttpServletRequest request, Principal caller, Locale locale) {
        try {
            return lead(sync.dryRun(caller.getName()));
        } catch (Refusal refusal) {
            return refused(request, refusal, caller, locale);
        }
    }

    @PostMapping("/{id}/apply")
    ModelAndView apply(@PathVariable long id, HttpServletRequest request, Principal caller, Locale locale) {
        try {
            return lead(sync.apply(id, caller.getName()));
        } catch (Refusal refusal) {
            return refused(request, refusal, caller, locale);
        }
    }

    /** Where a reload, or a sign-in after the session ran out, leads. */
    @GetMapping("/{id}/apply")
    String back(@PathVariable long id) {
        return "redirect:" + PATH + "/" + id;
    }

    private static ModelAndView lead(DirectoryRuns.Run run) {
        return new ModelAndView("redirect:" + PATH + "/" + run.id());
    }

    private ModelAndView refused(HttpServletRequest request, Refusal refusal, Principal caller, Locale locale) {
        if (refusal.kind() == Refusal.Kind.FORBIDDEN || refusal.kind() == Refusal.Kind.NOT_FOUND) {
            throw refusal;
        }
        ModelAndView page =
                page(new PageForms(forms.refused("compare", request.getParameterMap(), refusal, locale)), caller);
        page.setStatus(Forms.status(refusal));
        return page;
    }

    @Configuration(proxyBeanMethods = false)
    @ByDirectory
    static class Section {

        @Bean
        AdministrationSection directorySection() {
            return new AdministrationSection(PATH, "directory.title", 6);
        }
    }
}
