package cn.banwen.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what was selected. */
@Component
class SelectionWords {

    private static final Map<String, String> LABELS = Map.of(
            "query", "register.query",
            "sender", "field.sender",
            "state", "field.state",
            "kind", "field.kind",
            "urgency", "field.urgency",
            "from", "register.from",
            "to", "register.to",
            "voided", "register.voided",
            "sort", "register.sort");

    private static final Map<String, String> CODED = Map.of(
            "state", "state.",
            "kind", "kind.",
            "urgency", "urgency.",
            "voided", "register.voided.",
            "sort", "register.sort.");

    private final MessageSource messages;

    SelectionWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The count and each restriction but the year, such as {@code 共 128 条 · 紧急程度：特急}. */
    String of(RegisterSelection selection, long total, Locale locale) {
        List<String> parts = new ArrayList<>();
        parts.add(message("register.count", locale, Long.toString(total)));
        parts.addAll(restrictions(selection, locale));
        return String.join(" · ", parts);
    }

    /** Each restriction but the year. */
    List<String> restrictions(RegisterSelection selection, Locale locale) {
        List<String> parts = new ArrayList<>();
        selection.parameters().forEach((name, value) -> {
            String label = LABELS.get(name);
            if (label != null) {
                String prefix = CODED.get(name);
                String word = prefix == null ? value : message(prefix + value, locale);
                parts.add(message(label, locale) + message("label.separator", locale) + word);
            }
        });
        return parts;
    }

    private String message(String key, Locale locale, Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, locale));
    }
}
