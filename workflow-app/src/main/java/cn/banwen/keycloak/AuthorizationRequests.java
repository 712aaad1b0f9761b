package cn.banwen.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Asks Keycloak in the reader's language, and with {@code ?another} for a password, whoever is signed in there. With {@code
 * ?again} the answer tells that it is the second time, whatever became of the session: so nobody is led in a circle.
 */
final class AuthorizationRequests implements OAuth2AuthorizationRequestResolver {

    /** Begins a sign-in anew whose answer came to nothing. */
    static final String REPEATED = KeycloakSignIn.BEGIN + "/" + KeycloakConfiguration.REGISTRATION + "?again";

    private static final String MARK = "again.";

    private final OAuth2AuthorizationRequestResolver requests;
    private final LocaleResolver locales;

    AuthorizationRequests(ClientRegistrationRepository registrations, LocaleResolver locales) {
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(registrations, KeycloakSignIn.BEGIN);
        this.locales = locales;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return adjusted(requests.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return adjusted(requests.resolve(request, registration), request);
    }

    private @Nullable OAuth2AuthorizationRequest adjusted(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
        if (asked == null) {
            return null;
        }
        OAuth2AuthorizationRequest.Builder adjusted = OAuth2AuthorizationRequest.from(asked);
        if (request.getParameter("again") != null) {
            adjusted.state(MARK + asked.getState());
        }
        return adjusted.additionalParameters(parameters -> {
                    parameters.put("ui_locales", locales.resolveLocale(request).toLanguageTag());
                    if (request.getParameter("another") != null) {
                        parameters.put("prompt", "login");
                    }
                })
                .build();
    }

    /** Whether an answer is one to a sign-in that was begun anew. */
    static boolean isRepeated(HttpServletRequest answer) {
        String state = answer.getParameter(OAuth2ParameterNames.STATE);
        return state != null && state.startsWith(MARK);
    }
}
