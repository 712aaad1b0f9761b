package cn.banwen.audit;

import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import cn.banwen.refusal.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The check of the record over REST. It names documents by their ids, acts by their places: the administrator may know no more. */
@RestController
@RequestMapping("/api/audit")
@Tag(name = "audit")
class AuditApi {

    private final AuditCheck check;
    private final Checkpoints checkpoints;
    private final People people;
    private final MessageSource messages;

    AuditApi(AuditCheck check, Checkpoints checkpoints, People people, MessageSource messages) {
        this.check = check;
        this.checkpoints = checkpoints;
        this.people = people;
        this.messages = messages;
    }

    /**
     * The answer to a request for a checkpoint.
     *
     * @param made false when nothing was recorded since the last one or another replica is making one
     * @param checkpoint the last one, null as long as there is none
     */
    record Sealed(boolean made, @Nullable Checkpoint checkpoint) {}

    @GetMapping("/check")
    @Operation(
            summary = "Reads the whole record again and names every row that is not as it was recorded",
            description = "For the administrator and the inspector. Compare lastCheckpoint with the log.")
    AuditReportJson check(Principal caller, Locale locale) {
        Person person = people.require(caller.getName());
        if (!person.admin() && !person.inspector()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "admin-or-inspector-only");
        }
        return AuditReportJson.of(check.run(), finding -> text(finding, locale));
    }

    @PostMapping("/checkpoint")
    @Operation(
            summary = "Makes a checkpoint over all chains now",
            description = "For the administrator. Otherwise one is made every hour in which something was recorded.")
    Sealed checkpoint(Principal caller) {
        if (!people.require(caller.getName()).admin()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "admin-only");
        }
        Optional<Checkpoint> made = checkpoints.make();
        return new Sealed(made.isPresent(), made.or(checkpoints::last).orElse(null));
    }

    private String text(Finding finding, Locale locale) {
        Object[] args = {
            String.valueOf(finding.documentId()), Long.toString(finding.first()), Long.toString(finding.last())
        };
        return messages.getMessage("audit." + finding.kind().code(), args, locale);
    }
}
