package cn.banwen.circulation.web;

import cn.banwen.refusal.Refusal;
import cn.banwen.rendition.Renditions;
import cn.banwen.web.PageController;
import java.security.Principal;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Tries once more, from the document's page, to make a file's pages. */
@PageController
class PreviewPage {

    private final FileRenditions files;
    private final Renditions renditions;

    PreviewPage(FileRenditions files, Renditions renditions) {
        this.files = files;
        this.renditions = renditions;
    }

    /** Where a reload, or a sign-in after the session ran out, leads. */
    @GetMapping("/documents/{id}/files/{fileId}/rendition")
    String back(@PathVariable UUID id, @PathVariable UUID fileId) {
        return "redirect:" + new PreviewRequest(fileId, null, 0, "").path(id);
    }

    @PostMapping("/documents/{id}/files/{fileId}/rendition")
    String retry(@PathVariable UUID id, @PathVariable UUID fileId, Principal caller) {
        try {
            renditions.retry(files.of(id, fileId, caller.getName()).sha256());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            // Somebody else was faster: the page shows what came of it.
        }
        return "redirect:" + new PreviewRequest(fileId, null, 0, "").path(id);
    }
}
