package cn.banwen.circulation.web;

import cn.banwen.circulation.Circulation;
import cn.banwen.circulation.DocumentQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The acts on a document outside a task. Who may not see the document hears that there is none. */
@RestController
@RequestMapping("/api/documents/{id}")
@Tag(name = "documents")
class DocumentActsApi {

    private final Circulation circulation;
    private final DocumentQueries documents;
    private final StepNames stepNames;

    DocumentActsApi(Circulation circulation, DocumentQueries documents, StepNames stepNames) {
        this.circulation = circulation;
        this.documents = documents;
        this.stepNames = stepNames;
    }

    @PostMapping("/correct")
    @Operation(
            summary = "Corrects registered data; old and new value go on record",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(ApiExamples.CORRECT))))
    DocumentJson correct(
            @PathVariable UUID id, @RequestBody Map<String, Object> fields, Principal caller, Locale locale) {
        return after(OfficeAct.CORRECT, id, fields, caller, locale);
    }

    @PostMapping("/void")
    @Operation(
            summary = "Voids the registration before distribution; the number stays in the book",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(ApiExamples.REASON))))
    DocumentJson voidRegistration(
            @PathVariable UUID id, @RequestBody Map<String, Object> fields, Principal caller, Locale locale) {
        return after(OfficeAct.VOID, id, fields, caller, locale);
    }

    @PostMapping("/withdraw")
    @Operation(
            summary = "Calls a distribution back that nobody has opened",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(ApiExamples.REASON))))
    DocumentJson withdraw(
            @PathVariable UUID id, @RequestBody Map<String, Object> fields, Principal caller, Locale locale) {
        return after(OfficeAct.WITHDRAW, id, fields, caller, locale);
    }

    @PostMapping("/close-reading")
    @Operation(
            summary = "Ends the circulation of a document to read before all have read it",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(ApiExamples.REASON))))
    DocumentJson closeReading(
            @PathVariable UUID id, @RequestBody Map<String, Object> fields, Principal caller, Locale locale) {
        return after(OfficeAct.CLOSE_READING, id, fields, caller, locale);
    }

    @PostMapping("/release")
    @Operation(
            summary = "Releases an arrival that was kept outside by a false hit of the 密级 guard",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(ApiExamples.REASON))))
    DocumentJson release(
            @PathVariable UUID id, @RequestBody Map<String, Object> fields, Principal caller, Locale locale) {
        return after(OfficeAct.RELEASE, id, fields, caller, locale);
    }

    @PostMapping("/instruct")
    @Operation(
            summary = "The holder's explicit opinion: left by the holder, or noted from a telephone call by the deputy",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(ApiExamples.INSTRUCT))))
    DocumentJson instruct(
            @PathVariable UUID id, @RequestBody Map<String, Object> fields, Principal caller, Locale locale) {
        return after(OfficeAct.INSTRUCT, id, fields, caller, locale);
    }

    @PostMapping("/waive-separation")
    @Operation(
            summary = "A main leader lets the same person do two steps that are otherwise kept apart",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(ApiExamples.WAIVE))))
    DocumentJson waiveSeparation(
            @PathVariable UUID id, @RequestBody Map<String, Object> fields, Principal caller, Locale locale) {
        return after(OfficeAct.WAIVE_SEPARATION, id, fields, caller, locale);
    }

    private DocumentJson after(OfficeAct act, UUID id, Map<String, Object> fields, Principal caller, Locale locale) {
        documents.view(id, caller.getName());
        act.on(circulation, id, fields, caller.getName());
        return DocumentJson.of(documents.afterAct(id, caller.getName()), step -> stepNames.of(step, locale));
    }
}
