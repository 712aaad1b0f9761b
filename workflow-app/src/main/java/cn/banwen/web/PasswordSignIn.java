package cn.banwen.web;

import cn.banwen.identity.OwnAccounts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** With a password of our own: the form for pages, HTTP Basic for programs. */
@Component
@OwnAccounts
class PasswordSignIn implements SignInMethod {

    @Override
    public void addToPages(HttpSecurity pages, AuthenticationSuccessHandler success) throws Exception {
        pages.formLogin(form ->
                form.loginPage("/sign-in").permitAll().successHandler(success).failureHandler(new SignInRefused()));
    }

    @Override
    public void addToRest(HttpSecurity rest, AuthenticationEntryPoint refused) throws Exception {
        rest.httpBasic(basic -> basic.authenticationEntryPoint(refused));
    }

    @Override
    public String challenge() {
        return "Basic realm=\"Banwen\", charset=\"UTF-8\"";
    }

    /**
     * A browser may hold Basic credentials and send them unasked: only a request of our own origin, or of no browser, goes
     * without the form token.
     */
    @Override
    public boolean isCallOfAProgram(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.startsWith("Basic ")) {
            return false;
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || SameOrigin.isOurs(origin, request);
    }

    @Override
    public @Nullable String outside() {
        return null;
    }

    @Override
    public List<String> formTargets() {
        return List.of();
    }
}
