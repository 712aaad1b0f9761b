package cn.banwen.keycloak;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.authentication.logout.LogoutTokenClaimNames;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/**
 * Reads tokens of the realm and believes none that does not prove itself: by the realm's signature, its issuer, its times, and
 * by being of its kind at all; an ID token, which is meant for us too, opens nothing.
 */
final class Tokens {

    static final String EXPIRED = "token-expired";
    static final String EARLY = "token-not-yet-valid";

    private static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";

    private final KeycloakSettings settings;
    private final ClientHttpRequestFactory requests;
    private final Clock clock;

    Tokens(KeycloakSettings settings, ClientHttpRequestFactory requests, Clock clock) {
        this.settings = settings;
        this.requests = requests;
        this.clock = clock;
    }

    /** Of tokens that a program sends: issued to any client, but for us. */
    JwtDecoder forPrograms() {
        return decoder(new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.requiredAudience())));
    }

    /** Of the token that came with a sign-in: issued to us. */
    JwtDecoder forSignIns() {
        return decoder(new JwtClaimValidator<String>("azp", settings.clientId()::equals));
    }

    /** Of the ID token that came with it, which says who it is. */
    JwtDecoder ofIdentity(ClientRegistration registration) {
        OidcIdTokenValidator validator = new OidcIdTokenValidator(registration);
        validator.setClockSkew(settings.clockSkew());
        validator.setClock(clock);
        NimbusJwtDecoder decoder = signed();
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        decoder.setJwtValidator(validator);
        return decoder;
    }

    /** Of the end of a session there, as OpenID Connect Back-Channel Logout 1.0 asks for in section 2.6. */
    JwtDecoder ofLogouts() {
        JwtTypeValidator type = new JwtTypeValidator("JWT", "logout+jwt");
        type.setAllowEmpty(true);
        NimbusJwtDecoder decoder = signed();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                type,
                times(),
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.clientId())),
                new JwtClaimValidator<Object>(JwtClaimNames.IAT, Objects::nonNull),
                new JwtClaimValidator<Object>(JwtClaimNames.JTI, Objects::nonNull),
                new JwtClaimValidator<Object>(
                        LogoutTokenClaimNames.EVENTS,
                        events -> events instanceof Map<?, ?> named && named.get(LOGOUT) instanceof Map),
                Tokens::isOfSomebodysSession)));
        return decoder;
    }

    /** A nonce would make it an answer to a sign-in. */
    private static OAuth2TokenValidatorResult isOfSomebodysSession(Jwt token) {
        boolean named = token.hasClaim(JwtClaimNames.SUB) || token.hasClaim(LogoutTokenClaimNames.SID);
        return named && !token.hasClaim(IdTokenClaimNames.NONCE)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(
                        new OAuth2Error("invalid_token", "names neither a person nor a session, or has a nonce", null));
    }

    /** Spring Security's own decoders wait half a second for the keys, whatever is set. */
    private NimbusJwtDecoder signed() {
        return NimbusJwtDecoder.withJwkSetUri(settings.inner() + KeycloakPaths.KEYS)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .restOperations(new RestTemplate(requests))
                .build();
    }

    private JwtDecoder decoder(OAuth2TokenValidator<Jwt> purpose) {
        NimbusJwtDecoder decoder = signed();
        List<OAuth2TokenValidator<Jwt>> validators = new ArrayList<>();
        validators.add(times());
        validators.add(new JwtIssuerValidator(settings.issuer()));
        validators.add(new JwtClaimValidator<Object>(JwtClaimNames.EXP, Objects::nonNull));
        validators.add(new JwtClaimValidator<Object>(JwtClaimNames.SUB, Objects::nonNull));
        validators.add(new JwtClaimValidator<String>("typ", "Bearer"::equals));
        validators.add(purpose);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(validators));
        return decoder;
    }

    /** Under codes of their own: whoever holds an expired token can get a new one, while one that is early needs its time. */
    private OAuth2TokenValidator<Jwt> times() {
        JwtTimestampValidator validator = new JwtTimestampValidator(settings.clockSkew());
        validator.setClock(clock);
        return token -> validator.validate(token).hasErrors()
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error(
                        isEarly(token) ? EARLY : EXPIRED, "not valid at this time by the clock here", null))
                : OAuth2TokenValidatorResult.success();
    }

    private boolean isEarly(Jwt token) {
        Instant from = token.getNotBefore();
        return from != null && clock.instant().plus(settings.clockSkew()).isBefore(from);
    }
}
