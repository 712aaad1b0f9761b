package cn.banwen.identity;

import cn.banwen.identity.PeopleAdministration.Account;
import cn.banwen.identity.PeopleAdministration.FirstPassword;
import io.swagger.v3.oas.annotations.Operation;
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

/** Accounts over REST, the administrator's. */
@RestController
@RequestMapping("/api/people")
@Tag(name = "people")
class PeopleApi {

    private final PeopleAdministration people;

    PeopleApi(PeopleAdministration people) {
        this.people = people;
    }

    record NewPerson(@Nullable String username, @Nullable String name) {}

    @GetMapping
    @Operation(summary = "All accounts")
    List<Account> all(Principal caller) {
        return people.all(caller.getName());
    }

    @PostMapping
    @Operation(summary = "Adds an account; its first password is told this once")
    ResponseEntity<FirstPassword> add(@RequestBody NewPerson person, Principal caller) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(people.add(person.username(), person.name(), caller.getName()));
    }

    @PostMapping("/{username}/deactivate")
    @Operation(summary = "Closes an account; its rights end at once")
    Account deactivate(@PathVariable String username, Principal caller) {
        return people.activate(username, false, caller.getName());
    }

    @PostMapping("/{username}/activate")
    @Operation(summary = "Opens a closed account again")
    Account activate(@PathVariable String username, Principal caller) {
        return people.activate(username, true, caller.getName());
    }

    @PostMapping("/{username}/reset")
    @Operation(summary = "Gives an account a new password, told this once")
    FirstPassword reset(@PathVariable String username, Principal caller) {
        return people.reset(username, caller.getName());
    }
}
