package cn.banwen.notification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The state of the mail over REST, the administrator's. */
@RestController
@RequestMapping("/api/mail")
@Tag(name = "mail")
class MailApi {

    private final MailState state;

    MailApi(MailState state) {
        this.state = state;
    }

    @GetMapping
    @Operation(summary = "Whether mail is set up, what waits and what a server refused")
    MailState.Report report(Principal caller) {
        return state.report(caller.getName());
    }

    @PostMapping("/test")
    @Operation(summary = "Sends a mail to the caller's own address")
    ResponseEntity<Map<String, String>> test(Principal caller) {
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(Map.of("to", state.trial(caller.getName())));
    }
}
