package cn.banwen.registration;

import cn.banwen.administration.AdministrationSection;
import cn.banwen.administration.Administrators;
import cn.banwen.administration.SettingPage;
import cn.banwen.administration.SettingWords;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 编号规则: the pattern of registration numbers, tried before it is saved. */
@PageController
class NumberingPage {

    private static final String PATH = "/administration/numbering";

    private final NumberingSettings settings;
    private final Administrators administrators;
    private final SettingPage page;

    NumberingPage(NumberingSettings settings, Administrators administrators, SettingPage page) {
        this.settings = settings;
        this.administrators = administrators;
        this.page = page;
    }

    @GetMapping({PATH, PATH + "/trial"})
    ModelAndView show(Principal caller, Locale locale) {
        administrators.require(caller.getName());
        return with(page.fresh("registration/numbering", NumberingSettings.SETTING, locale));
    }

    @PostMapping(PATH + "/trial")
    ModelAndView trial(
            @RequestParam(defaultValue = "") String pattern,
            HttpServletRequest request,
            Principal caller,
            Locale locale) {
        try {
            NumberingSettings.Trial trial = settings.trial(pattern, caller.getName());
            return with(page.tried("registration/numbering", NumberingSettings.SETTING, request, locale))
                    .addObject("trial", trial);
        } catch (Refusal refusal) {
            return with(page.refused("registration/numbering", NumberingSettings.SETTING, request, refusal, locale));
        }
    }

    @PostMapping(PATH)
    ModelAndView save(
            @RequestParam(defaultValue = "") String pattern,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        try {
            settings.change(pattern, version, caller.getName());
            redirect.addFlashAttribute("saved", true);
            return new ModelAndView("redirect:" + PATH);
        } catch (Refusal refusal) {
            return with(page.refused("registration/numbering", NumberingSettings.SETTING, request, refusal, locale));
        }
    }

    private ModelAndView with(ModelAndView model) {
        return model.addObject("rule", settings.current());
    }

    @Configuration(proxyBeanMethods = false)
    static class Section {

        @Bean
        AdministrationSection numberingSection() {
            return new AdministrationSection(PATH, "numbering.title", 10);
        }

        @Bean
        SettingWords numberingWords(MessageSource messages) {
            return new SettingWords() {
                @Override
                public String setting() {
                    return NumberingSettings.SETTING;
                }

                @Override
                public String field(String field, Locale locale) {
                    return Objects.requireNonNull(messages.getMessage("numbering." + field, null, locale));
                }

                @Override
                public String value(String field, String value, Locale locale) {
                    return value;
                }
            };
        }
    }
}
