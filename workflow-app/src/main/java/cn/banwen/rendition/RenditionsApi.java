package cn.banwen.rendition;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The renditions of all files, for administrators. */
@RestController
@RequestMapping("/api/renditions")
@Tag(name = "settings")
class RenditionsApi {

    private final RenditionOverview overview;

    RenditionsApi(RenditionOverview overview) {
        this.overview = overview;
    }

    /** How many renditions will be made. */
    record Asked(int asked) {}

    @GetMapping
    @Operation(
            summary =
                    "How many renditions wait, are ready, failed; which failed last and why; which programs are there")
    RenditionOverview.Overview overview(Principal caller) {
        return overview.of(caller.getName());
    }

    @PostMapping("/anew")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Makes all renditions anew in the background; readers see the old ones until then")
    Asked anew(Principal caller) {
        return new Asked(overview.makeAllAnew(caller.getName()));
    }

    @PostMapping("/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Tries once more all that failed")
    Asked retry(Principal caller) {
        return new Asked(overview.retryAll(caller.getName()));
    }
}
