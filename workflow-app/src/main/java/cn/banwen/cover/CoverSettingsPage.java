package cn.banwen.cover;

import cn.banwen.administration.AdministrationSection;
import cn.banwen.administration.Administrators;
import cn.banwen.administration.SettingPage;
import cn.banwen.posts.LeaveTier;
import cn.banwen.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 代岗规则: separation of duties, who approves a leave, matters that may be kept back, the public board. */
@PageController
@RequestMapping(CoverSettingsPage.PATH)
class CoverSettingsPage {

    static final String PATH = "/administration/cover";
    private static final SettingPage.Place HERE =
            new SettingPage.Place(PATH, "cover/settings", CoverAdministration.SETTING);

    private final CoverAdministration settings;
    private final Administrators administrators;
    private final SettingPage page;

    CoverSettingsPage(CoverAdministration settings, Administrators administrators, SettingPage page) {
        this.settings = settings;
        this.administrators = administrators;
        this.page = page;
    }

    @GetMapping
    ModelAndView show(Principal caller, Locale locale) {
        administrators.require(caller.getName());
        return with(page.fresh(HERE, locale), CoverForm.of(settings.current(caller.getName())));
    }

    @PostMapping
    ModelAndView save(
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        CoverForm typed = CoverForm.of(request);
        return page.save(
                HERE,
                () -> settings.change(typed.change(version), caller.getName()),
                model -> with(model, typed),
                request,
                redirect,
                locale);
    }

    private static ModelAndView with(ModelAndView model, CoverForm rows) {
        return model.addObject("rows", rows).addObject("approvers", LeaveTier.APPROVERS);
    }

    @Configuration(proxyBeanMethods = false)
    static class Section {

        @Bean
        AdministrationSection coverSection() {
            return new AdministrationSection(PATH, "cover.title", 30);
        }
    }
}
