package cn.banwen.circulation.web;

import cn.banwen.rendition.PageContent;
import cn.banwen.rendition.PageHit;
import cn.banwen.rendition.Rendition;
import cn.banwen.rendition.RenditionState;
import cn.banwen.rendition.Renditions;
import cn.banwen.rendition.TextSource;
import cn.banwen.rendition.drawing.TextRun;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The text of a file, whole, by page with places, and searched. */
@RestController
@RequestMapping("/api/documents/{id}/files/{fileId}")
@Tag(name = "documents")
class PageTextApi {

    private final FileRenditions files;
    private final Renditions renditions;

    PageTextApi(FileRenditions files, Renditions renditions) {
        this.files = files;
        this.renditions = renditions;
    }

    /**
     * The text of a whole file.
     *
     * @param state {@code ready}; {@code failed} where the text of pictures could not be read
     */
    record FileText(String state, @Nullable String failure, @Nullable String limitedBy, List<OfPage> pages) {

        /** The text of one of its pages. */
        record OfPage(int page, String source, String text) {}
    }

    /** A page's text; lengths are points of paper. */
    record PageText(int page, String source, float width, float height, String text, List<TextRun> runs) {}

    /** Where words stand. */
    record Found(String query, boolean complete, List<PageHit> hits) {}

    @GetMapping("/text")
    @Operation(summary = "The text of the whole file by page; 202 with the state until all of it is there")
    ResponseEntity<?> text(@PathVariable UUID id, @PathVariable UUID fileId, Principal caller, Locale locale) {
        Rendition rendition = files.of(id, fileId, caller.getName());
        files.requirePossible(rendition, locale);
        if (!rendition.settled()) {
            return PagesApi.notYet(files.json(rendition, locale));
        }
        List<FileText.OfPage> pages = renditions.words(rendition.sha256()).stream()
                .map(page -> new FileText.OfPage(page.page(), page.source().code(), page.text()))
                .toList();
        return answer(
                new FileText(rendition.textState().code(), rendition.textFailure(), rendition.limitedBy(), pages));
    }

    @GetMapping("/pages/{page}/text")
    @Operation(summary = "The text of a page with its places; 202 with the state until it is there")
    ResponseEntity<?> pageText(
            @PathVariable UUID id,
            @PathVariable UUID fileId,
            @PathVariable String page,
            Principal caller,
            Locale locale) {
        Rendition rendition = files.of(id, fileId, caller.getName());
        int number = FileRenditions.page(rendition, page);
        Optional<PageContent> content = renditions.page(rendition.sha256(), number);
        if (content.isEmpty()) {
            files.requirePossible(rendition, locale);
            if (rendition.state() == RenditionState.READY) {
                throw files.notDrawn(rendition, number);
            }
        }
        if (content.isEmpty() || content.get().textSource() == TextSource.WAITING && rendition.textFailure() == null) {
            return PagesApi.notYet(files.json(rendition, locale));
        }
        PageContent there = content.get();
        return answer(new PageText(
                there.page(), there.textSource().code(), there.width(), there.height(), there.text(), there.runs()));
    }

    @GetMapping("/find")
    @Operation(summary = "Where words stand in the file, page by page")
    ResponseEntity<Found> find(
            @PathVariable UUID id, @PathVariable UUID fileId, @RequestParam String q, Principal caller, Locale locale) {
        Rendition rendition = files.of(id, fileId, caller.getName());
        files.requirePossible(rendition, locale);
        List<PageHit> hits = renditions.search(rendition.sha256(), q);
        return answer(new Found(q, rendition.settled() && hits.size() < Renditions.MOST_HITS, hits));
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(body);
    }
}
