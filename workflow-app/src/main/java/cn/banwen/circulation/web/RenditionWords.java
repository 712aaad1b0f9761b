package cn.banwen.circulation.web;

import cn.banwen.rendition.PageSummary;
import cn.banwen.rendition.Rendition;
import cn.banwen.rendition.RenditionState;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How far a rendition has come and why it failed, in the reader's language. */
@Component
class RenditionWords {

    private static final int TOLD = 10;

    private final MessageSource messages;

    RenditionWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Null where there is nothing to say: the pages are all there, and all of them. */
    @Nullable
    String of(Rendition rendition, List<PageSummary> pages, Locale locale) {
        String said = of(rendition, locale);
        String incomplete = pages.stream()
                .filter(page -> !page.complete())
                .limit(TOLD)
                .map(page -> String.valueOf(page.page()))
                .collect(Collectors.joining(text("list.separator", locale)));
        if (rendition.state() != RenditionState.READY || incomplete.isEmpty()) {
            return said;
        }
        String missing = text("viewer.incomplete", locale, incomplete);
        return said == null ? missing : missing + " " + said;
    }

    private @Nullable String of(Rendition rendition, Locale locale) {
        return switch (rendition.state()) {
            case WAITING ->
                rendition.pages() == null
                        ? text("viewer.waiting", locale)
                        : text("viewer.progress", locale, rendition.drawn(), rendition.pages());
            case FAILED -> failure(Objects.requireNonNull(rendition.failure()), locale);
            case UNSUPPORTED -> text("viewer.none", locale);
            case READY -> ofReady(rendition, locale);
        };
    }

    private @Nullable String ofReady(Rendition rendition, Locale locale) {
        if (rendition.limitedBy() != null) {
            return text("viewer.limited-by-" + rendition.limitedBy(), locale, rendition.drawn(), rendition.pages());
        }
        if (rendition.textState() == RenditionState.WAITING) {
            return text("viewer.recognising", locale);
        }
        return rendition.textFailure() == null ? null : failure(rendition.textFailure(), locale);
    }

    String failure(String code, Locale locale) {
        return text("rendition.failure." + code, locale);
    }

    private String text(String key, Locale locale, @Nullable Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, locale));
    }
}
