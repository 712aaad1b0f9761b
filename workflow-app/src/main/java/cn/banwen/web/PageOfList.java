package cn.banwen.web;

import cn.banwen.platform.Paging;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where in a list a page stands.
 *
 * @param page from 1, as people count
 * @param total how many entries there are; at least that many when {@code capped}
 * @param previous address of the page before, null on the first
 * @param next address of the page after, null on the last
 */
public record PageOfList(
        int page, long pages, long total, boolean capped, @Nullable String previous, @Nullable String next) {

    /** The page that the request asked for; its other parameters stay in the addresses. */
    public static PageOfList of(HttpServletRequest request, Paging paging, long total, boolean capped) {
        long pages = Math.max(1, (total + paging.size() - 1) / paging.size());
        boolean more = capped || paging.page() + 1 < pages;
        return new PageOfList(
                paging.page() + 1,
                pages,
                total,
                capped,
                paging.page() == 0 ? null : address(request, paging.page() - 1),
                more ? address(request, paging.page() + 1) : null);
    }

    private static String address(HttpServletRequest request, int page) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(request.getRequestURI());
        if (request.getQueryString() != null) {
            url.query(request.getQueryString());
        }
        return url.replaceQueryParam("lang")
                .replaceQueryParam("page", page)
                .build()
                .toUriString();
    }
}
