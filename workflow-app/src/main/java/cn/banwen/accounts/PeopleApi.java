package cn.banwen.accounts;

import cn.banwen.identity.Account;
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

    private final AccountAdministration accounts;

    PeopleApi(AccountAdministration accounts) {
        this.accounts = accounts;
    }

    record NewPerson(@Nullable String username, @Nullable String name, @Nullable String role) {}

    record NewName(@Nullable String name) {}

    @GetMapping
    @Operation(summary = "All accounts, the open ones first")
    List<Account> all(Principal caller) {
        return accounts.all(caller.getName());
    }

    @GetMapping("/{username}")
    @Operation(summary = "An account")
    Account one(@PathVariable String username, Principal caller) {
        return accounts.one(username, caller.getName());
    }

    @PostMapping
    @Operation(
            summary =
                    "Adds an account; its first password is told this once and has to be changed at the first sign-in")
    ResponseEntity<FirstPassword> add(@RequestBody NewPerson person, Principal caller) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(accounts.add(person.username(), person.name(), person.role(), caller.getName()));
    }

    @PostMapping("/{username}/rename")
    @Operation(summary = "Gives a person another name; records keep the one that they were written with")
    Account rename(@PathVariable String username, @RequestBody NewName name, Principal caller) {
        return accounts.rename(username, name.name(), caller.getName());
    }

    @PostMapping("/{username}/deactivate")
    @Operation(summary = "Closes an account; its rights and sessions end at once")
    Account deactivate(@PathVariable String username, Principal caller) {
        return accounts.activate(username, false, caller.getName());
    }

    @PostMapping("/{username}/activate")
    @Operation(summary = "Opens a closed account again")
    Account activate(@PathVariable String username, Principal caller) {
        return accounts.activate(username, true, caller.getName());
    }

    @PostMapping("/{username}/reset")
    @Operation(summary = "Gives an account a new password, told this once; its sessions end at once")
    FirstPassword reset(@PathVariable String username, Principal caller) {
        return accounts.reset(username, caller.getName());
    }
}
