package cn.banwen.accounts;

import cn.banwen.administration.Administrators;
import cn.banwen.identity.SignInRecord;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The record of sign-ins over REST. */
@RestController
@RequestMapping("/api/sign-ins")
@Tag(name = "settings")
class SignInsApi {

    static final int MOST = 200;

    private final Administrators administrators;
    private final SignInRecord record;

    SignInsApi(Administrators administrators, SignInRecord record) {
        this.administrators = administrators;
        this.record = record;
    }

    /** The last tries, the newest first. */
    record Tries(List<SignInRecord.Try> items) {}

    @GetMapping
    @Operation(
            summary = "Who signed in lately, who failed, and from where; for the administrator",
            description = "Sign-ins on the pages and every try that was refused: outcome done, wrong, locked or closed,"
                    + " and by Keycloak no-right, another or refused. Nobody can alter the record.")
    Tries newest(Principal caller) {
        administrators.require(caller.getName());
        return new Tries(record.newest(MOST));
    }
}
