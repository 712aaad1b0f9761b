package cn.banwen.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a name that stands in every line of the log that it causes and in its answer: the one that a proxy or client
 * gave it, if that is harmless, else a new one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIds extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RequestIds.class);

    static final String HEADER = "X-Request-Id";

    /** In the log. */
    static final String REQUEST = "requestId";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(HEADER);
        String id = given != null && HARMLESS.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        response.setHeader(HEADER, id);
        MDC.put(REQUEST, id);
        try {
            chain.doFilter(request, response);
        } finally {
            // Without what was asked for: a search's words are nobody's business.
            LOG.debug("{} {} {}", request.getMethod(), request.getRequestURI(), response.getStatus());
            MDC.remove(REQUEST);
            MDC.remove(LoggedSubjects.DOCUMENT);
            MDC.remove(LoggedSubjects.TASK);
        }
    }
}
