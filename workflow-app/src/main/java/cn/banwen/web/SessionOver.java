package cn.banwen.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Leads to the sign-in page, which says so where a session ran out. What a page asks for by itself gets no
 * page in its stead.
 */
class SessionOver extends LoginUrlAuthenticationEntryPoint {

    private final @Nullable String outside;

    /** @param outside path that begins a sign-in elsewhere; null where the sign-in page has the form */
    SessionOver(@Nullable String outside) {
        super("/sign-in");
        this.outside = outside;
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        if (failure instanceof SignInOver over) {
            return "/sign-in?" + over.reason();
        }
        if (ranOut(request)) {
            return "/sign-in?expired";
        }
        return outside == null ? "/sign-in" : outside;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (isForAPart(request)) {
            // The page around the part is no longer anybody's: loaded anew it leads to the sign-in.
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (IdleSessions.isInBackground(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            super.commence(request, response, failure);
        }
    }

    static boolean isForAPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /** The browser still holds the key of a session that is no more. */
    static boolean ranOut(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
