package cn.banwen.readings;

import cn.banwen.platform.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The record of readings over REST. */
@RestController
@RequestMapping("/api/readings")
@Tag(name = "audit")
class ReadingsApi {

    private final Readings readings;

    ReadingsApi(Readings readings) {
        this.readings = readings;
    }

    @GetMapping
    @Operation(
            summary = "Who opened which document, file, paper or export, the newest first; for the inspector",
            description = "Empty where banwen.audit.reading is off. Nobody can alter the record.")
    ReadingRecord.Found find(
            @RequestParam(required = false) @Nullable UUID document,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Principal caller) {
        return readings.find(document, person, new Paging(page, size), caller.getName());
    }
}
