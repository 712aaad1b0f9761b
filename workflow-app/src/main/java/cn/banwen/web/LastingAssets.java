package cn.banwen.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the browser keep a style sheet or script whose name bears the digest of its bytes: a new version has a new name.
 * Everything else is asked for anew.
 */
@Component
class LastingAssets extends OncePerRequestFilter {

    private static final Pattern DIGEST_IN_NAME = Pattern.compile("/(?:assets|webjars)/.*-[0-9a-f]{32}\\.\\w+");

    private static final String A_YEAR = Objects.requireNonNull(
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable().getHeaderValue());

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !DIGEST_IN_NAME.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, A_YEAR);
        chain.doFilter(request, response);
    }
}
