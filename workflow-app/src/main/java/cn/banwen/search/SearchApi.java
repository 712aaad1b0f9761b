package cn.banwen.search;

import cn.banwen.circulation.DocumentList;
import cn.banwen.platform.Paging;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The search over REST. */
@RestController
@RequestMapping("/api/search")
@Tag(name = "search")
class SearchApi {

    private final Search search;
    private final SavedSearches saved;

    SearchApi(Search search, SavedSearches saved) {
        this.search = search;
        this.saved = saved;
    }

    /** What was found; {@code total} is a least number where {@code totalCapped}. */
    record Answer(long total, boolean totalCapped, @Nullable String hint, List<Item> items) {}

    /** A document that was found. */
    record Item(
            UUID id,
            String title,
            @Nullable String documentNumber,
            @Nullable String registrationNumber,
            @Nullable String receiptId,
            @Nullable String sender,
            String urgency,
            @Nullable String kind,
            String state,
            Instant receivedAt,
            List<Excerpt> excerpts) {

        static Item of(SearchResult.Item item) {
            DocumentList.Row d = item.document();
            return new Item(
                    d.id(),
                    d.title(),
                    d.documentNumber(),
                    d.registrationNumber(),
                    d.receiptId(),
                    d.sender(),
                    d.urgency(),
                    d.kind(),
                    d.state(),
                    d.receivedAt(),
                    item.excerpts());
        }
    }

    @GetMapping
    @SearchParametersDescribed
    @Operation(
            summary = "Documents that have the words or the number, and where; the newest first",
            description =
                    "Counts to 1,000; what lies beyond is found by restricting more. Hints: `number` (taken for a document's"
                            + " number), `single-letter` (looked for in titles only), `no-letters` (nothing to look for)")
    Answer find(
            @Parameter(hidden = true) @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            Principal caller) {
        SearchQuestion question = SearchParameters.read(parameters);
        if (question.isBlank()) {
            throw Refusal.ofForm(List.of(Problem.of("q", "search-nothing")));
        }
        SearchResult result = search.find(question, new Paging(page, size), caller.getName());
        return new Answer(
                result.total(),
                result.more(),
                result.hint(),
                result.items().stream().map(Item::of).toList());
    }

    /**
     * A search to keep.
     *
     * @param parameters those of {@code GET /api/search} but its paging
     */
    record ToSave(@Nullable String name, @Nullable Map<String, String> parameters) {}

    @GetMapping("/saved")
    @Operation(summary = "The caller's saved searches, by name")
    List<SavedSearches.Saved> saved(Principal caller) {
        return saved.of(caller.getName());
    }

    @PostMapping("/saved")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Keeps a search under a name; one of that name is replaced")
    SavedSearches.Saved save(@RequestBody ToSave search, Principal caller) {
        Map<String, String> parameters = search.parameters();
        return saved.save(
                search.name(), SearchParameters.read(parameters == null ? Map.of() : parameters), caller.getName());
    }

    @DeleteMapping("/saved/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Drops a saved search of the caller's")
    void delete(@PathVariable UUID id, Principal caller) {
        saved.delete(id, caller.getName());
    }
}
