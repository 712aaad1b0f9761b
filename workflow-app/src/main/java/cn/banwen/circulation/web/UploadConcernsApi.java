package cn.banwen.circulation.web;

import cn.banwen.circulation.Uploads;
import cn.banwen.circulation.web.ConcernViews.ConcernView;
import cn.banwen.intake.StagedFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hints on files that wait, over REST. */
@RestController
@Tag(name = "documents")
class UploadConcernsApi {

    private final Uploads uploads;
    private final ConcernViews concerns;

    UploadConcernsApi(Uploads uploads, ConcernViews concerns) {
        this.uploads = uploads;
        this.concerns = concerns;
    }

    @GetMapping("/api/uploads/concerns")
    @Operation(
            summary = "What to look at before a document is made of the caller's files that wait",
            description = "As `GET /api/documents/{id}/concerns` tells it of a document: of the one that the files `id`"
                    + " would make in this order, of all that wait where none is named. Hints, never bars."
                    + " `still-reading` among them: there may be more in a moment.")
    List<ConcernView> concerns(
            @RequestParam(name = "id", required = false) @Nullable List<UUID> ids, Principal caller, Locale locale) {
        List<StagedFile> files = ids == null ? uploads.of(caller.getName()) : uploads.find(ids, caller.getName());
        return concerns.ahead(files, caller.getName(), locale);
    }
}
