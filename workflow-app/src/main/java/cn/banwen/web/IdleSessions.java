package cn.banwen.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that nobody uses though a page of it is open. A page asks by itself, under {@code /live/} or with the header
 * {@value #BACKGROUND}, which the container takes for use; so the last request of a person is noted, and counts here as it does there.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class IdleSessions extends OncePerRequestFilter {

    /** Sent by a page's script with what nobody's click is behind. */
    static final String BACKGROUND = "X-Background";

    static final String LAST_USED = IdleSessions.class.getName() + ".lastUsed";

    /** Use is noted this coarsely, so that a store of sessions is not written at each request. */
    private static final long GRAIN = SparingSessions.GRAIN.toMillis();

    private final Clock clock;

    IdleSessions(Clock clock) {
        this.clock = clock;
    }

    /** What everybody may read asks for no session, and so for no database. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/assets/") || path.startsWith("/webjars/") || path.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            note(session, isInBackground(request));
        }
        chain.doFilter(request, response);
    }

    static boolean isInBackground(HttpServletRequest request) {
        return request.getHeader(BACKGROUND) != null
                || request.getRequestURI().startsWith(request.getContextPath() + "/live/");
    }

    private void note(HttpSession session, boolean background) {
        long now = clock.millis();
        long used = session.getAttribute(LAST_USED) instanceof Long noted ? noted : session.getCreationTime();
        int allowed = session.getMaxInactiveInterval();
        if (!background) {
            if (now - used >= GRAIN || session.getAttribute(LAST_USED) == null) {
                session.setAttribute(LAST_USED, now);
            }
        } else if (allowed > 0 && now - used > Duration.ofSeconds(allowed).toMillis()) {
            session.invalidate();
        }
    }
}
