package cn.banwen.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A deputy steps in, over REST. */
@RestController
@Tag(name = "tasks")
class StepInApi {

    private final IdleSteps idle;

    StepInApi(IdleSteps idle) {
        this.idle = idle;
    }

    @PostMapping("/api/tasks/{id}/step-in")
    @Operation(summary = "The deputy, told that the holder has not acted, steps in 主动顶岗")
    ResponseEntity<IdleSteps.Idle> stepIn(@PathVariable UUID id, Principal caller) {
        return ResponseEntity.status(HttpStatus.CREATED).body(idle.stepIn(id, caller.getName()));
    }
}
