package cn.banwen.keycloak;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.SessionRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hears of a session of Keycloak that has ended (OpenID Connect Back-Channel Logout 1.0) and ends ours of it, whichever replica
 * they began on. Keycloak tells it once. Spring Security's own filter reads the realm's keys anew for each token and waits half
 * a second for them.
 */
final class EndedByKeycloak extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(EndedByKeycloak.class);

    private final RequestMatcher address = PathPatternRequestMatcher.withDefaults()
            .matcher(HttpMethod.POST, "/logout/connect/back-channel/" + KeycloakConfiguration.REGISTRATION);
    private final JwtDecoder tokens;
    private final OidcSessionRegistry registry;
    private final SessionRepository<?> sessions;

    EndedByKeycloak(JwtDecoder tokens, OidcSessionRegistry registry, SessionRepository<?> sessions) {
        this.tokens = tokens;
        this.registry = registry;
        this.sessions = sessions;
    }

    /** Hears of it on the chain of the pages, and has each session noted that begins there. */
    void addTo(HttpSecurity pages) {
        pages.setSharedObject(OidcSessionRegistry.class, registry);
        pages.addFilterBefore(this, CsrfFilter.class);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !address.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(hear(request.getParameter("logout_token")).value());
    }

    private HttpStatus hear(@Nullable String token) {
        if (token == null) {
            return HttpStatus.BAD_REQUEST;
        }
        try {
            end(tokens.decode(token));
            return HttpStatus.OK;
        } catch (BadJwtException forged) {
            LOG.warn("the end of a session of Keycloak was not believed: {}", forged.getMessage());
            return HttpStatus.BAD_REQUEST;
        } catch (JwtException unread) {
            LOG.warn("the end of a session of Keycloak could not be read: {}", unread.getMessage());
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
    }

    private void end(Jwt token) {
        OidcLogoutToken ended = OidcLogoutToken.withTokenValue(token.getTokenValue())
                .claims(claims -> claims.putAll(token.getClaims()))
                .build();
        registry.removeSessionInformation(ended).forEach(session -> sessions.deleteById(session.getSessionId()));
    }
}
