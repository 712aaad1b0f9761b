package cn.banwen.sources;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Codes of refusals and failures as words. */
@Component
class ReasonTexts {

    private final MessageSource messages;

    ReasonTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** Why an item was not taken in; null where it was. */
    @Nullable
    String of(Item item, Locale locale) {
        return item.reason() == null ? null : refusal(item.reason(), item.reasonArgs(), locale);
    }

    String refusal(String code, List<String> args, Locale locale) {
        return text("refusal." + code, args, locale);
    }

    /** Why a source could not be looked at: of its own failures, or of what kept everything from being taken in. */
    String failure(String code, List<String> args, Locale locale) {
        String own = messages.getMessage("sources.error." + code, args.toArray(), null, locale);
        return own == null ? refusal(code, args, locale) : own;
    }

    /** In both languages, for whoever finds a file and does not know the product. */
    String forEverybody(Item item) {
        return of(item, Locale.SIMPLIFIED_CHINESE) + "\n\n" + of(item, Locale.ENGLISH) + "\n";
    }

    private String text(String key, List<String> args, Locale locale) {
        String text = messages.getMessage(key, args.toArray(), key, locale);
        return text == null ? key : text;
    }
}
