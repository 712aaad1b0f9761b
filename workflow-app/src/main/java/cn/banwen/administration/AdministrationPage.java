package cn.banwen.administration;

import cn.banwen.web.NavigationEntry;
import cn.banwen.web.PageController;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 管理: the sections, and what was changed lately. */
@PageController
class AdministrationPage {

    private static final int SHOWN = 20;

    private final Administrators administrators;
    private final List<AdministrationSection> sections;
    private final SettingHistory history;
    private final HistoryLines lines;

    AdministrationPage(
            Administrators administrators,
            List<AdministrationSection> sections,
            SettingHistory history,
            HistoryLines lines) {
        this.administrators = administrators;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(AdministrationSection::position))
                .toList();
        this.history = history;
        this.lines = lines;
    }

    @GetMapping("/administration")
    String sections(Principal caller, Locale locale, Model model) {
        administrators.require(caller.getName());
        model.addAttribute("sections", sections);
        model.addAttribute("changes", lines.of(history.newest(SHOWN), locale));
        return "administration/administration";
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationEntry administrationEntry() {
            return new NavigationEntry("/administration", "administration.title", 90, grants -> grants.person()
                            .admin())
                    .with("/deadlines/rules");
        }
    }
}
