package cn.banwen.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.banwen.identity.DirectoryAccounts;
import cn.banwen.identity.ScratchIdentity;
import cn.banwen.identity.SignInRecord;
import cn.banwen.platform.ScratchDatabase;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** What somebody is told whose sign-in came to nothing, and what is put on record of it. */
class SignInFailedTests {

    private final JdbcClient jdbc = JdbcClient.create(ScratchDatabase.migrated().application());
    private final DirectoryAccounts accounts = ScratchIdentity.accounts(jdbc);
    private final SignInRecord record = ScratchIdentity.record(jdbc);
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    private @Nullable String leadsTo(AuthenticationException failure) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SignInFailed(record).onAuthenticationFailure(request, response, failure);
        return response.getRedirectedUrl();
    }

    private AuthenticationException signIn(KeycloakSettings settings, JwtDecoder accessTokens, String accessToken) {
        Instant now = Instant.now();
        OidcUserRequest asked = new OidcUserRequest(
                Objects.requireNonNull(new KeycloakConfiguration()
                        .clientRegistrations(settings)
                        .findByRegistrationId("keycloak")),
                new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, accessToken, now, now.plusSeconds(60)),
                new OidcIdToken("id", now, now.plusSeconds(60), Map.of("sub", "s-1", "preferred_username", "clerk")));
        SignedInPeople people = new SignedInPeople(accessTokens, new TokenRoles(settings), accounts);
        return catchThrowableOfType(AuthenticationException.class, () -> people.loadUser(asked));
    }

    @Test
    void tellsThatAnAccessTokenCannotBeReadInsteadOfBreakingOff() throws IOException {
        try (StubKeycloak keycloak = new StubKeycloak()) {
            JwtDecoder unable = token -> {
                throw new BadJwtException("another algorithm expected");
            };
            AuthenticationException failure = signIn(keycloak.settings(""), unable, "x");

            assertThat(failure).hasMessageContaining("another algorithm expected");
            assertThat(leadsTo(failure)).isEqualTo("/sign-in?refused=failed");
        }
    }

    @Test
    void tellsThatKeycloakWentAwayBeforeItsKeysWereRead() throws IOException, JOSEException {
        StubKeycloak keycloak = new StubKeycloak();
        KeycloakSettings settings = keycloak.settings("");
        String token =
                keycloak.signed("JWT", new JWTClaimsSet.Builder().subject("s-1").build());
        keycloak.close();
        JwtDecoder decoder =
                new Tokens(settings, KeycloakConfiguration.requests(settings), Clock.systemUTC()).forSignIns();

        assertThat(leadsTo(signIn(settings, decoder, token))).isEqualTo("/sign-in?refused=directory-away");
        assertThat(record.newest(9)).as("nobody tried anything wrong").isEmpty();
    }

    @Test
    void putsOnRecordWhoWasRefusedAndWhy() throws IOException {
        accounts.admit(new DirectoryAccounts.Entry("s-1", "clerk", "沈文秀", false, false));

        assertThat(leadsTo(new SignInBarred("username-of-another", "clerk")))
                .isEqualTo("/sign-in?refused=username-of-another");
        leadsTo(new SignInBarred("account-inactive", "clerk"));
        leadsTo(new SignInBarred("no-right-to-enter", null));
        leadsTo(new SignInBarred("username-form", "沈文秀"));

        assertThat(record.newest(9))
                .extracting(SignInRecord.Try::outcome)
                .containsExactly("refused", "no-right", "closed", "another");
        assertThat(record.newest(9))
                .extracting(SignInRecord.Try::username)
                .containsExactly(null, null, "clerk", "clerk");
        assertThat(record.newest(9)).extracting(SignInRecord.Try::address).containsOnly("127.0.0.1");
    }

    @Test
    void beginsOnceAnewWhereAnotherTabAskedSince() throws IOException {
        AuthenticationException stale =
                new OAuth2AuthenticationException(new OAuth2Error("authorization_request_not_found"));
        request.setParameter("state", "of-the-first-tab");
        assertThat(leadsTo(stale)).isEqualTo("/oauth2/authorization/keycloak?again");
        assertThat(record.newest(9)).isEmpty();

        request.setParameter("state", "again.of-the-first-tab");
        assertThat(leadsTo(stale)).isEqualTo("/sign-in?refused=failed");
    }

    @Test
    void leadsWhoIsSignedInToTheFirstPage() throws IOException {
        request.setParameter("state", "again.long-ago");
        Objects.requireNonNull(request.getSession())
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(new TestingAuthenticationToken("clerk", "", "ROLE_USER")));

        assertThat(leadsTo(new OAuth2AuthenticationException(new OAuth2Error("authorization_request_not_found"))))
                .isEqualTo("/");
    }
}
