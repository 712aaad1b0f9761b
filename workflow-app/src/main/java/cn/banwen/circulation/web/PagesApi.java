package cn.banwen.circulation.web;

import cn.banwen.refusal.Refusal;
import cn.banwen.rendition.PageContent;
import cn.banwen.rendition.Rendition;
import cn.banwen.rendition.RenditionState;
import cn.banwen.rendition.Renditions;
import cn.banwen.rendition.drawing.DrawnPage;
import cn.banwen.rendition.drawing.PictureSize;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.security.Principal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

    PagesApi(FileRenditions files, Renditions renditions) {
        this.files = files;
        this.renditions = renditions;
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
        Rendition rendition = files.of(id, fileId, caller.getName());
        int number = FileRenditions.page(rendition, page);
        PictureSize wanted = size(size);
        Optional<PageContent> content = renditions.page(rendition.sha256(), number);
        if (content.isEmpty()) {
            files.requirePossible(rendition, locale);
            if (rendition.state() == RenditionState.READY) {
                throw files.notDrawn(rendition, number);
            }
            return notYet(files.json(rendition, locale));
        }
        DrawnPage.@Nullable Picture picture = content.get().pictures().get(wanted);
        if (picture == null) {
            throw files.notDrawn(rendition, number)
                    .with("failure", Objects.toString(content.get().failure(), ""));
        }
        String tag = "\"%s-%d-%d-%s\"".formatted(rendition.sha256(), rendition.generation(), number, wanted.code());
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        // Opened before the answer is begun, so that a picture that was lost is answered as such.
        InputStream bytes = renditions.picture(rendition, number, wanted);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag)
                .contentType(MediaType.parseMediaType(picture.mediaType()))
                .body(new InputStreamResource(bytes));
    }

    private static PictureSize size(String name) {
        return Arrays.stream(PictureSize.values())
                .filter(size -> size.code().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "unknown-picture-size", name));
    }

    static ResponseEntity<RenditionJson> notYet(RenditionJson state) {
        return ResponseEntity.accepted()
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_ASK_AGAIN)
                .cacheControl(CacheControl.noStore())
                .body(state);
    }
}
