package cn.banwen.registration;

import cn.banwen.administration.AdministrationSection;
import cn.banwen.administration.Administrators;
import cn.banwen.administration.PlainWords;
import cn.banwen.administration.SettingPage;
import cn.banwen.administration.SettingWords;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
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

/** 编号规则: the pattern of registration numbers, tried before it is saved. */
@PageController
class NumberingPage {

    private static final String PATH = "/administration/numbering";
    private static final SettingPage.Place HERE =
            new SettingPage.Place(PATH, "registration/numbering", NumberingSettings.SETTING);

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
        return with(page.fresh(HERE, locale));
    }

    @PostMapping(PATH + "/trial")
    ModelAndView trial(
            @RequestParam(defaultValue = "") String pattern,
            HttpServletRequest request,
            Principal caller,
            Locale locale) {
        try {
            NumberingSettings.Trial trial = settings.trial(pattern, caller.getName());
            return with(page.tried(HERE, request, locale)).addObject("trial", trial);
        } catch (Refusal refusal) {
            return with(page.refused(HERE, request, refusal, locale));
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
        return page.save(
                HERE, () -> settings.change(pattern, version, caller.getName()), this::with, request, redirect, locale);
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
            return new PlainWords(NumberingSettings.SETTING, messages, field -> "numbering." + field);
        }
    }
}
