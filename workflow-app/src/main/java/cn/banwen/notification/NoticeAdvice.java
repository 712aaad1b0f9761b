package cn.banwen.notification;

import cn.banwen.web.PageController;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** Lends pages the reader's notices; read only by the page that shows them. */
@ControllerAdvice(annotations = PageController.class)
class NoticeAdvice {

    private final Notices notices;
    private final MessageSource messages;

    NoticeAdvice(Notices notices, MessageSource messages) {
        this.notices = notices;
        this.messages = messages;
    }

    /** A notice in words. */
    record Told(UUID id, UUID documentId, String text, Instant at) {}

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
        String text =
                messages.getMessage("notice." + notice.code(), notice.args().toArray(), notice.code(), locale);
        return new Told(
                notice.id(), notice.documentId(), Objects.requireNonNullElse(text, notice.code()), notice.createdAt());
    }
}
