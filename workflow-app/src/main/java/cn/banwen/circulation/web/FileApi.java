package cn.banwen.circulation.web;

import cn.banwen.circulation.DocumentQueries;
import cn.banwen.intake.DocumentFile;
import cn.banwen.intake.IncomingFiles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** The bytes of a file, whole or one range of them, streamed from the store. */
@RestController
@Tag(name = "documents")
class FileApi {

    /** What a browser shows in place; anything else is offered for saving. */
    private static final Set<String> SHOWN_IN_PLACE =
            Set.of("application/pdf", "image/jpeg", "image/png", "image/bmp", "text/plain");

    /** Another unit is one that we don't know, and ignored. */
    private static final String BYTES = "bytes=";

    private final DocumentQueries documents;
    private final IncomingFiles files;

    FileApi(DocumentQueries documents, IncomingFiles files) {
        this.documents = documents;
        this.files = files;
    }

    @GetMapping("/api/documents/{id}/files/{fileId}")
    @Operation(summary = "The file's bytes; one range may be asked for")
    void content(
            @PathVariable UUID id,
            @PathVariable UUID fileId,
            @RequestParam(defaultValue = "false") boolean download,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
            @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String rangeOf,
            Principal caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        DocumentFile file = documents.file(id, fileId, caller.getName());
        String tag = "\"" + file.sha256() + "\"";
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        List<HttpRange> ranges = rangeOf == null || rangeOf.equals(tag) ? ranges(range) : List.of();
        if (ranges == null || ranges.size() == 1 && ranges.get(0).getRangeStart(file.size()) >= file.size()) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + file.size());
            response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
            return;
        }
        // Several ranges at once: RFC 9110 lets the server answer with the whole.
        send(file, ranges.size() == 1 ? ranges.get(0) : null, disposition(file, download), response);
    }

    private void send(DocumentFile file, @Nullable HttpRange range, String disposition, HttpServletResponse response)
            throws IOException {
        long first = range == null ? 0 : range.getRangeStart(file.size());
        long last = range == null ? file.size() - 1 : range.getRangeEnd(file.size());
        // Opened before the answer is begun, so that a store that can't serve is answered as such.
        try (InputStream content = files.content(file, first, last - first + 1)) {
            response.setContentType(file.mediaType());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition);
            if (range != null) {
                response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
                response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(first, last, file.size()));
            }
            response.setContentLengthLong(last - first + 1);
            content.transferTo(response.getOutputStream());
        }
    }

    /** None where none was asked for, null where they can't be read. */
    private static @Nullable List<HttpRange> ranges(@Nullable String header) {
        if (header == null || !header.startsWith(BYTES)) {
            return List.of();
        }
        try {
            return HttpRange.parseRanges(header);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static String disposition(DocumentFile file, boolean download) {
        boolean inPlace = !download && SHOWN_IN_PLACE.contains(file.mediaType());
        return (inPlace ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
