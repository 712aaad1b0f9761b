package cn.banwen.registration;

import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Exports of the book that are made in the background. */
@RestController
@RequestMapping("/api/register/exports")
@Tag(name = "register")
class RegisterExportsApi {

    private final BookExports exports;
    private final RegisterExporter exporter;
    private final Clock clock;

    RegisterExportsApi(BookExports exports, RegisterExporter exporter, Clock clock) {
        this.exports = exports;
        this.exporter = exporter;
        this.clock = clock;
    }

    /**
     * An export as its asker sees it.
     *
     * @param done lines of {@code total} written so far
     * @param failure code of the reason, where it failed
     * @param expiresAt when it is removed; null while it isn't finished
     * @param file where its bytes are; null until it is ready
     */
    record ExportJson(
            UUID id,
            String format,
            String state,
            int done,
            int total,
            Map<String, String> selection,
            Instant requestedAt,
            @Nullable Instant finishedAt,
            @Nullable Instant expiresAt,
            @Nullable String failure,
            @Nullable Long size,
            @Nullable String file) {

        static ExportJson of(BookExport export) {
            return new ExportJson(
                    export.id(),
                    export.format().code(),
                    export.state().code(),
                    export.done(),
                    export.total(),
                    export.selection().parameters(),
                    export.requestedAt(),
                    export.finishedAt(),
                    export.expiresAt(),
                    export.failure(),
                    export.size(),
                    export.state() == BookExport.State.READY ? path(export.id()) + "/file" : null);
        }
    }

    @PostMapping
    @Operation(
            summary = "Asks for an export of the book, xlsx or pdf, with the selection of /api/register",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            "{\"format\": \"xlsx\", \"year\": 2026, \"urgency\": \"urgent\"}"))))
    ResponseEntity<ExportJson> request(@RequestBody Map<String, Object> fields, Principal caller) {
        RegisterSelection selection =
                RegisterParameters.read(fields, OfficialTime.at(clock.instant()).getYear());
        BookExport export = exports.request(selection, format(fields.get("format")), caller.getName());
        return ResponseEntity.accepted().location(URI.create(path(export.id()))).body(ExportJson.of(export));
    }

    @GetMapping
    @Operation(summary = "The caller's exports, newest first; finished ones are kept for a day")
    List<ExportJson> list(Principal caller) {
        return exports.of(caller.getName()).stream().map(ExportJson::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far an export has come: waiting, running, ready or failed")
    ExportJson find(@PathVariable UUID id, Principal caller) {
        return ExportJson.of(exports.find(id, caller.getName()));
    }

    @GetMapping("/{id}/file")
    @Operation(summary = "The exported file; 409 export-not-ready before")
    void file(@PathVariable UUID id, Principal caller, HttpServletResponse response) throws IOException {
        BookExport export = exports.find(id, caller.getName());
        try (InputStream content = exports.open(export)) {
            Long size = export.size();
            ExportAnswer.begin(
                    exporter.fileName(export.selection(), export.format()),
                    export.format(),
                    size == null ? 0 : size,
                    response);
            content.transferTo(response.getOutputStream());
        }
    }

    static RegisterFormat format(@Nullable Object code) {
        String text = code == null ? "" : code.toString();
        return RegisterFormat.find(text)
                .orElseThrow(() -> Refusal.ofForm(List.of(Problem.of("format", "unknown-value", text, "xlsx | pdf"))));
    }

    private static String path(UUID id) {
        return "/api/register/exports/" + id;
    }
}
