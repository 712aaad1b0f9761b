package cn.banwen.web;

import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a refusal in the reader's language. */
@Component
public class RefusalText {

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
        String text = messages.getMessage("refusal." + code, args.toArray(), code, locale);
        return text == null ? code : text;
    }
}
