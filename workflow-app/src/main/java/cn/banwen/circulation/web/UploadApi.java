package cn.banwen.circulation.web;

import cn.banwen.circulation.Duplicates;
import cn.banwen.circulation.Uploads;
import cn.banwen.intake.Readability;
import cn.banwen.intake.StagedFile;
import cn.banwen.intake.Upload;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import cn.banwen.rendition.Rendition;
import cn.banwen.rendition.Renditions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.multipart.MultipartFile;

/** Files sent ahead of their document. */
@RestController
@RequestMapping("/api/uploads")
@Tag(name = "documents")
class UploadApi {

    private final Uploads uploads;
    private final Duplicates duplicates;
    private final Renditions renditions;
    private final PagePictures pictures;

    UploadApi(Uploads uploads, Duplicates duplicates, Renditions renditions, PagePictures pictures) {
        this.uploads = uploads;
        this.duplicates = duplicates;
        this.renditions = renditions;
        this.pictures = pictures;
    }

    /** A document that has the same file already. */
    record Same(UUID id, String title, @Nullable String registrationNumber, Instant receivedAt) {}

    /**
     * A file that waits for its document.
     *
     * @param readable whether its words could be read, so that the absence of a classification mark is known
     */
    record Waiting(
            UUID id,
            String name,
            String mediaType,
            long size,
            String sha256,
            @Nullable Integer pages,
            boolean readable,
            boolean encrypted,
            Instant uploadedAt,
            List<Same> duplicates) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Sends one file ahead of its document: one part `file`",
            description = "`POST /api/documents` takes it over by its id in `uploads`. It is removed after some hours.")
    ResponseEntity<Waiting> add(
            @RequestPart(name = "file", required = false) @Nullable MultipartFile file, Principal caller)
            throws IOException {
        if (file == null) {
            throw Refusal.ofForm(List.of(Problem.of("file", "file-required")));
        }
        StagedFile staged = uploads.add(Upload.of(List.of(file)).get(0), caller.getName());
        return ResponseEntity.created(URI.create("/api/uploads/" + staged.id())).body(json(staged, caller));
    }

    @GetMapping
    @Operation(summary = "The caller's files that wait for their document, the oldest first")
    List<Waiting> list(Principal caller) {
        return uploads.of(caller.getName()).stream()
                .map(staged -> json(staged, caller))
                .toList();
    }

    @GetMapping("/{id}/pages/{page}")
    @Operation(
            summary =
                    "A page's picture of a file that waits, thumbnail, small or large; 202 with the state until it is there")
    ResponseEntity<?> page(
            @PathVariable UUID id,
            @PathVariable String page,
            @RequestParam(defaultValue = "large") String size,
            Principal caller,
            Locale locale,
            ServletWebRequest request) {
        StagedFile staged = uploads.find(id, caller.getName());
        Rendition rendition = renditions
                .find(staged.sha256())
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "no-rendition", staged.file().name()));
        return pictures.of(rendition, page, size, locale, request);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Throws a file away that waits for its document")
    void remove(@PathVariable UUID id, Principal caller) {
        uploads.remove(id, caller.getName());
    }

    private Waiting json(StagedFile staged, Principal caller) {
        return new Waiting(
                staged.id(),
                staged.file().name(),
                staged.file().mediaType(),
                staged.file().size(),
                staged.sha256(),
                staged.file().pages(),
                staged.file().readability() != Readability.UNREADABLE,
                staged.file().encrypted(),
                staged.uploadedAt(),
                duplicates.ofFile(staged.sha256(), caller.getName()).stream()
                        .map(row -> new Same(row.id(), row.title(), row.registrationNumber(), row.receivedAt()))
                        .toList());
    }
}
