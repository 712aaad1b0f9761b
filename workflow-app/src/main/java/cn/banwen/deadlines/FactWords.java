package cn.banwen.deadlines;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The table's codes in the reader's words, and words back to codes. */
@Component
class FactWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;
    private final DeadlineTerms terms;

    FactWords(MessageSource messages, DeadlineTerms terms) {
        this.messages = messages;
        this.terms = terms;
    }

    /** A value as the reader calls it. */
    public String word(Dimension dimension, String code) {
        return word(dimension, code, LocaleContextHolder.getLocale());
    }

    private String word(Dimension dimension, String code, Locale locale) {
        return dimension.messagePrefix().isEmpty()
                ? code
                : Objects.requireNonNull(messages.getMessage(dimension.messagePrefix() + code, null, code, locale));
    }

    /** What a column is called. */
    public String column(Dimension dimension) {
        return text("rules." + dimension.field());
    }

    /** A combination, such as "签收, 特急". */
    String of(Map<Dimension, String> facts) {
        return facts.isEmpty()
                ? text("rules.everything")
                : facts.entrySet().stream()
                        .map(fact -> word(fact.getKey(), fact.getValue()))
                        .collect(Collectors.joining(text("list.separator")));
    }

    /** A condition as the page's field shows it; empty for any value. */
    public String of(Dimension dimension, Condition condition) {
        String words = condition.values().stream()
                .map(code -> word(dimension, code))
                .collect(Collectors.joining(text("list.separator")));
        return condition.except() && !words.isEmpty() ? text("rules.except") + " " + words : words;
    }

    /** The code of a word or a code; empty where the dimension has no such value. */
    Optional<String> code(Dimension dimension, String word) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (String code : terms.of(dimension)) {
            codes.put(code, code);
            LANGUAGES.forEach(
                    language -> codes.put(word(dimension, code, language).toLowerCase(Locale.ROOT), code));
        }
        return Optional.ofNullable(codes.get(word.toLowerCase(Locale.ROOT)));
    }

    /** All words of a dimension, for the hint beside its field. */
    public String all(Dimension dimension) {
        return terms.of(dimension).stream()
                .map(code -> word(dimension, code))
                .collect(Collectors.joining(text("list.separator")));
    }

    boolean isExcept(String word) {
        return Arrays.asList("除", "除了", "not", "except").contains(word.toLowerCase(Locale.ROOT));
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
