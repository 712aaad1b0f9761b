package cn.banwen.keycloak;

import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Asks the realm what it says of itself, and compares it with the settings. */
final class KeycloakProbe {

    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private final KeycloakSettings settings;
    private final RestClient http;
    private final Clock clock;

    KeycloakProbe(KeycloakSettings settings, ClientHttpRequestFactory requests, Clock clock) {
        this.settings = settings;
        this.http = RestClient.builder().requestFactory(requests).build();
        this.clock = clock;
    }

    /** What is wrong with the realm, its address, its certificate or its clock; empty where nothing is. */
    Optional<Trouble> look() {
        try {
            ResponseEntity<Map<String, Object>> answer = http.get()
                    .uri(settings.inner() + KeycloakPaths.CONFIGURATION)
                    .retrieve()
                    .toEntity(JSON);
            Map<String, Object> realm = answer.getBody();
            String issuer = realm == null ? "" : String.valueOf(realm.get("issuer"));
            if (!issuer.equals(settings.issuer())) {
                return Optional.of(Trouble.otherIssuer(settings, issuer));
            }
            return clock(answer.getHeaders().getDate());
        } catch (RestClientResponseException refused) {
            return Optional.of(Trouble.noRealm(settings, refused.getStatusCode().value()));
        } catch (ResourceAccessException away) {
            return Optional.of(Trouble.of(away, settings));
        } catch (RestClientException unreadable) {
            boolean late = unreadable.getCause() instanceof HttpTimeoutException;
            return Optional.of(late ? Trouble.of(unreadable, settings) : Trouble.noRealm(settings, 200));
        }
    }

    /** @param there milliseconds, -1 where the answer bears no date; in whole seconds, so one more may be between */
    private Optional<Trouble> clock(long there) {
        if (there < 0) {
            return Optional.empty();
        }
        Duration apart =
                Duration.between(Instant.ofEpochMilli(there), clock.instant()).abs();
        return apart.compareTo(settings.clockSkew().plusSeconds(1)) > 0
                ? Optional.of(Trouble.clock(settings, apart.toSeconds()))
                : Optional.empty();
    }
}
