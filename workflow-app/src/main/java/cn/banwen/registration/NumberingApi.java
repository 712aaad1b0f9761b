package cn.banwen.registration;

import cn.banwen.administration.Administrators;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How registration numbers are written, over REST. */
@RestController
@RequestMapping("/api/settings/numbering")
@Tag(name = "settings")
class NumberingApi {

    private final NumberingSettings settings;
    private final Administrators administrators;

    NumberingApi(NumberingSettings settings, Administrators administrators) {
        this.settings = settings;
        this.administrators = administrators;
    }

    /**
     * A change.
     *
     * @param version as it was read; left out, the change accepts whatever stands
     */
    record Change(@Nullable Object pattern, @Nullable Long version) {

        String text() {
            return Objects.toString(pattern, "");
        }
    }

    @GetMapping
    @Operation(summary = "The pattern of registration numbers")
    NumberingSettings.Rule get(Principal caller) {
        administrators.requireReader(caller.getName());
        return settings.current();
    }

    @PutMapping
    @Operation(summary = "Changes the pattern, for numbers from now on; needs {year} and {seq}")
    NumberingSettings.Rule put(@RequestBody Change change, Principal caller) {
        return settings.change(change.text(), change.version(), caller.getName());
    }

    @PostMapping("/trial")
    @Operation(summary = "What a pattern would do; changes nothing")
    NumberingSettings.Trial trial(@RequestBody Change change, Principal caller) {
        return settings.trial(change.text(), caller.getName());
    }
}
