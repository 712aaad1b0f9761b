package cn.banwen.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * Tells a request of a browser from one of a program. A browser answers a challenge with a dialog of its own, keeps what was typed there
 * and sends it ever after, also when the person has signed out.
 */
final class AskedByBrowser {

    private AskedByBrowser() {}

    /**
     * Whether a browser asks: it says so by {@code Sec-Fetch-*} or {@code X-Requested-With}, holds a session's key, or wants a page or a
     * picture.
     */
    static boolean isSo(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("sec-fetch-"))
                || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                || request.getRequestedSessionId() != null
                || accepts(request, "text/html")
                || accepts(request, "image/");
    }

    /** Whether a person goes there, as by a link: what is answered stands in the window by itself. */
    static boolean isNavigation(HttpServletRequest request) {
        String destination = request.getHeader("Sec-Fetch-Dest");
        return HttpMethod.GET.matches(request.getMethod())
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && (destination == null ? accepts(request, "text/html") : destination.equals("document"));
    }

    private static boolean accepts(HttpServletRequest request, String type) {
        return Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).stream()
                .anyMatch(accepted -> accepted.toLowerCase(Locale.ROOT).contains(type));
    }
}
