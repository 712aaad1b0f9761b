package cn.banwen.notification;

import cn.banwen.administration.AdministrationSection;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.Forms;
import cn.banwen.web.PageController;
import java.security.Principal;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 邮件: whether the office sends mail, what waits, what failed, and a test. */
@PageController
class MailPage {

    private static final String PATH = "/administration/mail";

    private final MailState state;
    private final Forms forms;

    MailPage(MailState state, Forms forms) {
        this.state = state;
        this.forms = forms;
    }

    @GetMapping({PATH, PATH + "/test"})
    ModelAndView show(Principal caller) {
        return new ModelAndView("notification/mail").addObject("mail", state.report(caller.getName()));
    }

    @PostMapping(PATH + "/test")
    ModelAndView test(RedirectAttributes redirect, Principal caller, Locale locale) {
        try {
            redirect.addFlashAttribute("sentTo", state.trial(caller.getName()));
            return new ModelAndView("redirect:" + PATH);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
                throw refusal;
            }
            ModelAndView page = show(caller).addObject("refused", forms.message(refusal, locale));
            page.setStatus(Forms.status(refusal));
            return page;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Section {

        @Bean
        AdministrationSection mailSection() {
            return new AdministrationSection(PATH, "mail.title", 60);
        }
    }
}
