package cn.banwen.sources;

import cn.banwen.administration.AdministrationSection;
import cn.banwen.web.PageController;
import java.security.Principal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 自动收文 among the sections of the administration: how each source is doing. */
@PageController
class SourcesPage {

    private static final String PATH = "/administration/sources";

    private final SourcesOverview overview;

    SourcesPage(SourcesOverview overview) {
        this.overview = overview;
    }

    @GetMapping(PATH)
    String show(Principal caller, Model model, Locale locale) {
        model.addAttribute("sources", overview.all(caller.getName(), locale));
        return "sources/sources";
    }

    @PostMapping(PATH + "/look")
    String look(
            @RequestParam(required = false) @Nullable String source, Principal caller, RedirectAttributes redirect) {
        overview.lookNow(source, caller.getName());
        redirect.addFlashAttribute("asked", true);
        return "redirect:" + PATH;
    }

    /** Where a reload, or a sign-in after the session ran out, leads. */
    @GetMapping(PATH + "/look")
    String back() {
        return "redirect:" + PATH;
    }

    @Configuration(proxyBeanMethods = false)
    static class Section {

        @Bean
        AdministrationSection sourcesSection() {
            return new AdministrationSection(PATH, "sources.title", 55);
        }
    }
}
