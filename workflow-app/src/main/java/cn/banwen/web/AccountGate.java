package cn.banwen.web;

import cn.banwen.identity.SignIns;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything that needs a sign-in and asks anew whether it still holds. A closed account has no open tab:
 * its next request, whatever it is, ends the session.
 */
final class AccountGate extends OncePerRequestFilter {

    /** Attribute of a request of somebody who has to change the password and can do nothing else. */
    static final String CONFINED = AccountGate.class.getName() + ".confined";

    private static final List<String> OPEN = List.of("/assets/", "/webjars/", "/sign-in", "/favicon.ico", "/error");
    private static final List<String> WITH_GIVEN_PASSWORD = List.of("/password", "/api/password", "/api/session");

    private final SignIns signIns;

    AccountGate(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        return OPEN.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        SignIns.Standing standing = caller == null ? SignIns.Standing.GOOD : signIns.of(caller);
        switch (standing) {
            case CLOSED, OVER -> {
                end(request);
                throw new SignInOver(standing == SignIns.Standing.CLOSED);
            }
            case MUST_CHANGE_PASSWORD -> {
                if (!WITH_GIVEN_PASSWORD.contains(path(request))) {
                    throw new PasswordIsGiven();
                }
                request.setAttribute(CONFINED, true);
            }
            case GOOD -> {}
        }
        chain.doFilter(request, response);
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
