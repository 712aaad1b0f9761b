package cn.banwen.circulation.web;

import cn.banwen.circulation.FlowSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The flow's settings over REST. */
@RestController
@RequestMapping("/api/settings/flow")
@Tag(name = "settings")
class FlowSettingsApi {

    private final FlowSettings settings;

    FlowSettingsApi(FlowSettings settings) {
        this.settings = settings;
    }

    record Change(@Nullable Boolean reviewFirst, @Nullable Map<String, @Nullable String> steps) {

        /** A null is no post's code, which is how it is refused. */
        Map<String, String> given() {
            Map<String, String> given = new LinkedHashMap<>();
            if (steps != null) {
                steps.forEach((step, post) -> given.put(step, post == null ? "" : post));
            }
            return given;
        }
    }

    @GetMapping
    @Operation(summary = "The order of first review and registration, and whose step is whose")
    FlowSettings.Flow get() {
        return settings.current();
    }

    @PutMapping
    @Operation(summary = "Changes the order or posts; a document keeps the order in force at its receipt")
    FlowSettings.Flow put(@RequestBody Change change, Principal caller) {
        return settings.change(change.reviewFirst(), change.given(), caller.getName());
    }
}
