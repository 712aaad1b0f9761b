package cn.banwen.notification;

import cn.banwen.web.Formats;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a notice into the reader's words. */
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

    String of(Notice notice, Locale locale) {
        Object[] args = notice.args().stream().map(this::shown).toArray();
        return Objects.requireNonNullElse(
                messages.getMessage("notice." + notice.code(), args, notice.code(), locale), notice.code());
    }

    private String shown(String arg) {
        return INSTANT.matcher(arg).matches()
                ? formats.shortMoment(OffsetDateTime.parse(arg).toInstant())
                : arg;
    }
}
