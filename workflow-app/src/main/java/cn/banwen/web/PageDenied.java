package cn.banwen.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What becomes of a request that the filters denied. A form of our own pages without a valid token is one whose session
 * has ended: its sender signs in and finds it again. Everything else gets the error page with the code that tells why.
 */
@Component
class PageDenied implements AccessDeniedHandler {

    static final String CODE = PageDenied.class.getName() + ".code";

    private final ExpiredForms expired;
    private final RedirectStrategy redirect = new DefaultRedirectStrategy();

    PageDenied(ExpiredForms expired) {
        this.expired = expired;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof PasswordIsGiven) {
            leadToPassword(request, response);
            return;
        }
        boolean token = denied instanceof CsrfException;
        Optional<String> page = token && SameOrigin.proves(request) ? pageAfter(request) : Optional.empty();
        if (page.isPresent()) {
            lead(page.get(), request, response);
            return;
        }
        boolean over = token && SessionOver.ranOut(request);
        request.setAttribute(CODE, over ? "session-over" : token ? "form-token" : "forbidden");
        response.sendError(over ? HttpStatus.UNAUTHORIZED.value() : HttpStatus.FORBIDDEN.value());
    }

    private void leadToPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (IdleSessions.isInBackground(request)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
        } else {
            lead("/password", request, response);
        }
    }

    /** Whoever has signed in again meanwhile, in another tab, goes straight back to the form. */
    private Optional<String> pageAfter(HttpServletRequest request) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller != null && caller.isAuthenticated()) {
            return expired.keep(request, caller.getName());
        }
        return Optional.of(expired.await(request) ? "/sign-in?expired&kept" : "/sign-in?expired&undone");
    }

    /** A part of a page that htmx asked for can't take the place of the whole: htmx is told to lead there itself. */
    private void lead(String page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (SessionOver.isForAPart(request)) {
            response.setHeader("HX-Redirect", request.getContextPath() + page);
        } else {
            redirect.sendRedirect(request, response, page);
        }
    }
}
