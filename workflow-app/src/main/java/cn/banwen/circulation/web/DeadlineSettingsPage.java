package cn.banwen.circulation.web;

import cn.banwen.administration.AdministrationSection;
import cn.banwen.administration.Administrators;
import cn.banwen.administration.PlainWords;
import cn.banwen.administration.SettingPage;
import cn.banwen.administration.SettingWords;
import cn.banwen.circulation.DeadlineSettings;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How often a document's time may be extended. */
@PageController
class DeadlineSettingsPage {

    private static final String PATH = "/administration/deadlines";
    private static final SettingPage.Place HERE =
            new SettingPage.Place(PATH, "circulation/deadline-settings", DeadlineSettings.SETTING);

    private final DeadlineSettings settings;
    private final Administrators administrators;
    private final SettingPage page;

    DeadlineSettingsPage(DeadlineSettings settings, Administrators administrators, SettingPage page) {
        this.settings = settings;
        this.administrators = administrators;
        this.page = page;
    }

    @GetMapping(PATH)
    ModelAndView show(Principal caller, Locale locale) {
        administrators.require(caller.getName());
        return with(page.fresh(HERE, locale));
    }

    @PostMapping(PATH)
    ModelAndView save(
            @RequestParam(defaultValue = "") String mostExtensions,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        administrators.require(caller.getName());
        return page.save(
                HERE,
                () -> settings.change(number(mostExtensions), version, caller.getName()),
                this::with,
                request,
                redirect,
                locale);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            throw Refusal.ofForm(List.of(Problem.of("mostExtensions", "not-a-count")));
        }
    }

    private ModelAndView with(ModelAndView model) {
        return model.addObject("mostExtensions", settings.mostExtensions());
    }

    @Configuration(proxyBeanMethods = false)
    static class Section {

        @Bean
        AdministrationSection extensionsSection() {
            return new AdministrationSection(PATH, "extensions.title", 33);
        }

        @Bean
        SettingWords extensionsWords(MessageSource messages) {
            return new PlainWords(DeadlineSettings.SETTING, messages, field -> "extensions.most");
        }
    }
}
