package cn.banwen.registration;

import cn.banwen.identity.People;
import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How registration numbers are written: the administrator's to set. */
@RestController
@RequestMapping("/api/settings/numbering")
@Tag(name = "settings")
class NumberingApi {

    private final Numbering numbering;
    private final People people;
    private final Clock clock;

    NumberingApi(Numbering numbering, People people, Clock clock) {
        this.numbering = numbering;
        this.people = people;
        this.clock = clock;
    }

    /**
     * The rule.
     *
     * @param example what the first number of this year looks like
     */
    record Rule(String pattern, String example) {}

    @GetMapping
    @Operation(summary = "The pattern of registration numbers")
    Rule get() {
        return rule(numbering.pattern());
    }

    @PutMapping
    @Operation(summary = "Changes the pattern, for numbers from now on; needs {year} and {seq}")
    Rule put(@RequestBody Map<String, Object> body, Principal caller) {
        if (!people.require(caller.getName()).admin()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "admin-only");
        }
        NumberPattern pattern = new NumberPattern(String.valueOf(body.getOrDefault("pattern", "")));
        numbering.change(pattern);
        return rule(pattern);
    }

    private Rule rule(NumberPattern pattern) {
        return new Rule(
                pattern.text(), pattern.format(OfficialTime.at(clock.instant()).getYear(), 1));
    }
}
