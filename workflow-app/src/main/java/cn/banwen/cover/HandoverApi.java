package cn.banwen.cover;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Handovers over REST. */
@RestController
@RequestMapping("/api/handovers")
@Tag(name = "absences")
class HandoverApi {

    private final Handovers handovers;

    HandoverApi(Handovers handovers) {
        this.handovers = handovers;
    }

    @GetMapping
    @Operation(
            summary = "The caller's handovers of the last sixty days, given and received; with all=true everybody's"
                    + " confirmed ones, for whoever sees every document")
    List<HandoverJson> list(@RequestParam(defaultValue = "false") boolean all, Principal caller) {
        return all ? handovers.all(caller.getName()) : handovers.of(caller.getName());
    }

    @GetMapping("/{id}")
    @Operation(summary = "A handover as it stands, or as it was confirmed")
    HandoverJson one(@PathVariable String id, Principal caller) {
        return handovers.find(id, caller.getName());
    }

    @GetMapping("/{id}/pdf")
    @Operation(summary = "工作交接清单 as PDF: the one that was confirmed, or as it stands")
    ResponseEntity<byte[]> pdf(@PathVariable String id, Principal caller) {
        HandoverJson handover = handovers.find(id, caller.getName());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(HandoverPaper.fileName(handover), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(handovers.pdf(handover));
    }

    @PostMapping("/{id}/confirm")
    @Operation(summary = "Confirms a handover; from then on it stays as it was confirmed")
    HandoverJson confirm(@PathVariable String id, Principal caller) {
        return handovers.confirm(id, caller.getName());
    }
}
