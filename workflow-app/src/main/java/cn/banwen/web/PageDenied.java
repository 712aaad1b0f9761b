package cn.banwen.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Hands a denial to the error page with the code that tells why. A form sent after the session's end is no forgery. */
@Component
class PageDenied implements AccessDeniedHandler {

    static final String CODE = PageDenied.class.getName() + ".code";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        boolean sessionOver = denied instanceof CsrfException && SessionOver.ranOut(request);
        if (sessionOver) {
            request.setAttribute(CODE, "session-over");
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        } else {
            request.setAttribute(CODE, denied instanceof CsrfException ? "form-token" : "forbidden");
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
