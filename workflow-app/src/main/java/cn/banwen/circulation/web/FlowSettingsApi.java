package cn.banwen.circulation.web;

import cn.banwen.administration.Administrators;
import cn.banwen.circulation.FlowSettings;
import cn.banwen.circulation.FlowTrials;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
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
    private final FlowTrials trials;
    private final Administrators administrators;

    FlowSettingsApi(FlowSettings settings, FlowTrials trials, Administrators administrators) {
        this.settings = settings;
        this.trials = trials;
        this.administrators = administrators;
    }

    /**
     * A change.
     *
     * @param version as it was read; left out, the change accepts whatever stands
     */
    record Change(
            @Nullable Boolean reviewFirst, @Nullable Map<String, @Nullable String> steps, @Nullable Long version) {

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
    FlowSettings.Flow get(Principal caller) {
        administrators.requireReader(caller.getName());
        return settings.current();
    }

    @PutMapping
    @Operation(summary = "Changes the order or posts; a document keeps the order in force at its receipt")
    FlowSettings.Flow put(@RequestBody Change change, Principal caller) {
        return settings.change(change.reviewFirst(), change.given(), change.version(), caller.getName());
    }

    @PostMapping("/trial")
    @Operation(summary = "What a change would do: who gets each step of a new document, what stays; changes nothing")
    FlowTrials.Trial trial(@RequestBody Change change, Principal caller) {
        return trials.of(change.reviewFirst(), change.given(), caller.getName());
    }
}
