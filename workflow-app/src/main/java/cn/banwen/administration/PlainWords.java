package cn.banwen.administration;

import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.context.MessageSource;

/**
 * Words for a setting whose values speak for themselves.
 *
 * @param key the key of a field's text
 */
public record PlainWords(String setting, MessageSource messages, UnaryOperator<String> key) implements SettingWords {

    @Override
    public String field(String field, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key.apply(field), null, locale));
    }

    @Override
    public String value(String field, String value, Locale locale) {
        return value;
    }
}
