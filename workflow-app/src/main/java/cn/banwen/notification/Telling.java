package cn.banwen.notification;

import cn.banwen.platform.OfficialTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person or a post is to be told.
 *
 * @param postCode whoever acts for this post is told; null where a person is
 * @param username who is told; null where a post is
 * @param code the text stands in the message bundles under {@code notice.<code>}
 * @param link address of the page that it leads to
 * @param subject by which {@link Notices#settle} finds it; null for what stays until somebody has seen it
 */
public record Telling(
        @Nullable String postCode,
        @Nullable String username,
        String code,
        List<String> args,
        String link,
        @Nullable String subject) {

    public static Telling toPerson(String username, String code, String link, Object... args) {
        return new Telling(null, username, code, texts(args), link, null);
    }

    public static Telling toPost(String postCode, String code, String link, Object... args) {
        return new Telling(postCode, null, code, texts(args), link, null);
    }

    public Telling about(String subject) {
        return new Telling(postCode, username, code, args, link, subject);
    }

    private static List<String> texts(Object... args) {
        return Stream.of(args)
                .map(arg -> arg instanceof Instant at ? OfficialTime.at(at).toString() : arg.toString())
                .toList();
    }
}
