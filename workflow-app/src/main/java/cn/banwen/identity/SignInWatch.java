package cn.banwen.identity;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Notes who signs in on the pages, and every try that failed, on the pages and over REST. */
@Component
class SignInWatch {

    private final SignInRecord record;

    SignInWatch(SignInRecord record) {
        this.record = record;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        note(event.getAuthentication(), "done");
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        Exception why = event.getException();
        note(
                event.getAuthentication(),
                why instanceof LockedException ? "locked" : why instanceof AccountStatusException ? "closed" : "wrong");
    }

    private void note(Authentication caller, String outcome) {
        String address = caller.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        record.note(caller.getName(), address, outcome);
    }
}
