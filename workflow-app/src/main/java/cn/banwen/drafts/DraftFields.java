package cn.banwen.drafts;

import cn.banwen.refusal.Refusal;
import cn.banwen.web.KeptForms;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a client may put into a draft: named texts within bounds. Reading them throws the refusal of anything else. */
final class DraftFields {

    private static final int MOST = 300;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,99}");

    /** Which button was pressed and what the page was like are no text of the person's; files don't fit. */
    private static final Set<String> NEVER_KEPT = Set.of("outcome", "revision", "file", "uploads", "action", "back");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private DraftFields() {}

    /** The fields, each a text or a list of texts, as lists; without what is never kept, passwords above all. */
    static Map<String, List<String>> of(Map<?, ?> given) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            if (isKept(String.valueOf(name))) {
                fields.put(String.valueOf(name), texts(value));
            }
        });
        if (fields.size() > MOST || length(fields) > KeptForms.LONGEST) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "draft-too-large", KeptForms.LONGEST);
        }
        return fields;
    }

    private static boolean isKept(String name) {
        return NAME.matcher(name).matches()
                && !NEVER_KEPT.contains(name)
                && !name.toLowerCase(Locale.ROOT).contains("password");
    }

    private static List<String> texts(@Nullable Object value) {
        if (value == null) {
            throw malformed();
        }
        Collection<?> values = value instanceof Collection<?> several ? several : List.of(value);
        if (values.size() > MOST) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "draft-too-large", KeptForms.LONGEST);
        }
        return values.stream().map(DraftFields::text).toList();
    }

    /** As typed, blanks at the ends included; without what the database can't store. */
    private static String text(@Nullable Object value) {
        if (!(value instanceof String text)) {
            throw malformed();
        }
        String stored = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return CONTROL.matcher(stored.replace("\r\n", "\n")).replaceAll("");
    }

    private static int length(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .mapToInt(field -> field.getKey().length()
                        + field.getValue().stream().mapToInt(String::length).sum())
                .sum();
    }

    static Refusal malformed() {
        return new Refusal(Refusal.Kind.MALFORMED, "draft-malformed");
    }
}
