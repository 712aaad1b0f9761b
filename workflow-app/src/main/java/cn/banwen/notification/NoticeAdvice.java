package cn.banwen.notification;

import cn.banwen.web.PageController;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** Lends pages the reader's notices; read only by the page that shows them. */
@ControllerAdvice(annotations = PageController.class)
class NoticeAdvice {

    private final Notices notices;
    private final NoticeWords words;

    NoticeAdvice(Notices notices, NoticeWords words) {
        this.notices = notices;
        this.words = words;
    }

    /** A notice in words. */
    record Told(UUID id, String target, String text, Instant at) {}

    @ModelAttribute("notices")
    LazyContextVariable<List<Told>> notices(@Nullable Principal caller, Locale locale) {
        return new LazyContextVariable<>() {
            @Override
            protected List<Told> loadValue() {
                return caller == null
                        ? List.of()
                        : notices.unseen(caller.getName()).stream()
                                .map(notice -> told(notice, locale))
                                .toList();
            }
        };
    }

    private Told told(Notice notice, Locale locale) {
        return new Told(
                notice.id(), notice.target(), words.of(notice.code(), notice.args(), locale), notice.createdAt());
    }
}
