package cn.banwen.circulation.web;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a step is called in the reader's language. */
@Component
class StepNames {

    private final MessageSource messages;

    StepNames(MessageSource messages) {
        this.messages = messages;
    }

    String of(String step, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage("step." + step, null, step, locale), step);
    }
}
