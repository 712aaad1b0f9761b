package cn.banwen.circulation.web;

import cn.banwen.circulation.DocumentQueries;
import cn.banwen.intake.DocumentFile;
import cn.banwen.refusal.Refusal;
import cn.banwen.rendition.PageSummary;
import cn.banwen.rendition.Rendition;
import cn.banwen.rendition.RenditionState;
import cn.banwen.rendition.Renditions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Renditions of the files that a person may see. */
@Component
class FileRenditions {

    private final DocumentQueries documents;
    private final Renditions renditions;
    private final RenditionWords words;

    FileRenditions(DocumentQueries documents, Renditions renditions, RenditionWords words) {
        this.documents = documents;
        this.renditions = renditions;
        this.words = words;
    }

    /**
     * The file's rendition, which is made before others as long as somebody asks.
     *
     * @throws Refusal {@code document-not-found}, {@code file-not-found}, {@code no-rendition}
     */
    Rendition of(UUID documentId, UUID fileId, String username) {
        DocumentFile file = documents.file(documentId, fileId, username);
        Rendition rendition = renditions
                .find(file.sha256())
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "no-rendition", file.name()));
        renditions.hurry(rendition);
        return rendition;
    }

    /**
     * The number of a page that is there or may come.
     *
     * @throws Refusal {@code page-not-found}
     */
    static int page(Rendition rendition, String number) {
        try {
            int page = Integer.parseInt(number);
            if (rendition.mayHave(page)) {
                return page;
            }
        } catch (NumberFormatException e) {
            // is answered like a number that no page has
        }
        Object pages = rendition.pages() == null ? "?" : rendition.pages();
        throw new Refusal(Refusal.Kind.NOT_FOUND, "page-not-found", number, pages).with("pages", pages);
    }

    /**
     * Nothing can come of it as it stands.
     *
     * @throws Refusal {@code rendition-failed}, {@code no-rendition}
     */
    void requirePossible(Rendition rendition, Locale locale) {
        if (rendition.state() == RenditionState.FAILED) {
            String code = Objects.requireNonNull(rendition.failure());
            throw new Refusal(Refusal.Kind.INVALID, "rendition-failed", words.failure(code, locale))
                    .with("failure", code);
        }
        if (rendition.state() == RenditionState.UNSUPPORTED) {
            throw new Refusal(Refusal.Kind.INVALID, "no-rendition", rendition.mediaType());
        }
    }

    /**
     * A page that was not, and will not be drawn.
     *
     * @throws Refusal {@code page-not-drawn}
     */
    Refusal notDrawn(Rendition rendition, int page) {
        return new Refusal(Refusal.Kind.INVALID, "page-not-drawn", page)
                .with("limitedBy", Objects.toString(rendition.limitedBy(), ""));
    }

    RenditionJson json(Rendition rendition, Locale locale) {
        List<PageSummary> pages = renditions.pages(rendition.sha256());
        return RenditionJson.of(rendition, words.of(rendition, pages, locale), pages);
    }
}
