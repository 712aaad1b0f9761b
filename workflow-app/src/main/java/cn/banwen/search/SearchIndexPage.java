package cn.banwen.search;

import cn.banwen.administration.AdministrationSection;
import cn.banwen.administration.Administrators;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.PageController;
import java.security.Principal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The index among the sections of the administration: how it stands, and reading everything anew. */
@PageController
@RequestMapping(SearchIndexPage.PATH)
class SearchIndexPage {

    static final String PATH = "/administration/search";

    private final Rebuilds rebuilds;
    private final Administrators administrators;

    SearchIndexPage(Rebuilds rebuilds, Administrators administrators) {
        this.rebuilds = rebuilds;
        this.administrators = administrators;
    }

    @GetMapping
    String state(Principal caller, Model model) {
        administrators.require(caller.getName());
        model.addAttribute("state", rebuilds.state());
        return "search/index";
    }

    @PostMapping
    String start(Principal caller) {
        String username = administrators.require(caller.getName()).username();
        try {
            rebuilds.start(username);
        } catch (Refusal running) {
            if (running.kind() != Refusal.Kind.CONFLICT) {
                throw running;
            }
            // Somebody else was faster: the page shows how far it is.
        }
        return "redirect:" + PATH;
    }

    @Configuration(proxyBeanMethods = false)
    static class Section {

        @Bean
        AdministrationSection searchSection() {
            return new AdministrationSection(PATH, "search.index", 60);
        }
    }
}
