package cn.banwen.operation;

import cn.banwen.administration.AdministrationSection;
import cn.banwen.web.PageController;
import java.security.Principal;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 运行状态 among the sections of the administration. */
@PageController
class StatePage {

    private static final String PATH = "/administration/state";

    private final SystemState state;

    StatePage(SystemState state) {
        this.state = state;
    }

    @GetMapping(PATH)
    String show(Principal caller, Locale locale, Model model) {
        model.addAttribute("report", state.of(caller.getName(), locale));
        return "operation/state";
    }

    @PostMapping(PATH + "/retry/{kind}")
    String retry(@PathVariable String kind, Principal caller, RedirectAttributes redirect) {
        redirect.addFlashAttribute("asked", state.retry(kind, caller.getName()));
        return "redirect:" + PATH;
    }

    /** Where a reload, or a sign-in after the session ran out, leads. */
    @GetMapping(PATH + "/retry/{kind}")
    String back(@PathVariable String kind) {
        return "redirect:" + PATH;
    }

    @Configuration(proxyBeanMethods = false)
    static class Section {

        @Bean
        AdministrationSection stateSection() {
            return new AdministrationSection(PATH, "state.title", 90);
        }
    }
}
