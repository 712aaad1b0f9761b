package cn.banwen.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Leads back to the form that came too late, else to the page that was asked for, else to the first page. */
@Component
class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final ExpiredForms expired;

    AfterSignIn(ExpiredForms expired) {
        this.expired = expired;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        Optional<String> page = expired.comeBack(request, authentication.getName());
        if (page.isPresent()) {
            clearAuthenticationAttributes(request);
            getRedirectStrategy().sendRedirect(request, response, page.get());
            return;
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
