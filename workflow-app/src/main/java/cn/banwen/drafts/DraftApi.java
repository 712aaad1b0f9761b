package cn.banwen.drafts;

import cn.banwen.identity.People;
import cn.banwen.refusal.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's drafts. Another person's draft of the same form is another draft. */
@RestController
@RequestMapping("/api/drafts/{key}")
@Tag(name = "drafts")
class DraftApi {

    private static final String EXAMPLE =
            """
            {"fields": {"opinion": "同意，请农业综合站", "readers": ["finance", "civil-affairs"]}}""";

    private final Drafts drafts;
    private final People people;

    DraftApi(Drafts drafts, People people) {
        this.drafts = drafts;
        this.people = people;
    }

    @GetMapping
    @Operation(summary = "The caller's draft of a form; of a task's form the key is task-{id}")
    Draft get(@PathVariable String key, Principal caller) {
        return drafts.find(username(caller), key)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "draft-not-found"));
    }

    @PutMapping
    @Operation(
            summary = "Saves the caller's draft in place of the one before; each field a text or a list of texts",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "approve", value = EXAMPLE))))
    Draft put(@PathVariable String key, @RequestBody Map<String, Object> body, Principal caller) {
        if (!(body.get("fields") instanceof Map<?, ?> fields)) {
            throw DraftFields.malformed();
        }
        return drafts.save(username(caller), key, fields);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Discards the caller's draft, if there is one")
    void delete(@PathVariable String key, Principal caller) {
        drafts.discard(username(caller), key);
    }

    private String username(Principal caller) {
        return people.require(caller.getName()).username();
    }
}
