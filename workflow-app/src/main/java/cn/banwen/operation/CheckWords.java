package cn.banwen.operation;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Discrepancies in the reader's words. */
@Component
class CheckWords {

    private final MessageSource messages;

    CheckWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(Discrepancy one, Locale locale) {
        Object[] args = {String.valueOf(one.subject()), Long.toString(one.first()), Long.toString(one.last())};
        String key = one.first() == 0 ? "check.discrepancy." : "audit.";
        return messages.getMessage(key + one.code(), args, locale);
    }
}
