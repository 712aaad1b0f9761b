package cn.banwen.accounts;

import cn.banwen.identity.OwnAccounts;
import cn.banwen.identity.Passwords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own password over REST. */
@RestController
@OwnAccounts
@Tag(name = "session")
class PasswordApi {

    private final Passwords passwords;

    PasswordApi(Passwords passwords) {
        this.passwords = passwords;
    }

    record Change(@Nullable String present, @Nullable String wanted) {}

    @PutMapping("/api/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Changes the caller's password; all sessions that began with another one end")
    void change(@RequestBody Change change, Principal caller) {
        passwords.change(caller.getName(), change.present(), change.wanted(), change.wanted());
    }
}
