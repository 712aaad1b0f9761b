package cn.banwen.cover;

import cn.banwen.posts.PostChange;
import cn.banwen.posts.PostRegister;
import cn.banwen.posts.PostRequest;
import cn.banwen.posts.PostVersion;
import cn.banwen.posts.Posts;
import cn.banwen.posts.StepIn;
import cn.banwen.posts.StepIns;
import cn.banwen.refusal.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The post register over REST. */
@RestController
@RequestMapping("/api/posts")
@Tag(name = "posts")
class PostApi {

    private static final String CHANGE =
            """
            {"code": "civil-affairs", "holderA": "agri", "holderB": "civil", "effectiveFrom": "{next-month}",
             "reason": "人事调整"}""";

    private final Posts posts;
    private final PostRegister register;
    private final StepIns stepIns;

    PostApi(Posts posts, PostRegister register, StepIns stepIns) {
        this.posts = posts;
        this.register = register;
        this.stepIns = stepIns;
    }

    record Order(@Nullable String reason, @Nullable String until) {}

    @GetMapping
    @Operation(summary = "The post register, with who may act for each post now")
    List<PostJson> all() {
        return posts.allNow().stream().map(PostJson::of).toList();
    }

    @GetMapping("/{code}")
    @Operation(summary = "A post: who may act for it now, and why")
    PostJson one(@PathVariable String code) {
        return posts.findNow(code)
                .map(PostJson::of)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "post-not-found"));
    }

    @PostMapping("/{code}/step-in")
    @Operation(
            summary = "The supervisor orders the post's B to step in, 主动顶岗",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            "{\"reason\": \"来不及交接\", \"until\": \"{tomorrow}T17:30\"}"))))
    ResponseEntity<PostJson> stepIn(@PathVariable String code, @RequestBody Order order, Principal caller) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(PostJson.of(stepIns.order(code, order.reason(), order.until(), caller.getName())));
    }

    @PostMapping("/{code}/step-in/end")
    @Operation(summary = "Ends the order to step in that is in force")
    PostJson endStepIn(@PathVariable String code, Principal caller) {
        return PostJson.of(stepIns.end(code, caller.getName()));
    }

    @GetMapping("/{code}/step-ins")
    @Operation(summary = "The orders to step in that were ever given for a post, the newest first")
    List<StepIn> stepIns(@PathVariable String code) {
        return stepIns.of(code);
    }

    @PostMapping
    @Operation(
            summary = "Enters a post or a change of one; in force from its date once a main leader approved",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(CHANGE))))
    ResponseEntity<PostChange> change(@RequestBody PostRequest request, Principal caller) {
        return ResponseEntity.status(HttpStatus.CREATED).body(register.enter(request, caller.getName()));
    }

    record Abolition(@Nullable String effectiveFrom, @Nullable String reason) {}

    @PostMapping("/{code}/abolish")
    @Operation(
            summary =
                    "Abolishes a post, 裁撤岗位: from its date once a main leader approved; refused while anything rests on it",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            """
                                                            {"effectiveFrom": "{next-month}", "reason": "机构改革"}"""))))
    ResponseEntity<PostChange> abolish(@PathVariable String code, @RequestBody Abolition abolition, Principal caller) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(register.abolish(code, abolition.effectiveFrom(), abolition.reason(), caller.getName()));
    }

    @GetMapping("/{code}/history")
    @Operation(summary = "All that was ever known of a post, and what is still to come")
    List<PostVersion> history(@PathVariable String code) {
        return register.history(code);
    }

    @GetMapping("/changes")
    @Operation(summary = "Changes that wait for approval")
    List<PostChange> awaited() {
        return register.awaited();
    }

    @PostMapping("/changes/{id}/approve")
    @Operation(summary = "A main leader approves a change")
    PostChange approve(@PathVariable long id, Principal caller) {
        return register.decide(id, true, caller.getName());
    }

    @PostMapping("/changes/{id}/withdraw")
    @Operation(summary = "Takes a change back that waits; by whoever entered it")
    PostChange withdraw(@PathVariable long id, Principal caller) {
        return register.withdraw(id, caller.getName());
    }

    @PostMapping("/changes/{id}/refuse")
    @Operation(summary = "A main leader refuses a change")
    PostChange refuse(@PathVariable long id, Principal caller) {
        return register.decide(id, false, caller.getName());
    }
}
