package cn.banwen.circulation.web;

import cn.banwen.circulation.Circulation;
import cn.banwen.circulation.Coded;
import cn.banwen.circulation.DocumentList;
import cn.banwen.circulation.DocumentQueries;
import cn.banwen.circulation.DocumentState;
import cn.banwen.circulation.Lamp;
import cn.banwen.intake.Upload;
import cn.banwen.platform.Paging;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Documents: their arrival, their present state, their past, their files. */
@RestController
@RequestMapping("/api/documents")
@Tag(name = "documents")
class DocumentApi {

    private final Circulation circulation;
    private final DocumentQueries documents;
    private final DocumentList list;
    private final ArrivalMetadata arrivalMetadata;
    private final StepNames stepNames;

    DocumentApi(
            Circulation circulation,
            DocumentQueries documents,
            DocumentList list,
            ArrivalMetadata arrivalMetadata,
            StepNames stepNames) {
        this.circulation = circulation;
        this.documents = documents;
        this.list = list;
        this.arrivalMetadata = arrivalMetadata;
        this.stepNames = stepNames;
    }

    record Page(long total, List<DocumentList.Row> items) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Takes in an arrival: one or more parts `file`, optional part `metadata` (JSON)",
            description = "What came on paper needs no file when `channel` says so.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = ArrivalParts.class),
                                            examples = @ExampleObject(ApiExamples.ARRIVAL))))
    ResponseEntity<DocumentJson> receive(
            @Parameter(hidden = true) @RequestPart(name = "file", required = false) @Nullable List<MultipartFile> files,
            @Parameter(hidden = true) @RequestPart(name = "metadata", required = false) @Nullable Part metadata,
            Principal caller,
            Locale locale)
            throws IOException {
        UUID id = circulation.receive(
                files == null ? List.of() : Upload.of(files), arrivalMetadata.read(metadata), caller.getName());
        return ResponseEntity.created(URI.create("/api/documents/" + id)).body(json(id, caller, locale));
    }

    @GetMapping("/{id}")
    @Operation(summary = "The document as the caller may see it; a task holder's first look is noted as its opening")
    DocumentJson get(@PathVariable UUID id, Principal caller, Locale locale) {
        return DocumentJson.of(documents.open(id, caller.getName()), step -> stepNames.of(step, locale));
    }

    @GetMapping
    @Operation(summary = "Documents that the caller may see, newest arrival first")
    Page list(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String sender,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Parameter(example = "red") @Nullable String lamp,
            @RequestParam(required = false) @Nullable String signedBy,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            Principal caller) {
        Paging paging = new Paging(page, size);
        DocumentList.Filter filter =
                new DocumentList.Filter(query, state(state), sender, from, to, lamp(lamp), signedBy(signedBy));
        DocumentList.Page found = list.page(filter, paging.page(), paging.size(), caller.getName());
        return new Page(found.total(), found.items());
    }

    private static @Nullable DocumentState state(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return Coded.find(DocumentState.class, code)
                .orElseThrow(() -> Refusal.ofForm(List.of(Problem.of("state", "unknown-state", code))));
    }

    private static boolean signedBy(@Nullable String who) {
        if (who == null || who.isBlank()) {
            return false;
        }
        if (!who.equals("me")) {
            throw Refusal.ofForm(List.of(Problem.of("signedBy", "unknown-value", who, "me")));
        }
        return true;
    }

    private static @Nullable Lamp lamp(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return Coded.find(Lamp.class, code)
                .orElseThrow(() ->
                        Refusal.ofForm(List.of(Problem.of("lamp", "unknown-value", code, Coded.codes(Lamp.class)))));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "The document's acts, oldest first")
    List<ActJson> history(@PathVariable UUID id, Principal caller, Locale locale) {
        return documents.history(id, caller.getName()).stream()
                .map(act -> ActJson.of(act, stepNames.of(act.step(), locale)))
                .toList();
    }

    @PostMapping(path = "/{id}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Adds files, such as an office's results")
    ResponseEntity<DocumentJson> addFiles(
            @PathVariable UUID id,
            @RequestPart(name = "file", required = false) @Nullable List<MultipartFile> files,
            Principal caller,
            Locale locale)
            throws IOException {
        documents.view(id, caller.getName());
        circulation.addFiles(id, files == null ? List.of() : Upload.of(files), caller.getName());
        return ResponseEntity.created(URI.create("/api/documents/" + id)).body(json(id, caller, locale));
    }

    private DocumentJson json(UUID id, Principal caller, Locale locale) {
        return DocumentJson.of(documents.afterAct(id, caller.getName()), step -> stepNames.of(step, locale));
    }
}
