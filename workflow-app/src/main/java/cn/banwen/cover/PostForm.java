package cn.banwen.cover;

import cn.banwen.posts.Post;
import cn.banwen.posts.PostRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form of a post: it shows every field, so a box that was not sent was not ticked. And it sends every field, so
 * it says upon which version it was written.
 */
final class PostForm {

    private PostForm() {}

    private static final long NO_VERSION = 0;

    static PostRequest readNew(HttpServletRequest request) {
        return read(request, request.getParameter("code"), null);
    }

    static PostRequest readChange(HttpServletRequest request, String code) {
        return read(request, code, version(request));
    }

    /** The version upon which the form was written; one that there never is where the form doesn't say. */
    static long version(HttpServletRequest request) {
        String text = Objects.requireNonNullElse(request.getParameter("version"), "");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : NO_VERSION;
    }

    /**
     * What was typed, upon another version: the fields that say what the form showed say what this version holds.
     *
     * @param shown what the form showed, null where that is not known
     */
    static Map<String, String[]> upon(long version, Post held, @Nullable Post shown, Map<String, String[]> submitted) {
        Map<String, String[]> typed = new LinkedHashMap<>(submitted);
        if (shown != null) {
            Map<String, String> now = values(held);
            values(shown).forEach((field, value) -> {
                if (plain(submitted.get(field)).equals(plain(new String[] {value}))) {
                    typed.put(field, new String[] {Objects.requireNonNull(now.get(field))});
                }
            });
        }
        typed.put("version", new String[] {Long.toString(version)});
        return typed;
    }

    private static String plain(String @Nullable [] values) {
        return values == null || values.length == 0
                ? ""
                : values[0].replace("\r\n", "\n").strip();
    }

    /** The fields as the form sends them. */
    private static Map<String, String> values(Post post) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", post.name());
        values.put("office", post.office());
        values.put("duties", post.duties());
        values.put("holderA", post.holderA());
        values.put("holderB", Objects.requireNonNullElse(post.holderB(), ""));
        values.put("supervisor", Objects.requireNonNullElse(post.supervisor(), ""));
        values.put("keyPost", box(post.keyPost()));
        values.put("deputisable", Boolean.toString(post.deputisable()));
        values.put("notDeputisableReason", Objects.requireNonNullElse(post.notDeputisable(), ""));
        values.put("partyGovernmentOffice", box(post.partyGovernmentOffice()));
        values.put("mainLeader", box(post.mainLeader()));
        values.put("position", Integer.toString(post.position()));
        return values;
    }

    private static String box(boolean ticked) {
        return ticked ? "true" : "";
    }

    private static PostRequest read(HttpServletRequest request, @Nullable String code, @Nullable Long version) {
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
                request.getParameter("reason"),
                version);
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
