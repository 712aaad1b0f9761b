package cn.banwen.web;

import cn.banwen.refusal.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Refusals as problem documents (RFC 9457) with a stable code. */
@Component
class Problems {

    private final RefusalText texts;
    private final MessageSource messages;

    Problems(RefusalText texts, MessageSource messages) {
        this.texts = texts;
        this.messages = messages;
    }

    ProblemDetail of(Refusal refusal, Locale locale) {
        ProblemDetail problem = of(status(refusal.kind()), refusal.code(), texts.of(refusal, locale), locale);
        if (!refusal.problems().isEmpty()) {
            problem.setProperty("errors", errors(refusal, locale));
        }
        refusal.facts().forEach(problem::setProperty);
        return problem;
    }

    ProblemDetail of(HttpStatus status, String code, Locale locale, Object... args) {
        return of(status, code, texts.of(code, List.of(args), locale), locale);
    }

    private ProblemDetail of(HttpStatus status, String code, String detail, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(messages.getMessage("status." + status.value(), null, status.getReasonPhrase(), locale));
        problem.setProperty("code", code);
        return problem;
    }

    private List<Map<String, String>> errors(Refusal refusal, Locale locale) {
        return refusal.problems().stream()
                .map(problem ->
                        Map.of("field", problem.field(), "code", problem.code(), "message", texts.of(problem, locale)))
                .toList();
    }

    static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
