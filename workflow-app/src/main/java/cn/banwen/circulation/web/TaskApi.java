package cn.banwen.circulation.web;

import cn.banwen.circulation.Circulation;
import cn.banwen.circulation.DocumentView;
import cn.banwen.circulation.InboxItem;
import cn.banwen.circulation.InboxQueries;
import cn.banwen.circulation.TaskView.PersonView;
import cn.banwen.circulation.TaskView.PostView;
import cn.banwen.platform.Paging;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's inbox and what the caller does with it. */
@RestController
@RequestMapping("/api/tasks")
@Tag(name = "tasks")
class TaskApi {

    private final InboxQueries inbox;
    private final Circulation circulation;
    private final StepNames stepNames;

    TaskApi(InboxQueries inbox, Circulation circulation, StepNames stepNames) {
        this.inbox = inbox;
        this.circulation = circulation;
        this.stepNames = stepNames;
    }

    record Page(int total, boolean totalCapped, List<Item> items) {}

    record Item(
            UUID id,
            String step,
            String name,
            int revision,
            PostView post,
            String capacity,
            @Nullable PersonView actingFor,
            InboxItem.DocumentInShort document,
            Instant createdAt,
            @Nullable Instant dueAt,
            @Nullable String lamp) {}

    @GetMapping
    @Operation(summary = "The caller's inbox, most urgent first, all of it or what a filter selects")
    Page inbox(
            @ParameterObject InboxParameters parameters,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            Principal caller,
            Locale locale) {
        Paging paging = new Paging(page, size);
        InboxQueries.InboxPage found = inbox.page(caller.getName(), parameters.checked(), paging.page(), paging.size());
        return new Page(
                found.total(),
                found.totalCapped() || found.searchCapped(),
                found.items().stream().map(item -> toJson(item, locale)).toList());
    }

    private Item toJson(InboxItem item, Locale locale) {
        return new Item(
                item.id(),
                item.step(),
                stepNames.of(item.step(), locale),
                item.revision(),
                item.post(),
                item.capacity(),
                item.actingFor(),
                item.document(),
                item.createdAt(),
                item.dueAt(),
                item.lamp());
    }

    @PostMapping("/{id}/complete")
    @Operation(
            summary = "Completes a task; answers with the document as it stands then",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = {
                                                @ExampleObject(name = "sign-receipt", value = ApiExamples.SIGN),
                                                @ExampleObject(name = "first-review", value = ApiExamples.REVIEW),
                                                @ExampleObject(name = "register", value = ApiExamples.REGISTER),
                                                @ExampleObject(name = "propose", value = ApiExamples.PROPOSE),
                                                @ExampleObject(name = "approve", value = ApiExamples.APPROVE),
                                                @ExampleObject(name = "distribute", value = ApiExamples.DISTRIBUTE),
                                                @ExampleObject(name = "handle", value = ApiExamples.HANDLE),
                                                @ExampleObject(name = "redistribute", value = ApiExamples.REDISTRIBUTE),
                                                @ExampleObject(name = "read", value = ApiExamples.READ),
                                                @ExampleObject(name = "conclude", value = ApiExamples.CONCLUDE)
                                            })))
    DocumentJson complete(
            @PathVariable UUID id, @RequestBody Map<String, Object> fields, Principal caller, Locale locale) {
        DocumentView document = circulation.complete(id, revision(fields), fields, caller.getName());
        return DocumentJson.of(document, step -> stepNames.of(step, locale));
    }

    private static @Nullable Integer revision(Map<String, Object> fields) {
        Object revision = fields.get("revision");
        if (revision == null) {
            return null;
        }
        if (revision instanceof Integer number) {
            return number;
        }
        throw Refusal.ofForm(List.of(Problem.of("revision", "not-a-count")));
    }
}
