package cn.banwen.circulation.web;

import cn.banwen.circulation.DocumentQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hints over REST. */
@RestController
@Tag(name = "documents")
class ConcernsApi {

    private final DocumentQueries documents;
    private final ConcernViews concerns;

    ConcernsApi(DocumentQueries documents, ConcernViews concerns) {
        this.documents = documents;
        this.concerns = concerns;
    }

    @GetMapping("/api/documents/{id}/concerns")
    @Operation(
            summary = "What to look at before signing for a document: duplicates, missing enclosures, unreadable pages",
            description = "Hints, never bars. `still-reading` among them: there may be more in a moment.")
    List<ConcernViews.ConcernView> concerns(@PathVariable UUID id, Principal caller, Locale locale) {
        return concerns.of(documents.view(id, caller.getName()), caller.getName(), locale);
    }
}
