package cn.banwen.circulation.web;

import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a document's page asks in the background while pages are drawn. */
@RestController
class LivePreviewApi {

    private final FileRenditions files;

    LivePreviewApi(FileRenditions files) {
        this.files = files;
    }

    @GetMapping("/live/documents/{id}/files/{fileId}")
    RenditionJson state(@PathVariable UUID id, @PathVariable UUID fileId, Principal caller, Locale locale) {
        return files.json(files.of(id, fileId, caller.getName()), locale);
    }
}
