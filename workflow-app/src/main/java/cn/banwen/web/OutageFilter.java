package cn.banwen.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers where a part is away that the filters themselves need: sessions and accounts lie in the database. It stands before the
 * sessions, so that the page that tells of it asks for none; the container's own way to an error page would ask again, and fail
 * again, each time for as long as a connection is waited for.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class OutageFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            Outage outage = Outage.behind(failure);
            if (outage == null || response.isCommitted()) {
                throw failure;
            }
            LOG.warn("{}: {}", outage.code(), failure.getMessage());
            response.resetBuffer();
            response.setHeader(HttpHeaders.RETRY_AFTER, Outage.RETRY_AFTER);
            Shells.withoutPerson(request);
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, failure);
            request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpStatus.SERVICE_UNAVAILABLE.value());
            request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
            request.getRequestDispatcher("/error").forward(new WithoutSession(request), response);
        }
    }

    /** Whoever asks for the page: it is read, whatever was sent, and begins no session in the place of the one that can't be read. */
    private static final class WithoutSession extends HttpServletRequestWrapper {

        private WithoutSession(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        @SuppressWarnings("NullAway") // as the interface allows it
        public @Nullable HttpSession getSession(boolean create) {
            if (create) {
                throw new IllegalStateException("no session can begin while a part is away");
            }
            return null;
        }

        @Override
        public HttpSession getSession() {
            throw new IllegalStateException("no session can begin while a part is away");
        }
    }
}
