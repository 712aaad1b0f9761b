package cn.banwen.operation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The state of every part, for administrators. */
@RestController
@RequestMapping("/api/state")
@Tag(name = "operation")
class StateApi {

    private final SystemState state;

    StateApi(SystemState state) {
        this.state = state;
    }

    /** How many will be tried. */
    record Asked(int asked) {}

    @GetMapping
    @Operation(summary = "How every part stands, how long the queues are, what was given up and why")
    SystemState.Report state(Principal caller, Locale locale) {
        return state.of(caller.getName(), locale);
    }

    @PostMapping("/retry/{kind}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Tries once more all that was given up of one kind: jobs, renditions or mail")
    Asked retry(@PathVariable String kind, Principal caller) {
        return new Asked(state.retry(kind, caller.getName()));
    }
}
