package cn.banwen.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Asks for the sign-in, and tells whoever comes with an old session that it has ended. */
@Component
class SignInAgain extends LoginUrlAuthenticationEntryPoint {

    SignInAgain() {
        super("/sign-in");
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return ended ? "/sign-in?expired" : "/sign-in";
    }
}
