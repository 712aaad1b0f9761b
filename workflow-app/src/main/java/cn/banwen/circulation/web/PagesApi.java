package cn.banwen.circulation.web;

import cn.banwen.rendition.Renditions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** The pages of a file as pictures, and how far they have come. */
@RestController
@RequestMapping("/api/documents/{id}/files/{fileId}")
@Tag(name = "documents")
class PagesApi {

    private static final String SECONDS_TO_ASK_AGAIN = "2";

    private final FileRenditions files;
    private final Renditions renditions;
    private final PagePictures pictures;

    PagesApi(FileRenditions files, Renditions renditions, PagePictures pictures) {
        this.files = files;
        this.renditions = renditions;
        this.pictures = pictures;
    }

    @GetMapping("/rendition")
    @Operation(summary = "How far the file's pages and text have come")
    RenditionJson rendition(@PathVariable UUID id, @PathVariable UUID fileId, Principal caller, Locale locale) {
        return files.json(files.of(id, fileId, caller.getName()), locale);
    }

    @PostMapping("/rendition")
    @Operation(summary = "Tries once more what failed")
    ResponseEntity<RenditionJson> retry(
            @PathVariable UUID id, @PathVariable UUID fileId, Principal caller, Locale locale) {
        renditions.retry(files.of(id, fileId, caller.getName()).sha256());
        return notYet(files.json(files.of(id, fileId, caller.getName()), locale));
    }

    @GetMapping("/pages/{page}")
    @Operation(summary = "A page's picture, thumbnail, small or large; 202 with the state until it is there")
    ResponseEntity<?> picture(
            @PathVariable UUID id,
            @PathVariable UUID fileId,
            @PathVariable String page,
            @RequestParam(defaultValue = "large") String size,
            Principal caller,
            Locale locale,
            ServletWebRequest request) {
        return pictures.of(files.of(id, fileId, caller.getName()), page, size, locale, request);
    }

    static ResponseEntity<RenditionJson> notYet(RenditionJson state) {
        return ResponseEntity.accepted()
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_ASK_AGAIN)
                .cacheControl(CacheControl.noStore())
                .body(state);
    }
}
