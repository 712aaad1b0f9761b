package cn.banwen.rendition;

import cn.banwen.administration.AdministrationSection;
import cn.banwen.web.PageController;
import java.security.Principal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 文件预览 among the sections of the administration: how far the renditions are, what failed, what is missing. */
@PageController
class RenditionsPage {

    private static final String PATH = "/administration/renditions";

    private final RenditionOverview overview;

    RenditionsPage(RenditionOverview overview) {
        this.overview = overview;
    }

    @GetMapping(PATH)
    String show(Principal caller, Model model) {
        model.addAttribute("overview", overview.of(caller.getName()));
        return "rendition/renditions";
    }

    @PostMapping(PATH + "/anew")
    String anew(Principal caller, RedirectAttributes redirect) {
        redirect.addFlashAttribute("asked", overview.makeAllAnew(caller.getName()));
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/retry")
    String retry(Principal caller, RedirectAttributes redirect) {
        redirect.addFlashAttribute("asked", overview.retryAll(caller.getName()));
        return "redirect:" + PATH;
    }

    /** Where a reload, or a sign-in after the session ran out, leads. */
    @GetMapping({PATH + "/anew", PATH + "/retry"})
    String back() {
        return "redirect:" + PATH;
    }

    @Configuration(proxyBeanMethods = false)
    static class Section {

        @Bean
        AdministrationSection renditionsSection() {
            return new AdministrationSection(PATH, "renditions.title", 60);
        }
    }
}
