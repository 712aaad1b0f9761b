package cn.banwen.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** Back to the form where the password is wrong; nobody is told so where only nobody could look. */
final class SignInRefused extends SimpleUrlAuthenticationFailureHandler {

    SignInRefused() {
        super("/sign-in?error");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        Outage outage = Outage.behind(failure);
        if (outage == null) {
            super.onAuthenticationFailure(request, response, failure);
        } else {
            request.setAttribute(PageDenied.CODE, outage.code());
            Shells.withoutPerson(request);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
    }
}
