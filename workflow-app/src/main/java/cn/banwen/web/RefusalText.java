package cn.banwen.web;

import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a refusal in the reader's language. */
@Component
public class RefusalText {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSource messages;

    RefusalText(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Refusal refusal, Locale locale) {
        return of(refusal.code(), refusal.args(), locale);
    }

    public String of(Problem problem, Locale locale) {
        return of(problem.code(), problem.args(), locale);
    }

    String of(String code, List<Object> args, Locale locale) {
        Object[] words = args.stream().map(arg -> word(arg, locale)).toArray();
        String text = messages.getMessage("refusal." + code, words, code, locale);
        return text == null ? code : text;
    }

    /** A moment as everywhere on the pages: 2026年7月8日 17:00. */
    private Object word(Object arg, Locale locale) {
        if (!(arg instanceof String text) || !MOMENT.matcher(text).matches()) {
            return arg;
        }
        String pattern = Objects.requireNonNull(messages.getMessage("format.moment", null, locale));
        return DateTimeFormatter.ofPattern(pattern, locale).format(LocalDateTime.parse(text, WRITTEN));
    }
}
