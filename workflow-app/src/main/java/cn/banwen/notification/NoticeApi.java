package cn.banwen.notification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notices over REST. */
@RestController
@RequestMapping("/api/notices")
@Tag(name = "notices")
class NoticeApi {

    private final Notices notices;
    private final NoticeWords words;

    NoticeApi(Notices notices, NoticeWords words) {
        this.notices = notices;
        this.words = words;
    }

    /**
     * A notice.
     *
     * @param text in the caller's language
     * @param link address of the page that it leads to
     */
    record NoticeJson(
            UUID id,
            String code,
            List<String> args,
            String text,
            @Nullable UUID documentId,
            String link,
            Instant createdAt) {}

    @GetMapping
    @Operation(summary = "What the caller and the caller's posts were told and nobody has ticked off, the newest first")
    List<NoticeJson> unseen(Principal caller, Locale locale) {
        return notices.unseen(caller.getName()).stream()
                .map(notice -> new NoticeJson(
                        notice.id(),
                        notice.code(),
                        notice.args(),
                        words.of(notice.code(), notice.args(), locale),
                        notice.documentId(),
                        notice.target(),
                        notice.createdAt()))
                .toList();
    }

    @PostMapping("/{id}/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ticks a notice off; one that isn't the caller's stays as it is")
    void seen(@PathVariable UUID id, Principal caller) {
        notices.seen(id, caller.getName());
    }
}
