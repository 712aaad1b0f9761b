package cn.banwen.supervision;

import cn.banwen.platform.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Supervision and urging over REST. */
@RestController
@RequestMapping("/api")
@Tag(name = "supervision")
class SupervisionApi {

    private static final String URGE =
            "{\"post\": \"agriculture\", \"channel\": \"phone\", \"text\": \"请于今日办结\", \"answer\": \"下午四点前报送\"}";

    private static final String OPEN =
            """
            {"kind": "tracking", "supervisor": "director", "everyDays": 2, "requirement": "每两个工作日报告一次进展"}""";

    private final SupervisionList list;
    private final Supervisions supervisions;
    private final Urges urges;

    SupervisionApi(SupervisionList list, Supervisions supervisions, Urges urges) {
        this.list = list;
        this.supervisions = supervisions;
        this.urges = urges;
    }

    /** Of one document: supervisions, the oldest first, and urgings, the newest first. */
    record OfDocument(List<Supervision> supervisions, List<Urge> urges) {}

    record Items<T>(List<T> items) {}

    @GetMapping("/supervision")
    @Operation(
            summary =
                    "Documents that need a look: red, yellow or under supervision; all under way with this lamp where one is given")
    SupervisionList.Page list(
            @RequestParam(required = false) @Nullable String lamp,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String supervisor,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            Principal caller) {
        Paging paging = new Paging(page, size);
        return list.page(new SupervisionFilter(lamp, kind, supervisor), paging.page(), paging.size(), caller.getName());
    }

    @GetMapping("/documents/{id}/supervision")
    @Operation(summary = "What is and was supervised of a document, and each time that somebody was pressed")
    OfDocument of(@PathVariable UUID id, Principal caller) {
        return new OfDocument(supervisions.of(id, caller.getName()), urges.of(id, caller.getName()));
    }

    @PostMapping("/documents/{id}/supervision")
    @Operation(
            summary = "Puts a document under supervision 督办: fixed-point, special or tracking",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(OPEN))))
    ResponseEntity<Supervision> open(
            @PathVariable UUID id, @RequestBody Map<String, @Nullable Object> values, Principal caller) {
        return ResponseEntity.status(HttpStatus.CREATED).body(supervisions.open(id, values, caller.getName()));
    }

    @PostMapping("/supervision/{id}/close")
    @Operation(summary = "Ends a supervision with what came of it")
    Supervision close(@PathVariable long id, @RequestBody Map<String, @Nullable Object> values, Principal caller) {
        return supervisions.close(id, values, caller.getName());
    }

    @PostMapping("/documents/{id}/urge")
    @Operation(
            summary =
                    "Presses whoever is on duty 催办: one post, or all at which it waits; how is product, phone, in-person or mail",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(URGE))))
    ResponseEntity<Items<Urge>> urge(
            @PathVariable UUID id, @RequestBody Map<String, @Nullable Object> values, Principal caller) {
        return ResponseEntity.status(HttpStatus.CREATED).body(new Items<>(urges.urge(id, values, caller.getName())));
    }

    @PostMapping("/urges/{id}/answer")
    @Operation(summary = "Answers an urging, or notes what was answered")
    Urge answer(@PathVariable long id, @RequestBody Map<String, @Nullable Object> values, Principal caller) {
        return urges.answer(id, values, caller.getName());
    }
}
