package cn.banwen.cover;

import cn.banwen.posts.LeaveTier;
import cn.banwen.posts.Matter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
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

    private final CoverAdministration settings;

    CoverSettingsApi(CoverAdministration settings) {
        this.settings = settings;
    }

    @GetMapping
    @Operation(summary = "Separation of duties, the public board, who approves a leave, matters that may be kept back")
    CoverAdministration.Settings get(Principal caller) {
        return settings.current(caller.getName());
    }

    @PutMapping
    @Operation(summary = "Changes what is given; a list takes the place of the whole list")
    CoverAdministration.Settings put(@RequestBody ChangeJson change, Principal caller) {
        return settings.change(change.change(), caller.getName());
    }

    record TierJson(@Nullable Integer upToDays, @Nullable String approver) {}

    record MatterJson(@Nullable String code, @Nullable String name) {}

    /** As it was sent: anything may be missing. */
    record ChangeJson(
            @Nullable Boolean separateDuties,
            @Nullable Boolean publicBoard,
            @Nullable List<@Nullable TierJson> leaveTiers,
            @Nullable List<@Nullable MatterJson> matters,
            @Nullable Long version) {

        CoverAdministration.Change change() {
            return new CoverAdministration.Change(
                    separateDuties,
                    publicBoard,
                    leaveTiers == null
                            ? null
                            : leaveTiers.stream()
                                    .filter(Objects::nonNull)
                                    .map(tier -> new LeaveTier(
                                            tier.upToDays(), Objects.requireNonNullElse(tier.approver(), "")))
                                    .toList(),
                    matters == null
                            ? null
                            : matters.stream()
                                    .filter(Objects::nonNull)
                                    .map(matter ->
                                            new Matter(matter.code(), Objects.requireNonNullElse(matter.name(), "")))
                                    .toList(),
                    version);
        }
    }
}
