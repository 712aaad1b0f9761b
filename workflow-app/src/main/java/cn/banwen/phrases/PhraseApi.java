package cn.banwen.phrases;

import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The phrases that the caller is offered. */
@RestController
@RequestMapping("/api/phrases")
@Tag(name = "phrases")
class PhraseApi {

    private static final String EXAMPLE =
            """
            {"step": "approve", "field": "opinion", "text": "同意。请××抓紧落实。", "office": false}""";
    private static final String CHANGE = """
            {"text": "同意。请××牵头落实。", "position": 1}""";

    private final Phrases phrases;

    PhraseApi(Phrases phrases) {
        this.phrases = phrases;
    }

    record Offered(int total, List<Phrase> items) {}

    @GetMapping
    @Operation(summary = "The caller's own phrases and the office's; of one step or field where they are named")
    Offered list(
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(required = false) @Nullable String field,
            Principal caller) {
        List<Phrase> found = phrases.offeredTo(caller.getName()).stream()
                .filter(phrase -> step == null || phrase.step().equals(step))
                .filter(phrase -> field == null || phrase.field().equals(field))
                .toList();
        return new Offered(found.size(), found);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Adds a phrase of the caller's own, or of the office's by the party-government office",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "own", value = EXAMPLE))))
    Phrase add(@RequestBody Map<String, Object> body, Principal caller) {
        String step = text(body, "step");
        String field = text(body, "field");
        Place place = Place.find(step == null ? "" : step, field == null ? "" : field)
                .orElseThrow(() -> Refusal.ofForm(List.of(Problem.of("step", "phrase-place"))));
        return phrases.add(place, text(body, "text"), Boolean.TRUE.equals(body.get("office")), caller.getName());
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Changes the words, the position from 1, or both",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "change", value = CHANGE))))
    Phrase change(@PathVariable UUID id, @RequestBody Map<String, Object> body, Principal caller) {
        Object position = body.get("position");
        if (position != null && !(position instanceof Integer)) {
            throw Refusal.ofForm(List.of(Problem.of("position", "not-a-count")));
        }
        return phrases.change(id, text(body, "text"), (Integer) position, caller.getName());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a phrase")
    void remove(@PathVariable UUID id, Principal caller) {
        phrases.remove(id, caller.getName());
    }

    private static @Nullable String text(Map<String, Object> body, String name) {
        Object value = body.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw Refusal.ofForm(List.of(Problem.of(name, "not-a-text")));
    }
}
