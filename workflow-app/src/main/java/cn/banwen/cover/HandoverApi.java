package cn.banwen.cover;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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
    @Operation(summary = "The caller's handovers of the last sixty days, given and received")
    List<HandoverJson> mine(Principal caller) {
        return handovers.of(caller.getName());
    }

    @PostMapping("/{id}/confirm")
    @Operation(summary = "Confirms a handover; from then on it stays as it was confirmed")
    HandoverJson confirm(@PathVariable String id, Principal caller) {
        return handovers.confirm(id, caller.getName());
    }
}
