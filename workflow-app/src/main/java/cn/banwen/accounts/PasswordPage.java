package cn.banwen.accounts;

import cn.banwen.identity.OwnAccounts;
import cn.banwen.identity.Passwords;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.Forms;
import cn.banwen.web.PageController;
import cn.banwen.web.PageForms;
import cn.banwen.web.SignInRenewal;
import cn.banwen.web.UserMenuEntry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 修改密码: everybody's own, and the first thing that somebody with a given password sees. */
@PageController
@OwnAccounts
@RequestMapping("/password")
class PasswordPage {

    private final Passwords passwords;
    private final SignInRenewal renewal;
    private final Forms forms;

    PasswordPage(Passwords passwords, SignInRenewal renewal, Forms forms) {
        this.passwords = passwords;
        this.renewal = renewal;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView show() {
        return page(PageForms.FRESH);
    }

    @PostMapping
    ModelAndView change(
            @RequestParam(required = false) @Nullable String present,
            @RequestParam(required = false) @Nullable String wanted,
            @RequestParam(required = false) @Nullable String again,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        try {
            passwords.change(caller.getName(), present, wanted, again);
            renewal.renew(caller.getName(), request, response);
            redirect.addFlashAttribute("changed", true);
            return new ModelAndView("redirect:/password");
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
                throw refusal;
            }
            // what was typed does not go back over the wire
            ModelAndView answer = page(new PageForms(forms.refused("password", Map.of(), refusal, locale)));
            answer.setStatus(Forms.status(refusal));
            return answer;
        }
    }

    private static ModelAndView page(PageForms pageForms) {
        return new ModelAndView("accounts/password").addObject("pageForms", pageForms);
    }

    @Configuration(proxyBeanMethods = false)
    @OwnAccounts
    static class Menu {

        @Bean
        UserMenuEntry passwordEntry() {
            return new UserMenuEntry("/password", "password.title", 90);
        }
    }
}
