package cn.banwen.notification;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A notice in the reader's words. */
@Component
class NoticeWords {

    private final MessageSource messages;

    NoticeWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(String code, List<String> args, Locale locale) {
        Object[] words = args.stream().map(arg -> word(arg, locale)).toArray();
        return Objects.requireNonNullElse(messages.getMessage("notice." + code, words, code, locale), code);
    }

    /** What was typed by people is shown as it is, unless it names a text that there is. */
    private String word(String arg, Locale locale) {
        if (!arg.startsWith("#")) {
            return arg;
        }
        return Objects.requireNonNullElse(messages.getMessage(arg.substring(1), null, arg, locale), arg);
    }
}
