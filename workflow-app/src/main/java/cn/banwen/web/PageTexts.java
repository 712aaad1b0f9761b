package cn.banwen.web;

import cn.banwen.posts.Posts;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of a refusal for a person at a page. A program is told field names, states and post codes as it knows them;
 * a person reads what they are called.
 */
@Component
class PageTexts {

    private static final Map<String, String> NAMED_BY_MESSAGE =
            Map.of("required", "field.", "wrong-state", "state.", "post-has-step", "step.");
    private static final Set<String> NAMED_BY_POST =
            Set.of("post-twice", "lead-also-assists", "handler-also-reads", "already-handles");

    private final RefusalText texts;
    private final MessageSource messages;
    private final Posts posts;

    PageTexts(RefusalText texts, MessageSource messages, Posts posts) {
        this.texts = texts;
        this.messages = messages;
        this.posts = posts;
    }

    String of(Refusal refusal, Locale locale) {
        return of(refusal.code(), refusal.args(), locale);
    }

    String of(Problem problem, Locale locale) {
        return of(problem.code(), problem.args(), locale);
    }

    String of(String code, List<Object> args, Locale locale) {
        return texts.of(code, args.stream().map(arg -> named(code, arg, locale)).toList(), locale);
    }

    private Object named(String code, Object arg, Locale locale) {
        if (NAMED_BY_POST.contains(code)) {
            return posts.find(arg.toString()).<Object>map(post -> post.name()).orElse(arg);
        }
        String prefix = NAMED_BY_MESSAGE.get(code);
        return prefix == null
                ? arg
                : Objects.requireNonNullElse(messages.getMessage(prefix + arg, null, null, locale), arg);
    }
}
