package cn.banwen.supervision;

import cn.banwen.platform.Paging;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Yellow and red cards over REST. */
@RestController
@RequestMapping("/api/cards")
@Tag(name = "cards")
class CardApi {

    private final CardWords cards;

    CardApi(CardWords cards) {
        this.cards = cards;
    }

    @GetMapping
    @Operation(summary = "Cards that the caller may read, the newest first; person=me for the own")
    CardRows.Page list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            Principal caller) {
        Paging paging = new Paging(page, size);
        if (person != null && !person.equals("me")) {
            throw Refusal.ofForm(List.of(Problem.of("person", "unknown-value", person, "me")));
        }
        CardFilter filter = new CardFilter(kind, state, person == null ? null : caller.getName());
        return cards.page(filter, paging.page(), paging.size(), caller.getName());
    }

    @GetMapping("/{id}")
    @Operation(summary = "A card with all that was said to it")
    Card one(@PathVariable long id, Principal caller) {
        return cards.find(id, caller.getName());
    }

    @PostMapping("/{id}/confirm")
    @Operation(summary = "Its person confirms it; a reason may be left out")
    Card confirm(@PathVariable long id, @RequestBody Map<String, @Nullable Object> values, Principal caller) {
        return cards.say(id, "confirmed", values, caller.getName());
    }

    @PostMapping("/{id}/contest")
    @Operation(
            summary = "Its person contests it with a reason",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("{\"reason\": \"当日停电，系统无法登录\"}"))))
    Card contest(@PathVariable long id, @RequestBody Map<String, @Nullable Object> values, Principal caller) {
        return cards.say(id, "contested", values, caller.getName());
    }

    @PostMapping("/{id}/uphold")
    @Operation(summary = "A main leader or the supervising post upholds a contested card, with a reason")
    Card uphold(@PathVariable long id, @RequestBody Map<String, @Nullable Object> values, Principal caller) {
        return cards.say(id, "upheld", values, caller.getName());
    }

    @PostMapping("/{id}/void")
    @Operation(summary = "A main leader or the supervising post voids a card, with a reason")
    Card voidCard(@PathVariable long id, @RequestBody Map<String, @Nullable Object> values, Principal caller) {
        return cards.say(id, "voided", values, caller.getName());
    }
}
