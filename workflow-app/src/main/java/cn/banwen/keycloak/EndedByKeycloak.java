package cn.banwen.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.session.SessionRepository;

/** Ends our sessions of a session of Keycloak that has ended, whichever replica they began on. */
final class EndedByKeycloak implements LogoutHandler {

    private final OidcSessionRegistry registry;
    private final SessionRepository<?> sessions;

    EndedByKeycloak(OidcSessionRegistry registry, SessionRepository<?> sessions) {
        this.registry = registry;
        this.sessions = sessions;
    }

    /** @param announced the end, from a token that has been verified */
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication announced) {
        if (announced != null && announced.getPrincipal() instanceof OidcLogoutToken token) {
            registry.removeSessionInformation(token).forEach(session -> sessions.deleteById(session.getSessionId()));
        }
    }
}
