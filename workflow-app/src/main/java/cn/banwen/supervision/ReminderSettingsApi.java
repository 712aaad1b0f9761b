package cn.banwen.supervision;

import cn.banwen.administration.Administrators;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
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

/** Reminders, quiet time and cards over REST. */
@RestController
@RequestMapping("/api/settings/reminders")
@Tag(name = "settings")
class ReminderSettingsApi {

    private static final String EXAMPLE =
            """
            {"quiet": {"begins": "19:30"}, "ladders": {"urgent": {"everyHours": 2, "escalateAfter": 4}},
             "cards": {"redAfterDays": 1}}""";

    private final ReminderSettings settings;
    private final Administrators administrators;

    ReminderSettingsApi(ReminderSettings settings, Administrators administrators) {
        this.settings = settings;
        this.administrators = administrators;
    }

    record Quiet(String begins, String ends) {}

    record Shown(Quiet quiet, Map<String, Ladder> ladders, CardRules cards, long version) {}

    @GetMapping
    @Operation(summary = "When who is reminded by urgency, when nobody is disturbed, when cards are issued")
    Shown get(Principal caller) {
        administrators.requireReader(caller.getName());
        return shown();
    }

    @PutMapping
    @Operation(
            summary = "Changes what is given and leaves the rest",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(EXAMPLE))))
    Shown put(@RequestBody Map<String, @Nullable Object> body, Principal caller) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(body);
        Object version = fields.remove("version");
        Map<String, String> given = new LinkedHashMap<>();
        flatten("", fields, given);
        settings.change(given, version instanceof Number number ? number.longValue() : null, caller.getName());
        return shown();
    }

    private Shown shown() {
        ReminderSettings.Settings now = settings.current();
        return new Shown(
                new Quiet(now.quiet().begins().toString(), now.quiet().ends().toString()),
                now.ladders(),
                now.cards(),
                settings.version());
    }

    private static void flatten(String path, Map<?, ?> fields, Map<String, String> given) {
        fields.forEach((name, value) -> {
            String field = path.isEmpty() ? String.valueOf(name) : path + "." + name;
            if (value instanceof Map<?, ?> part) {
                flatten(field, part, given);
            } else {
                given.put(field, value == null ? "" : value.toString());
            }
        });
    }
}
