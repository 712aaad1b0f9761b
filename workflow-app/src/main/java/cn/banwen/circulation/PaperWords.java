package cn.banwen.circulation;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the office's papers, which are Chinese whatever the reader's language. */
@Component
class PaperWords {

    private final MessageSource messages;

    PaperWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(String key) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, key, Locale.SIMPLIFIED_CHINESE), key);
    }
}
