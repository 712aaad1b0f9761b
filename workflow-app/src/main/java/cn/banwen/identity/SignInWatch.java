package cn.banwen.identity;

import cn.banwen.identity.SignInRecord.Outcome;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Notes who signs in on the pages, and every password that failed, on the pages and over REST. A refused bearer token is no try to
 * sign in, and where nobody could look, nothing has failed. What stands against a sign-in by a directory, its own way in notes.
 */
@Component
class SignInWatch {

    private final SignInRecord record;

    SignInWatch(SignInRecord record) {
        this.record = record;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        note(event.getAuthentication(), Outcome.DONE);
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        Exception why = event.getException();
        if (event.getAuthentication() instanceof UsernamePasswordAuthenticationToken
                && !(why instanceof AuthenticationServiceException)) {
            note(event.getAuthentication(), outcome(why));
        }
    }

    private static Outcome outcome(Exception why) {
        return why instanceof LockedException
                ? Outcome.LOCKED
                : why instanceof AccountStatusException ? Outcome.CLOSED : Outcome.WRONG;
    }

    private void note(Authentication caller, Outcome outcome) {
        String address = caller.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        record.note(caller.getName(), address, outcome);
    }
}
