package cn.banwen.keycloak;

import cn.banwen.web.SignInMethod;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** By Keycloak: authorization code with PKCE for pages, bearer tokens for programs, and no password of ours anywhere. */
final class KeycloakSignIn implements SignInMethod {

    static final String BEGIN = "/oauth2/authorization";

    private final KeycloakSettings settings;
    private final ClientRegistrationRepository registrations;
    private final AuthorizationRequests requests;
    private final OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens;
    private final SignedInPeople people;
    private final SignInFailed failed;
    private final EndedByKeycloak ended;
    private final JwtDecoder bearerTokens;
    private final BearerPeople bearers;

    KeycloakSignIn(
            KeycloakSettings settings,
            ClientRegistrationRepository registrations,
            AuthorizationRequests requests,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens,
            SignedInPeople people,
            SignInFailed failed,
            EndedByKeycloak ended,
            JwtDecoder bearerTokens,
            BearerPeople bearers) {
        this.settings = settings;
        this.registrations = registrations;
        this.requests = requests;
        this.tokens = tokens;
        this.people = people;
        this.failed = failed;
        this.ended = ended;
        this.bearerTokens = bearerTokens;
        this.bearers = bearers;
    }

    @Override
    public void addToPages(HttpSecurity pages, AuthenticationSuccessHandler success) throws Exception {
        OidcClientInitiatedLogoutSuccessHandler out = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        out.setPostLogoutRedirectUri("{baseUrl}/sign-in?out");
        out.setDefaultTargetUrl("/sign-in?out");
        ended.addTo(pages);
        pages.oauth2Login(login -> login.loginPage("/sign-in")
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
                        .authorizedClientRepository(new NoTokensKept())
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(tokens))
                        .userInfoEndpoint(info -> info.oidcUserService(people))
                        .successHandler(success)
                        .failureHandler(failed))
                .logout(logout -> logout.logoutSuccessHandler(out));
    }

    @Override
    public void addToRest(HttpSecurity rest, AuthenticationEntryPoint refused) throws Exception {
        AuthenticationEntryPoint coded =
                (request, response, failure) -> refused.commence(request, response, BearerRefused.of(failure));
        rest.oauth2ResourceServer(
                server -> server.jwt(jwt -> jwt.decoder(bearerTokens).jwtAuthenticationConverter(bearers))
                        .authenticationEntryPoint(coded)
                        .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                            // by default it throws where the realm's keys can't be had
                            @Override
                            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                                filter.setAuthenticationFailureHandler(coded::commence);
                                return filter;
                            }
                        }));
    }

    @Override
    public String challenge() {
        return "Bearer realm=\"Banwen\"";
    }

    /** No browser sends a bearer token unasked, and Spring Security asks none for a form token who does. */
    @Override
    public boolean isCallOfAProgram(HttpServletRequest request) {
        return false;
    }

    @Override
    public String outside() {
        return BEGIN + "/" + KeycloakConfiguration.REGISTRATION;
    }

    /** Signing out is a form, and leads to Keycloak. */
    @Override
    public List<String> formTargets() {
        URI issuer = URI.create(settings.issuer());
        return List.of(issuer.getScheme() + "://" + issuer.getRawAuthority());
    }
}
