package cn.banwen.keycloak;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** Somebody whom Keycloak vouches for can't enter here. */
final class SignInBarred extends OAuth2AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String username;

    /** @param username of the account that it is about, null where there is none */
    SignInBarred(String code, @Nullable String username) {
        super(new OAuth2Error(code));
        this.username = username;
    }

    @Nullable
    String username() {
        return username;
    }
}
