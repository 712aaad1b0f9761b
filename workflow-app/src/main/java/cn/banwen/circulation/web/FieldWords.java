package cn.banwen.circulation.web;

import cn.banwen.posts.KnownPosts;
import cn.banwen.posts.Matters;
import cn.banwen.web.Formats;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names and values of recorded fields in the reader's language. */
@Component
class FieldWords {

    private static final Set<String> POSTS = Set.of("leaders", "lead", "assisting", "readers", "from", "to", "forPost");
    private static final Map<String, String> CODED = Map.of(
            "senderLevel", "level.",
            "kind", "kind.",
            "urgency", "urgency.",
            "leaderOrder", "order.",
            "liability", "liability.");

    private final MessageSource messages;
    private final KnownPosts posts;
    private final Matters matters;
    private final Formats formats;

    FieldWords(MessageSource messages, KnownPosts posts, Matters matters, Formats formats) {
        this.messages = messages;
        this.posts = posts;
        this.matters = matters;
        this.formats = formats;
    }

    String label(String name, Locale locale) {
        return message("field." + name, name, locale);
    }

    /** The value in words; empty where there is none. */
    String value(String name, @Nullable Object value, Locale locale) {
        if (value == null) {
            return "";
        }
        if (value instanceof Map<?, ?> fields) {
            return fields.entrySet().stream()
                    .filter(field -> field.getValue() != null)
                    .map(field -> part(name, String.valueOf(field.getKey()), field.getValue(), locale))
                    .collect(Collectors.joining("\n"));
        }
        if (value instanceof Collection<?> several) {
            return several.stream()
                    .map(one -> one instanceof Map<?, ?> file
                            ? Objects.toString(file.get("name"))
                            : value(name, one, locale))
                    .collect(Collectors.joining(message("list.separator", ", ", locale)));
        }
        return word(name, value, locale);
    }

    private String part(String whole, String name, Object value, Locale locale) {
        String label = whole.equals("checks") || whole.equals("remarks")
                ? message("check." + name, name, locale)
                : message("field." + whole + "." + name, name, locale);
        return label + message("label.separator", ": ", locale) + value(name, value, locale);
    }

    private String word(String name, Object value, Locale locale) {
        String text = value.toString();
        if (value instanceof Boolean) {
            return message("flag." + text, text, locale);
        }
        if (POSTS.contains(name)) {
            return posts.nameOf(text);
        }
        if (CODED.containsKey(name)) {
            return message(CODED.get(name) + text, text, locale);
        }
        return switch (name) {
            case "authority" ->
                message("authority." + text.replaceAll("-.*", ""), text, locale) + text.replaceAll(".*-", "");
            case "matter" -> matters.nameOf(text);
            case "replyBy" -> formats.moment(OffsetDateTime.parse(text).toInstant());
            case "documentDate", "date" -> formats.day(LocalDate.parse(text));
            default -> text;
        };
    }

    private String message(String key, String otherwise, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, locale), otherwise);
    }
}
