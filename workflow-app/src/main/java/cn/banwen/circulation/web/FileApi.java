package cn.banwen.circulation.web;

import cn.banwen.circulation.DocumentQueries;
import cn.banwen.intake.DocumentFile;
import cn.banwen.intake.IncomingFiles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** The bytes of a file, whole or one range of them, streamed from the store. */
@RestController
@Tag(name = "documents")
class FileApi {

    /** What a browser shows in place; anything else is offered for saving. */
    private static final Set<String> SHOWN_IN_PLACE =
            Set.of("application/pdf", "image/jpeg", "image/png", "image/bmp", "text/plain");

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
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known,
            Principal caller,
            HttpServletResponse response)
            throws IOException {
        DocumentFile file = documents.file(id, fileId, caller.getName());
        String tag = "\"" + file.sha256() + "\"";
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        if (tag.equals(known)) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return;
        }
        response.setContentType(file.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(file, download));
        long[] part = part(file, range);
        if (part == null) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + file.size());
            response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
            return;
        }
        send(file, part[0], part[1], range != null && part[1] - part[0] + 1 < file.size(), response);
    }

    private void send(DocumentFile file, long first, long last, boolean partial, HttpServletResponse response)
            throws IOException {
        long length = last - first + 1;
        if (partial) {
            response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(first, last, file.size()));
        }
        response.setContentLengthLong(length);
        try (InputStream content = files.content(file, first, length)) {
            content.transferTo(response.getOutputStream());
        }
    }

    /** First and last byte; the whole file where no single range was asked for; null when it can't be had. */
    private static long @Nullable [] part(DocumentFile file, @Nullable String range) {
        long size = file.size();
        if (range == null) {
            return new long[] {0, size - 1};
        }
        try {
            List<HttpRange> ranges = HttpRange.parseRanges(range);
            if (ranges.size() != 1) {
                return new long[] {0, size - 1};
            }
            long first = ranges.get(0).getRangeStart(size);
            long last = ranges.get(0).getRangeEnd(size);
            return first > last || first >= size ? null : new long[] {first, last};
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
