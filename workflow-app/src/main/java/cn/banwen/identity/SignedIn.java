package cn.banwen.identity;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** Who signed in, and with which of the account's credentials: a session of earlier ones is over. */
final class SignedIn extends User implements CountedSignIn {

    private static final long serialVersionUID = 1L;

    private final int credentials;

    SignedIn(
            String username,
            String passwordHash,
            boolean active,
            boolean mayTry,
            int credentials,
            Collection<? extends GrantedAuthority> authorities) {
        super(username, passwordHash, active, true, true, mayTry, authorities);
        this.credentials = credentials;
    }

    @Override
    public int credentials() {
        return credentials;
    }
}
