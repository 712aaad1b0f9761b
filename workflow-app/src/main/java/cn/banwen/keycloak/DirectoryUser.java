package cn.banwen.keycloak;

import cn.banwen.identity.CountedSignIn;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Who signed in by Keycloak, under the account's own name: it stays when the person is renamed there. */
final class DirectoryUser implements OidcUser, CountedSignIn, Serializable {

    private static final long serialVersionUID = 1L;

    private final String username;
    private final int credentials;
    private final OidcIdToken idToken;

    @SuppressWarnings("serial") // an immutable list of them is
    private final List<GrantedAuthority> authorities;

    DirectoryUser(String username, int credentials, OidcIdToken idToken, List<GrantedAuthority> authorities) {
        this.username = username;
        this.credentials = credentials;
        this.idToken = idToken;
        this.authorities = List.copyOf(authorities);
    }

    @Override
    public String getName() {
        return username;
    }

    @Override
    public int credentials() {
        return credentials;
    }

    /** Ends the session of Keycloak too, at the sign-out. */
    @Override
    public OidcIdToken getIdToken() {
        return idToken;
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public Map<String, Object> getClaims() {
        return idToken.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return idToken.getClaims();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities;
    }
}
