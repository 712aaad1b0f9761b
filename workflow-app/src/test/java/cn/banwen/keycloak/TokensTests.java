package cn.banwen.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Which tokens of the realm are believed, and for how long its keys are waited for. */
class TokensTests {

    /** Longer than libraries wait by themselves, shorter than is set. */
    private static final Duration SLOW = Duration.ofSeconds(1);

    private final StubKeycloak keycloak = new StubKeycloak();
    private final KeycloakSettings settings = keycloak.settings("");
    private final Tokens tokens = new Tokens(settings, KeycloakConfiguration.requests(settings), Clock.systemUTC());

    @AfterEach
    void stop() {
        keycloak.close();
    }

    private JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(settings.issuer())
                .subject("s-1")
                .audience("banwen")
                .jwtID("once")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    private JWTClaimsSet.Builder logout() {
        return claims().claim("sid", "session")
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    private JwtDecoder ofIdentity() {
        ClientRegistration registration =
                new KeycloakConfiguration().clientRegistrations(settings).findByRegistrationId("keycloak");
        return tokens.ofIdentity(Objects.requireNonNull(registration));
    }

    @Test
    void waitsForTheKeysAsLongAsIsSet() throws JOSEException {
        keycloak.takes(SLOW);

        assertThat(ofIdentity().decode(keycloak.signed("JWT", claims().build())).getSubject())
                .isEqualTo("s-1");
        assertThat(tokens.ofLogouts()
                        .decode(keycloak.signed("logout+jwt", logout().build()))
                        .getSubject())
                .isEqualTo("s-1");
        assertThat(tokens.forPrograms()
                        .decode(keycloak.signed(
                                "JWT", claims().claim("typ", "Bearer").build()))
                        .getSubject())
                .isEqualTo("s-1");
    }

    @Test
    void believesAnIdTokenOfOurRealmAndForUsOnly() throws JOSEException {
        JwtDecoder decoder = ofIdentity();
        assertThat(decoder.decode(keycloak.signed("JWT", claims().build())).getIssuer())
                .hasToString(settings.issuer());
        for (UnaryOperator<JWTClaimsSet.Builder> wrong : List.<UnaryOperator<JWTClaimsSet.Builder>>of(
                token -> token.issuer("https://other/realms/banwen"),
                token -> token.audience("another"),
                token -> token.subject(null),
                token -> token.expirationTime(Date.from(Instant.now().minusSeconds(60))))) {
            refuses(decoder, keycloak.signed("JWT", wrong.apply(claims()).build()));
        }
    }

    @Test
    void believesTheEndOfASessionOnlyFromATokenOfThatKind() throws JOSEException {
        JwtDecoder decoder = tokens.ofLogouts();
        assertThat(decoder.decode(keycloak.signed(
                                "logout+jwt", logout().subject(null).build()))
                        .getClaimAsString("sid"))
                .isEqualTo("session");
        assertThat(decoder.decode(keycloak.signed(
                                "JWT", logout().claim("sid", null).build()))
                        .getSubject())
                .isEqualTo("s-1");
        for (UnaryOperator<JWTClaimsSet.Builder> wrong : List.<UnaryOperator<JWTClaimsSet.Builder>>of(
                token -> token.issuer("https://other/realms/banwen"),
                token -> token.audience("another"),
                token -> token.subject(null).claim("sid", null),
                token -> token.issueTime(null).expirationTime(null),
                token -> token.jwtID(null),
                token -> token.claim("events", null),
                token -> token.claim("events", Map.of("http://schemas.openid.net/event/other", Map.of())),
                token -> token.claim("nonce", "n"),
                token -> token.expirationTime(Date.from(Instant.now().minusSeconds(60))))) {
            refuses(decoder, keycloak.signed("logout+jwt", wrong.apply(logout()).build()));
        }
        refuses(decoder, keycloak.signed("at+jwt", logout().build()));
        try (StubKeycloak other = new StubKeycloak()) {
            refuses(decoder, other.signed("logout+jwt", logout().build()));
        }
    }

    private static void refuses(JwtDecoder decoder, String token) {
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(token));
    }
}
