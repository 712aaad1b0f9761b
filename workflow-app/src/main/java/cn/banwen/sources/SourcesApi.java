package cn.banwen.sources;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sources over REST. */
@RestController
@RequestMapping("/api/intake")
@Tag(name = "settings")
class SourcesApi {

    private final SourcesOverview overview;

    SourcesApi(SourcesOverview overview) {
        this.overview = overview;
    }

    @GetMapping("/sources")
    @Operation(
            summary = "The watched folder and the mailboxes: state, last success, last error, counts, next try",
            description = "For administrators. `state` is `new`, `ok` or `failing`.")
    List<SourcesOverview.SourceView> sources(Principal caller, Locale locale) {
        return overview.all(caller.getName(), locale);
    }

    @PostMapping("/sources/look")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Has a source looked at within seconds, instead of when it is due")
    void look(@RequestParam(required = false) @Nullable String source, Principal caller) {
        overview.lookNow(source, caller.getName());
    }

    @GetMapping("/refused")
    @Operation(
            summary = "The latest fifty files and mails that no document was made of, and why",
            description = "For whoever receives. `documentId` leads to the entry of what was kept outside.")
    List<SourcesOverview.Refused> refused(Principal caller, Locale locale) {
        return overview.refused(caller.getName(), locale);
    }

    @PostMapping("/refused/{id}/settle")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Notes that the caller has dealt with a file or mail that was not taken in",
            description = "For whoever receives. Whoever settled it first stays; asked again, nothing changes.")
    void settle(@PathVariable long id, Principal caller) {
        overview.settle(id, caller.getName());
    }
}
