package cn.banwen.accounts;

import cn.banwen.administration.SettingWords;
import cn.banwen.identity.People;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How the history tells of accounts: 沈文秀（clerk）账号状态, 启用 → 停用. */
@Component
class AccountWords implements SettingWords {

    private final MessageSource messages;
    private final People people;

    AccountWords(MessageSource messages, People people) {
        this.messages = messages;
        this.people = people;
    }

    @Override
    public String setting() {
        return AccountAdministration.SETTING;
    }

    @Override
    public String field(String field, Locale locale) {
        String username = field.substring(0, field.indexOf(':'));
        return text("people.changed." + what(field), locale, people.nameOf(username), username);
    }

    @Override
    public String value(String field, String value, Locale locale) {
        if (value.isEmpty()) {
            return "—";
        }
        return switch (what(field)) {
            case "active" -> text("people.active." + value, locale);
            case "account" -> text("people.role." + value, locale);
            case "password" -> text("people.password-given", locale);
            default -> value;
        };
    }

    private static String what(String field) {
        return field.substring(field.indexOf(':') + 1);
    }

    private String text(String key, Locale locale, Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, locale));
    }
}
