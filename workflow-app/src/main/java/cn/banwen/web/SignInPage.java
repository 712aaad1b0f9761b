package cn.banwen.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in. The form itself, or what comes back from outside, is answered by the security filters. */
@PageController
class SignInPage {

    /** Reasons of a refused sign-in that the page has words for; anything else in the address is nobody's. */
    private static final Set<String> REFUSED = Set.of(
            "account-inactive",
            "username-of-another",
            "username-form",
            "no-right-to-enter",
            "directory-away",
            "failed");

    private final SignInMethod method;
    private final ObjectProvider<SignInHint> hint;

    SignInPage(SignInMethod method, ObjectProvider<SignInHint> hint) {
        this.method = method;
        this.hint = hint;
    }

    @GetMapping("/sign-in")
    String signIn(@RequestParam(required = false) @Nullable String refused, Model model) {
        model.addAttribute("outside", method.outside());
        model.addAttribute("refused", refused == null || REFUSED.contains(refused) ? refused : "failed");
        model.addAttribute("hint", hint.getIfAvailable());
        return "web/sign-in";
    }
}
