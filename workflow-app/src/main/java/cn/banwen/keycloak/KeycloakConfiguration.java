package cn.banwen.keycloak;

import cn.banwen.identity.ByDirectory;
import cn.banwen.identity.DirectoryAccounts;
import cn.banwen.identity.SignInRecord;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.session.SessionRepository;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.LocaleResolver;

/** What Spring Security is told of Keycloak. Nothing here asks it for an answer: a start succeeds while it is away. */
@Configuration(proxyBeanMethods = false)
@ByDirectory
@EnableConfigurationProperties(KeycloakSettings.class)
class KeycloakConfiguration {

    static final String REGISTRATION = "keycloak";

    @Bean
    ClientRegistrationRepository clientRegistrations(KeycloakSettings settings) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .issuerUri(settings.issuer())
                .authorizationUri(settings.issuer() + KeycloakPaths.AUTHORIZATION)
                .tokenUri(settings.inner() + KeycloakPaths.TOKEN)
                .jwkSetUri(settings.inner() + KeycloakPaths.KEYS)
                .providerConfigurationMetadata(
                        Map.of("end_session_endpoint", settings.issuer() + KeycloakPaths.END_SESSION))
                .build());
    }

    static ClientHttpRequestFactory requests(KeycloakSettings settings) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(settings.timeout()).build());
        requests.setReadTimeout(settings.timeout());
        return requests;
    }

    @Bean
    Tokens keycloakTokens(KeycloakSettings settings, Clock clock) {
        return new Tokens(settings, requests(settings), clock);
    }

    /** One for all sign-ins: it remembers the realm's keys. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(ClientRegistrationRepository registrations, Tokens tokens) {
        JwtDecoder decoder =
                tokens.ofIdentity(Objects.requireNonNull(registrations.findByRegistrationId(REGISTRATION)));
        return registration -> decoder;
    }

    @Bean
    OidcSessionRegistry oidcSessions(JdbcClient jdbc, Clock clock) {
        return new OidcSessions(jdbc, clock);
    }

    @Bean
    JwtDecoder bearerTokens(Tokens tokens) {
        return tokens.forPrograms();
    }

    @Bean
    KeycloakSignIn keycloakSignIn(
            KeycloakSettings settings,
            ClientRegistrationRepository registrations,
            DirectoryAccounts accounts,
            OidcSessionRegistry registry,
            SessionRepository<?> sessions,
            SignInRecord record,
            Tokens tokens,
            JwtDecoder bearerTokens,
            LocaleResolver locales) {
        return new KeycloakSignIn(
                settings,
                registrations,
                new AuthorizationRequests(registrations, locales),
                codes(settings),
                new SignedInPeople(tokens.forSignIns(), new TokenRoles(settings), accounts),
                new SignInFailed(record),
                new EndedByKeycloak(tokens.ofLogouts(), registry, sessions),
                bearerTokens,
                new BearerPeople(accounts));
    }

    /** Spring Security's own way to turn a code into tokens, waiting no longer than is set. */
    private static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes(
            KeycloakSettings settings) {
        RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(requests(settings))
                .configureMessageConverters(converters -> converters
                        .disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }
}
