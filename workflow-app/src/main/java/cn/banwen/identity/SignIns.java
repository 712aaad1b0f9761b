package cn.banwen.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Whether somebody who has signed in still is: asked at every request, so that a closed account ends at once. */
@Component
public class SignIns {

    private final JdbcClient jdbc;

    SignIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a sign-in stands. */
    public enum Standing {
        /** Nobody has signed in, or all is well. */
        GOOD,
        /** The password is one that somebody else gave: nothing goes before it is changed. */
        MUST_CHANGE_PASSWORD,
        /** The account is closed, or there is none. */
        CLOSED,
        /** The password was changed, or the account closed in between, since this session began. */
        OVER
    }

    private record State(boolean active, int credentials, boolean mustChangePassword) {}

    public Standing of(Authentication caller) {
        if (caller instanceof AnonymousAuthenticationToken || !caller.isAuthenticated()) {
            return Standing.GOOD;
        }
        return jdbc.sql("select active, credentials, must_change_password from person where username = ?")
                .param(caller.getName())
                .query(State.class)
                .optional()
                .map(state -> standing(state, caller))
                .orElse(Standing.CLOSED);
    }

    private static Standing standing(State state, Authentication caller) {
        if (!state.active()) {
            return Standing.CLOSED;
        }
        boolean earlier = caller.getPrincipal() instanceof CountedSignIn signedIn
                && signedIn.credentials() != state.credentials();
        return earlier ? Standing.OVER : state.mustChangePassword() ? Standing.MUST_CHANGE_PASSWORD : Standing.GOOD;
    }
}
