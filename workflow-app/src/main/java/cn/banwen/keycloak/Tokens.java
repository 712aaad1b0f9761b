package cn.banwen.keycloak;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/**
 * Reads access tokens of the realm and believes none that does not prove itself: by the realm's signature, its issuer, its
 * times, and by being an access token at all; an ID token, which is meant for us too, opens nothing.
 */
final class Tokens {

    static final String EXPIRED = "token-expired";
    static final String EARLY = "token-not-yet-valid";

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

    private JwtDecoder decoder(OAuth2TokenValidator<Jwt> purpose) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(settings.inner() + KeycloakPaths.KEYS)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .restOperations(new RestTemplate(requests))
                .build();
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
