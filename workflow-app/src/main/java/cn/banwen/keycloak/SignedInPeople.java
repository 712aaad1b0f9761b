package cn.banwen.keycloak;

import cn.banwen.identity.DirectoryAccounts;
import cn.banwen.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Finds the account of somebody who has signed in at Keycloak, or makes one that holds no post. Roles stand in the access
 * token, as Keycloak puts them there without being told to; it is checked like anybody's.
 */
final class SignedInPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final JwtDecoder accessTokens;
    private final TokenRoles roles;
    private final DirectoryAccounts accounts;

    SignedInPeople(JwtDecoder accessTokens, TokenRoles roles, DirectoryAccounts accounts) {
        this.accessTokens = accessTokens;
        this.roles = roles;
        this.accounts = accounts;
    }

    /** @throws OAuth2AuthenticationException under the code of what stands against the sign-in */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcIdToken idToken = request.getIdToken();
        Jwt accessToken = read(request.getAccessToken().getTokenValue());
        String subject = idToken.getSubject();
        if (subject == null || !subject.equals(accessToken.getSubject())) {
            throw new SignInBarred("failed", null);
        }
        TokenRoles.Rights rights = roles.of(accessToken);
        if (!rights.enters()) {
            throw new SignInBarred("no-right-to-enter", usernameOf(subject));
        }
        try {
            DirectoryAccounts.Known account = accounts.admit(entry(subject, idToken, rights));
            return new DirectoryUser(
                    account.username(),
                    account.credentials(),
                    idToken,
                    AuthorityUtils.createAuthorityList("ROLE_USER"));
        } catch (Refusal refusal) {
            String own = usernameOf(subject);
            throw new SignInBarred(refusal.code(), own == null ? idToken.getPreferredUsername() : own);
        }
    }

    /** What is wrong with it is told as with an ID token, which Spring Security reads itself. */
    private Jwt read(String accessToken) {
        try {
            return accessTokens.decode(accessToken);
        } catch (JwtException unread) {
            throw new OAuth2AuthenticationException(new OAuth2Error("failed"), unread.getMessage(), unread);
        }
    }

    private @Nullable String usernameOf(String subject) {
        return accounts.of(subject).map(DirectoryAccounts.Known::username).orElse(null);
    }

    private static DirectoryAccounts.Entry entry(String subject, OidcIdToken idToken, TokenRoles.Rights rights) {
        String username = idToken.getPreferredUsername();
        return new DirectoryAccounts.Entry(
                subject,
                username == null ? "" : username,
                PersonNames.of(idToken.getGivenName(), idToken.getFamilyName()),
                rights.administrator(),
                rights.inspector());
    }
}
