package cn.banwen.operation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Checks of store and records, for administrators. */
@RestController
@RequestMapping("/api/checks")
@Tag(name = "operation")
class CheckApi {

    private final Checks checks;

    CheckApi(Checks checks) {
        this.checks = checks;
    }

    /** The check that began. */
    record Begun(UUID id) {}

    /** The last checks, the newest first. */
    record Newest(List<CheckRun> items) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Compares store and records in both directions, in the background",
            description = "Every digest is reckoned again, the record of acts too. One check runs at a time.")
    Begun begin(Principal caller) {
        return new Begun(checks.request(caller.getName()));
    }

    @GetMapping
    @Operation(summary = "The last checks with what they found; the one under way says how far it has come")
    Newest newest(Principal caller) {
        return new Newest(checks.newest(caller.getName()));
    }
}
