package cn.banwen.notification;

import cn.banwen.identity.MailAddresses;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.Form;
import cn.banwen.web.Forms;
import cn.banwen.web.PageController;
import cn.banwen.web.UserMenuEntry;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 我的设置: where one gets mail and whether one wants it. */
@PageController
class MySettingsPage {

    private static final String PATH = "/my-settings";
    private static final String FORM = "my-settings";

    private final MailAddresses addresses;
    private final MailSettings mail;
    private final Forms forms;

    MySettingsPage(MailAddresses addresses, MailSettings mail, Forms forms) {
        this.addresses = addresses;
        this.mail = mail;
        this.forms = forms;
    }

    @GetMapping(PATH)
    ModelAndView show(Principal caller) {
        return page(caller, Form.fresh(FORM));
    }

    @PostMapping(PATH)
    ModelAndView save(
            @RequestParam(required = false) @Nullable String address,
            @RequestParam(defaultValue = "false") boolean wanted,
            @RequestParam(required = false) @Nullable String language,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        try {
            addresses.choose(address, wanted, language, caller.getName());
            redirect.addFlashAttribute("saved", true);
            return new ModelAndView("redirect:" + PATH);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
                throw refusal;
            }
            ModelAndView page = page(caller, forms.refused(FORM, request.getParameterMap(), refusal, locale));
            page.setStatus(Forms.status(refusal));
            return page;
        }
    }

    private ModelAndView page(Principal caller, Form form) {
        return new ModelAndView("notification/my-settings")
                .addObject("form", form)
                .addObject("mine", addresses.of(caller.getName()))
                .addObject("mailOn", mail.isOn());
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        UserMenuEntry mySettingsEntry() {
            return new UserMenuEntry(PATH, "my-settings.title", 50);
        }
    }
}
