package cn.banwen.circulation.web;

import cn.banwen.circulation.Circulation;
import cn.banwen.circulation.DeadlineReports;
import cn.banwen.circulation.DocumentQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A document's deadlines over REST: each date with its reasons, and the acts that move them. */
@RestController
@RequestMapping("/api/documents/{id}/deadlines")
@Tag(name = "deadlines")
class DeadlineApi {

    private final DeadlineReports reports;
    private final DeadlineWords words;
    private final Circulation circulation;
    private final DocumentQueries documents;

    DeadlineApi(DeadlineReports reports, DeadlineWords words, Circulation circulation, DocumentQueries documents) {
        this.reports = reports;
        this.words = words;
        this.circulation = circulation;
        this.documents = documents;
    }

    @GetMapping
    @Operation(summary = "Until when the document and its open tasks have time, and how each date came about")
    DeadlineJson get(@PathVariable UUID id, Principal caller, Locale locale) {
        return DeadlineJson.of(reports.of(id, caller.getName()), words, locale);
    }

    @PostMapping("/stop")
    @Operation(
            summary = "Stops the clocks: the time until they are resumed doesn't count",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(ApiExamples.STOP))))
    DeadlineJson stop(@PathVariable UUID id, @RequestBody Map<String, Object> fields, Principal caller, Locale locale) {
        return after(OfficeAct.STOP_DEADLINE, id, fields, caller, locale);
    }

    @PostMapping("/resume")
    @Operation(
            summary = "Lets the clocks go on; after a supplement the whole time begins anew on the next day",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(ApiExamples.RESUME))))
    DeadlineJson resume(
            @PathVariable UUID id, @RequestBody Map<String, Object> fields, Principal caller, Locale locale) {
        return after(OfficeAct.RESUME_DEADLINE, id, fields, caller, locale);
    }

    @PostMapping("/extend")
    @Operation(
            summary = "Extends the document's time; asked for before the limit, and never shorter",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(ApiExamples.EXTEND))))
    DeadlineJson extend(
            @PathVariable UUID id, @RequestBody Map<String, Object> fields, Principal caller, Locale locale) {
        return after(OfficeAct.EXTEND_DEADLINE, id, fields, caller, locale);
    }

    private DeadlineJson after(OfficeAct act, UUID id, Map<String, Object> fields, Principal caller, Locale locale) {
        documents.view(id, caller.getName());
        act.on(circulation, id, fields, caller.getName());
        return get(id, caller, locale);
    }
}
