package cn.banwen.accounts;

import cn.banwen.administration.AdministrationSection;
import cn.banwen.administration.Administrators;
import cn.banwen.identity.SignInRecord;
import cn.banwen.web.PageController;
import java.security.Principal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 登录记录 among the sections of the administration. */
@PageController
class SignInsPage {

    private static final String PATH = "/administration/sign-ins";

    private final Administrators administrators;
    private final SignInRecord record;
    private final AccountAdministration accounts;

    SignInsPage(Administrators administrators, SignInRecord record, AccountAdministration accounts) {
        this.accounts = accounts;
        this.administrators = administrators;
        this.record = record;
    }

    @GetMapping(PATH)
    String show(Principal caller, Model model) {
        administrators.require(caller.getName());
        model.addAttribute("tries", record.newest(SignInsApi.MOST));
        model.addAttribute("keptHere", accounts.keptHere());
        model.addAttribute("most", SignInsApi.MOST);
        model.addAttribute("wrong", SignInRecord.MOST_OF_ACCOUNT);
        model.addAttribute("minutes", SignInRecord.SPAN.toMinutes());
        return "accounts/sign-ins";
    }

    @Configuration(proxyBeanMethods = false)
    static class Section {

        @Bean
        AdministrationSection signInsSection() {
            return new AdministrationSection(PATH, "sign-ins.title", 6);
        }
    }
}
