package cn.banwen.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Leads back to the form that came too late, else to the page that was asked for, else to the first page. */
@Component
class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final ExpiredForms expired;
    private final Duration lasting;

    AfterSignIn(ExpiredForms expired, @Value("${server.servlet.session.timeout}") Duration lasting) {
        this.expired = expired;
        this.lasting = lasting;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        // before the sign-in, when anybody can begin sessions, they last shorter: spring.session.timeout
        request.getSession().setMaxInactiveInterval(Math.toIntExact(lasting.toSeconds()));
        Optional<String> page = expired.comeBack(request, authentication.getName());
        if (page.isPresent()) {
            clearAuthenticationAttributes(request);
            getRedirectStrategy().sendRedirect(request, response, page.get());
            return;
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
