package cn.banwen.circulation.web;

import cn.banwen.circulation.Concerns;
import cn.banwen.circulation.DocumentConcerns.Concern;
import cn.banwen.circulation.DocumentList;
import cn.banwen.circulation.DocumentView;
import cn.banwen.intake.StagedFile;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Hints in the reader's words, with what to do. */
@Component
class ConcernViews {

    private final Concerns concerns;
    private final MessageSource messages;

    ConcernViews(Concerns concerns, MessageSource messages) {
        this.concerns = concerns;
        this.messages = messages;
    }

    /**
     * A hint.
     *
     * @param advice what to do about it
     * @param fileId where it is to be seen
     * @param page from 1
     * @param words at which it is to be seen on the page
     */
    record ConcernView(
            String code,
            String text,
            String advice,
            @Nullable UUID fileId,
            @Nullable Integer page,
            @Nullable String words,
            List<Other> documents) {}

    /** A document that it is about. */
    record Other(UUID id, String title, @Nullable String registrationNumber) {}

    List<ConcernView> of(DocumentView document, String username, Locale locale) {
        return views(concerns.of(document, username), locale);
    }

    List<ConcernView> beforeStepOf(DocumentView document, String username, Locale locale) {
        return views(concerns.beforeStepOf(document, username), locale);
    }

    /** Of files that wait, as if they made one document in this order. */
    List<ConcernView> ahead(List<StagedFile> files, String username, Locale locale) {
        return views(concerns.ahead(files, username), locale);
    }

    private List<ConcernView> views(List<Concern> found, Locale locale) {
        return found.stream().map(concern -> view(concern, locale)).toList();
    }

    private ConcernView view(Concern concern, Locale locale) {
        Object[] args = concern.args().toArray();
        String key = "concern." + concern.code();
        return new ConcernView(
                concern.code(),
                messages.getMessage(key, args, locale),
                messages.getMessage(key + ".do", args, locale),
                concern.fileId(),
                concern.page(),
                concern.words(),
                concern.documents().stream().map(ConcernViews::other).toList());
    }

    private static Other other(DocumentList.Row row) {
        return new Other(row.id(), row.title(), row.registrationNumber());
    }
}
