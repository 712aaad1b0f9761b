package cn.banwen.cover;

import cn.banwen.administration.SettingWords;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How the history tells of what was set about standing in. */
@Component
class CoverWords implements SettingWords {

    private final MessageSource messages;

    CoverWords(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public String setting() {
        return CoverAdministration.SETTING;
    }

    @Override
    public String field(String field, Locale locale) {
        return text("cover." + field, locale);
    }

    @Override
    public String value(String field, String value, Locale locale) {
        return switch (field) {
            case "separateDuties", "publicBoard" -> text("cover." + field + "." + value, locale);
            case "leaveTiers" ->
                Stream.of(value.split(", ", -1))
                        .map(tier -> tier(tier, locale))
                        .collect(Collectors.joining(text("list.separator", locale)));
            default -> value;
        };
    }

    private String tier(String tier, Locale locale) {
        String[] parts = tier.split(" ", 2);
        if (parts.length < 2) {
            return tier;
        }
        String approver = text("cover.approver." + parts[1], locale);
        return parts[0].equals("*")
                ? text("cover.tier.beyond", locale, approver)
                : text("cover.tier.up-to", locale, parts[0], approver);
    }

    private String text(String key, Locale locale, Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, locale));
    }
}
