package cn.banwen.circulation.web;

import cn.banwen.circulation.DocumentQueries;
import cn.banwen.extraction.reading.Box;
import cn.banwen.extraction.reading.Proposal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a document's files say of it, field by field. */
@RestController
@Tag(name = "documents")
class ExtractionApi {

    private static final String SECONDS_TO_ASK_AGAIN = "2";

    private final DocumentQueries documents;
    private final DocumentReadings readings;

    ExtractionApi(DocumentQueries documents, DocumentReadings readings) {
        this.documents = documents;
        this.readings = readings;
    }

    /**
     * The reading of a document.
     *
     * @param state {@code waiting}, {@code ready}, {@code failed}, or {@code none} for files without text
     * @param fileId of the file that the fields come from; null while there is none
     * @param fields of a field with several values the likeliest first
     */
    record Reading(String state, @Nullable UUID fileId, List<OfField> fields, List<OfFile> files) {}

    /**
     * A proposal.
     *
     * @param confidence from 0 to 1
     * @param box around all of it, in points of paper from the page's upper left corner
     * @param boxes one for each line
     */
    record OfField(String name, String value, double confidence, UUID fileId, int page, Box box, List<Box> boxes) {}

    /** How far a file has come. */
    record OfFile(UUID fileId, String name, String state) {}

    @GetMapping("/api/documents/{id}/extraction")
    @Operation(
            summary =
                    "The fields read from the document's files, each with confidence, page and box; 202 with the state until all files are read")
    ResponseEntity<Reading> extraction(@PathVariable UUID id, Principal caller) {
        Reading reading = reading(id, caller);
        if (reading.state().equals("waiting")) {
            return ResponseEntity.accepted()
                    .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_ASK_AGAIN)
                    .cacheControl(CacheControl.noStore())
                    .body(reading);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(reading);
    }

    /** What a page asks while it waits for proposals. */
    @GetMapping("/live/documents/{id}/extraction")
    Reading live(@PathVariable UUID id, Principal caller) {
        return reading(id, caller);
    }

    private Reading reading(UUID id, Principal caller) {
        DocumentReading reading = readings.of(documents.view(id, caller.getName()));
        DocumentReading.@Nullable OfFile main = reading.main().orElse(null);
        return new Reading(
                reading.state(),
                main == null ? null : main.file().id(),
                main == null
                        ? List.of()
                        : main.extraction().proposals().stream()
                                .map(proposal -> field(main.file().id(), proposal))
                                .toList(),
                reading.files().stream()
                        .map(file -> new OfFile(
                                file.file().id(),
                                file.file().name(),
                                file.extraction().state().code()))
                        .toList());
    }

    private static OfField field(UUID file, Proposal proposal) {
        return new OfField(
                proposal.field().code(),
                proposal.value(),
                proposal.confidence(),
                file,
                proposal.page(),
                Box.around(proposal.boxes()),
                proposal.boxes());
    }
}
