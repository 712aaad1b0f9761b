package cn.banwen.cover;

import cn.banwen.posts.CoverSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an office sets about standing in, over REST. */
@RestController
@RequestMapping("/api/settings/cover")
@Tag(name = "settings")
class CoverSettingsApi {

    private final CoverSettings settings;

    CoverSettingsApi(CoverSettings settings) {
        this.settings = settings;
    }

    record Change(@Nullable Boolean separateDuties, @Nullable Boolean publicBoard) {}

    @GetMapping
    @Operation(summary = "Separation of duties, and whether the whereabouts board is public")
    CoverSettings.Cover get() {
        return settings.current();
    }

    @PutMapping
    @Operation(summary = "Changes what is given")
    CoverSettings.Cover put(@RequestBody Change change, Principal caller) {
        return settings.change(change.separateDuties(), change.publicBoard(), caller.getName());
    }
}
