package cn.banwen.notification;

import cn.banwen.web.Formats;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A notice in the reader's words. */
@Component
class NoticeWords {

    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)");

    private final MessageSource messages;
    private final Formats formats;

    NoticeWords(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    String of(String code, List<String> args, Locale locale) {
        Object[] words = args.stream().map(arg -> word(arg, locale)).toArray();
        return Objects.requireNonNullElse(messages.getMessage("notice." + code, words, code, locale), code);
    }

    /** What was typed by people is shown as it is, unless it is an instant or names a text that there is. */
    private String word(String arg, Locale locale) {
        if (INSTANT.matcher(arg).matches()) {
            return moment(arg);
        }
        return arg.startsWith("#")
                ? Objects.requireNonNullElse(messages.getMessage(arg.substring(1), null, arg, locale), arg)
                : arg;
    }

    /** Somebody may have typed a 31st of February, which must not take the whole list or mail along. */
    private String moment(String arg) {
        try {
            return formats.shortMoment(OffsetDateTime.parse(arg).toInstant());
        } catch (DateTimeException none) {
            return arg;
        }
    }
}
