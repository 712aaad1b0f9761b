package cn.banwen.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Whether a request comes from a page of ours, by the headers that a browser sets itself and no page can. */
final class SameOrigin {

    private SameOrigin() {}

    /**
     * Whether the browser vouches for it. Over plain HTTP browsers send no {@code Sec-Fetch-Site}; the origin tells as
     * much. A request with neither header is of nobody knows where.
     */
    static boolean proves(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null ? isOurs(request.getHeader(HttpHeaders.ORIGIN), request) : site.equals("same-origin");
    }

    static boolean isOurs(@Nullable String origin, HttpServletRequest request) {
        if (origin == null) {
            return false;
        }
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equals(request.getHeader(HttpHeaders.HOST));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
