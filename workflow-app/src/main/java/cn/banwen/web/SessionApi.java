package cn.banwen.web;

import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the caller is, and the form token that a caller with a session's cookie sends along. */
@RestController
@Tag(name = "session")
class SessionApi {

    private final People people;

    SessionApi(People people) {
        this.people = people;
    }

    record Session(Person person, String csrfHeader, String csrfToken) {}

    @GetMapping("/api/session")
    @Operation(summary = "The caller, and the header that makes a call with the session's cookie valid")
    Session session(Principal caller, CsrfToken token) {
        return new Session(people.require(caller.getName()), token.getHeaderName(), token.getToken());
    }
}
