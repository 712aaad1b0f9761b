package cn.banwen.circulation.web;

import cn.banwen.circulation.DocumentView;
import cn.banwen.circulation.DocumentView.FileView;
import cn.banwen.rendition.PageContent;
import cn.banwen.rendition.PageHit;
import cn.banwen.rendition.PageSummary;
import cn.banwen.rendition.Rendition;
import cn.banwen.rendition.RenditionState;
import cn.banwen.rendition.Renditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the preview of a document's files shows, for who sees the document. */
@Component
class Previews {

    private final Renditions renditions;
    private final RenditionWords words;

    Previews(Renditions renditions, RenditionWords words) {
        this.renditions = renditions;
        this.words = words;
    }

    /** Null where the document has no file. */
    @Nullable
    PreviewView of(DocumentView document, PreviewRequest request, Locale locale) {
        if (document.files().isEmpty()) {
            return null;
        }
        FileView file = chosen(document, request);
        Optional<Rendition> rendition = renditions.find(file.sha256());
        if (rendition.isEmpty()) {
            return new PreviewView(
                    document.id(), file, "none", null, false, 1, 1, List.of(), null, request, List.of(), 0);
        }
        renditions.hurry(rendition.get());
        return of(document, file, rendition.get(), request, locale);
    }

    private PreviewView of(
            DocumentView document, FileView file, Rendition rendition, PreviewRequest request, Locale locale) {
        List<PageHit> hits = renditions.search(rendition.sha256(), request.find());
        int pages = Math.max(1, rendition.drawn());
        int first = request.page() != null
                ? request.page()
                : hits.isEmpty() ? 1 : hits.get(0).page();
        int page = Math.max(1, Math.min(pages, first));
        Optional<PageContent> content = renditions.page(rendition.sha256(), page);
        List<PageSummary> there = renditions.pages(rendition.sha256());
        boolean failed = rendition.state() == RenditionState.FAILED;
        return new PreviewView(
                document.id(),
                file,
                state(rendition, content.isPresent()),
                words.of(rendition, there, locale),
                failed || rendition.textState() == RenditionState.FAILED,
                page,
                pages,
                there.subList(0, Math.min(PreviewView.MOST_THUMBNAILS, there.size())),
                failed
                        ? null
                        : content.map(it -> SheetView.of(it, request.turn(), marks(page, hits, request)))
                                .orElse(null),
                new PreviewRequest(file.id(), request.page(), request.turn(), request.find(), request.pointedAt()),
                hits.stream().map(PageHit::page).distinct().toList(),
                hits.size());
    }

    private static List<PageHit> marks(int page, List<PageHit> hits, PreviewRequest request) {
        if (request.pointedAt().boxes().isEmpty()) {
            return hits;
        }
        List<PageHit> marks = new ArrayList<>(hits);
        marks.add(new PageHit(page, request.pointedAt().boxes()));
        return marks;
    }

    private static String state(Rendition rendition, boolean there) {
        return switch (rendition.state()) {
            case FAILED -> "failed";
            case UNSUPPORTED -> "none";
            case WAITING -> "waiting";
            case READY -> there ? "ready" : "waiting";
        };
    }

    /** What can be looked at comes first. */
    private FileView chosen(DocumentView document, PreviewRequest request) {
        return document.files().stream()
                .filter(file -> file.id().equals(request.file()))
                .findFirst()
                .or(() -> document.files().stream()
                        .filter(file -> !file.mediaType().startsWith("text/")
                                && !file.mediaType().startsWith("message/"))
                        .findFirst())
                .orElse(document.files().get(0));
    }
}
