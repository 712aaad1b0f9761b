package cn.banwen.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Signing in. The form itself is answered by the security filters. */
@PageController
class SignInPage {

    private final ObjectProvider<SignInHint> hint;

    SignInPage(ObjectProvider<SignInHint> hint) {
        this.hint = hint;
    }

    @GetMapping("/sign-in")
    String signIn(Model model) {
        model.addAttribute("hint", hint.getIfAvailable());
        return "web/sign-in";
    }
}
