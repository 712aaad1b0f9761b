package cn.banwen.deadlines;

import cn.banwen.calendar.DeadlineImpact;
import cn.banwen.calendar.ExplanationText;
import cn.banwen.identity.People;
import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.BodyFields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The table of deadlines over REST: read and tried by everybody, changed by the administrator. */
@RestController
@RequestMapping("/api/deadlines/rules")
@Tag(name = "deadlines")
class RulesApi {

    private final DeadlineRules rules;
    private final RuleFile file;
    private final RuleTrial trial;
    private final ExplanationText explanations;
    private final People people;
    private final Clock clock;

    RulesApi(
            DeadlineRules rules,
            RuleFile file,
            RuleTrial trial,
            ExplanationText explanations,
            People people,
            Clock clock) {
        this.rules = rules;
        this.file = file;
        this.trial = trial;
        this.explanations = explanations;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What a document would get.
     *
     * @param row of the table that applies, from 1
     * @param warnAt when the warning would come
     */
    record Trial(
            int version,
            int row,
            long amount,
            String unit,
            int warnPercent,
            Instant dueAt,
            Instant warnAt,
            List<String> explanation,
            boolean confirmed) {}

    @GetMapping
    @Operation(summary = "The table of deadlines that was saved last, and its history")
    RulesJson get() {
        RuleVersion inForce = rules.inForce(OfficialTime.at(clock.instant()).toLocalDate());
        return RulesJson.of(rules.newest(), inForce, rules.versions(), people);
    }

    @PutMapping
    @Operation(
            summary = "Saves another table, which holds from validFrom on",
            description =
                    "For the administrator. Refused where something has no row or two; where version is sent, it must"
                            + " be the one that GET showed. What began on validFrom or later is measured anew; what began"
                            + " before keeps the table that it began with.")
    RulesJson put(@RequestBody Map<String, Object> body, Principal caller) {
        rules.requireAdmin(caller.getName());
        BodyFields fields = new BodyFields(body);
        Integer seen = fields.number("version").orElse(null);
        fields.refuseIfWrong();
        rules.change(file.read(body), seen, caller.getName());
        return get();
    }

    @PostMapping("/impact")
    @Operation(
            summary = "What another table would move, without saving it",
            description = "For the administrator. Reads all open deadlines.")
    DeadlineImpact impact(@RequestBody Map<String, Object> body, Principal caller) {
        rules.requireAdmin(caller.getName());
        return rules.impactOf(file.read(body), caller.getName());
    }

    @GetMapping("/trial")
    @Operation(summary = "What a document would get")
    Trial trial(
            @RequestParam @Parameter(example = "sign-receipt") String step,
            @RequestParam @Parameter(example = "urgent") String urgency,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String senderLevel,
            @RequestParam(required = false) @Nullable String documentType,
            @RequestParam(required = false) @Parameter(example = "2026-03-03T09:00:00+08:00") @Nullable
                    OffsetDateTime from,
            Locale locale) {
        Instant start = from == null ? OfficialTime.now(clock) : from.toInstant();
        RuleTrial.Result result =
                trial.of(new DeadlineFacts(step, urgency, blank(kind), blank(senderLevel), blank(documentType)), start);
        Allowance allowance = result.allowance();
        return new Trial(
                allowance.version(),
                allowance.row(),
                allowance.budget().amount(),
                allowance.budget().unit().code(),
                allowance.warnPercent(),
                result.deadline().dueAt(),
                result.warnAt(),
                explanations.sentences(result.deadline().explanation(), locale),
                result.deadline().confirmed());
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
