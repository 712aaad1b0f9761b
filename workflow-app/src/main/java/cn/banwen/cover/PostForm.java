package cn.banwen.cover;

import cn.banwen.posts.PostRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Reads the form of a post: it shows every field, so a box that was not sent was not ticked. */
final class PostForm {

    private PostForm() {}

    static PostRequest read(HttpServletRequest request, @Nullable String code) {
        boolean deputisable = !"false".equals(request.getParameter("deputisable"));
        return new PostRequest(
                code,
                request.getParameter("name"),
                request.getParameter("office"),
                request.getParameter("duties"),
                request.getParameter("holderA"),
                request.getParameter("holderB"),
                request.getParameter("supervisor"),
                ticked(request, "keyPost"),
                deputisable,
                request.getParameter("notDeputisableReason"),
                ticked(request, "partyGovernmentOffice"),
                ticked(request, "mainLeader"),
                position(request.getParameter("position")),
                request.getParameter("effectiveFrom"),
                request.getParameter("reason"));
    }

    private static boolean ticked(HttpServletRequest request, String name) {
        return "true".equals(request.getParameter(name));
    }

    /** What is no number is told as one that is out of range; nothing leaves the place as it is. */
    private static @Nullable Integer position(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.strip().matches("\\d{1,4}") ? Integer.parseInt(text.strip()) : -1;
    }
}
