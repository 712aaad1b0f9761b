package cn.banwen.cover;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.Paging;
import cn.banwen.posts.Absence;
import cn.banwen.posts.AbsenceQueries;
import cn.banwen.posts.AbsenceRequest;
import cn.banwen.posts.AbsenceWithGaps;
import cn.banwen.posts.Absences;
import cn.banwen.posts.Designations;
import cn.banwen.posts.LeaveApprovals;
import cn.banwen.posts.Post;
import cn.banwen.refusal.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Absences over REST. */
@RestController
@RequestMapping("/api/absences")
@Tag(name = "absences")
class AbsenceApi {

    private static final String EXAMPLE =
            """
            {"to": "{tomorrow}T17:30:00+08:00", "reason": "下村", "whereabouts": "东风村", "scope": "all"}""";

    private final Absences absences;
    private final LeaveApprovals approvals;
    private final AbsenceQueries queries;
    private final Designations designations;
    private final Clock clock;

    AbsenceApi(
            Absences absences,
            LeaveApprovals approvals,
            AbsenceQueries queries,
            Designations designations,
            Clock clock) {
        this.absences = absences;
        this.approvals = approvals;
        this.queries = queries;
        this.designations = designations;
        this.clock = clock;
    }

    record Designee(@Nullable String username, @Nullable String post) {}

    /** Whom the main leader named, and for which posts. */
    record Designated(long absenceId, String username, List<String> posts) {}

    @PostMapping
    @Operation(
            summary = "Enters an absence, for oneself or for somebody else",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(EXAMPLE))))
    ResponseEntity<AbsenceJson> enter(@RequestBody AbsenceRequest request, Principal caller) {
        AbsenceWithGaps entered = absences.enter(request, caller.getName());
        return ResponseEntity.created(
                        URI.create("/api/absences/" + entered.absence().id()))
                .body(AbsenceJson.of(entered.absence(), now(), entered.gaps()));
    }

    @GetMapping
    @Operation(summary = "Absences, the latest first; of one person where a username is given")
    List<AbsenceJson> list(
            @RequestParam(required = false) @Nullable String username,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            Principal caller) {
        Paging paging = new Paging(page, size);
        Instant now = now();
        List<Absence> newest = queries.newest(username, paging.page(), paging.size());
        return queries.asSeenBy(caller.getName(), newest).stream()
                .map(absence -> AbsenceJson.of(absence, now, null))
                .toList();
    }

    @GetMapping("/awaiting")
    @Operation(summary = "Absences that wait for the caller's approval")
    List<AbsenceJson> awaiting(Principal caller) {
        Instant now = now();
        return queries.toApprove(caller.getName()).stream()
                .map(absence -> AbsenceJson.of(absence, now, null))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "An absence, and when nobody would act for which post")
    AbsenceJson one(@PathVariable long id, Principal caller) {
        Absence absence = queries.find(id).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "absence-not-found"));
        return json(queries.asSeenBy(caller.getName(), List.of(absence)).get(0));
    }

    @PostMapping("/{id}/return")
    @Operation(summary = "Ends an absence early, or calls off one that has not begun")
    AbsenceJson returned(@PathVariable long id, Principal caller) {
        return json(absences.returned(id, caller.getName()));
    }

    @PostMapping("/{id}/designate")
    @Operation(
            summary = "A main leader names a third person, C岗, for when both holders of a post are away",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("{\"username\": \"director-b\"}"))))
    Designated designate(@PathVariable long id, @RequestBody Designee designee, Principal caller) {
        List<Post> posts = designations.designate(id, designee.username(), designee.post(), caller.getName());
        return new Designated(
                id,
                String.valueOf(designee.username()).strip(),
                posts.stream().map(Post::code).toList());
    }

    @PostMapping("/{id}/approve")
    @Operation(summary = "Approves a leave that needs it; cover doesn't wait for that")
    AbsenceJson approve(@PathVariable long id, Principal caller) {
        return json(approvals.approve(id, caller.getName()));
    }

    @PostMapping("/{id}/refuse")
    @Operation(
            summary = "Refuses a leave with a reason, which ends it",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("{\"reason\": \"防汛期间暂缓休假\"}"))))
    AbsenceJson refuse(@PathVariable long id, @RequestBody(required = false) @Nullable Reason body, Principal caller) {
        return json(approvals.refuse(id, body == null ? null : body.reason(), caller.getName()));
    }

    record Reason(@Nullable String reason) {}

    private AbsenceJson json(Absence absence) {
        return AbsenceJson.of(absence, now(), queries.gaps(absence));
    }

    private Instant now() {
        return OfficialTime.now(clock);
    }
}
