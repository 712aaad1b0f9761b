package cn.banwen.circulation.web;

import cn.banwen.circulation.InboxChanges;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a page in view asks in the background: what changed in the inbox since it was drawn. */
@RestController
class LiveApi {

    private final InboxChanges changes;

    LiveApi(InboxChanges changes) {
        this.changes = changes;
    }

    /** Answers 204 where nothing changed. */
    @GetMapping("/live/inbox")
    ResponseEntity<InboxChanges.Changes> inbox(
            @RequestParam(required = false) @Nullable String since, InboxParameters parameters, Principal caller) {
        return changes.since(since, parameters.known(), caller.getName())
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
