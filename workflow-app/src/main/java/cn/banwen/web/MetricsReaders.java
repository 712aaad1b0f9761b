package cn.banwen.web;

import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Who may read the figures for monitoring: whoever shows the token that the operator set, an administrator, and anybody on a
 * management port of its own, which is the operator's to shut off.
 */
@Component
class MetricsReaders implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String SCHEME = "Bearer ";

    private final People people;
    private final String token;
    private final @Nullable Integer managementPort;
    private final int port;

    MetricsReaders(
            People people,
            @Value("${banwen.metrics.token:}") String token,
            @Value("${management.server.port:#{null}}") @Nullable Integer managementPort,
            @Value("${server.port:8080}") int port) {
        this.people = people;
        this.token = token;
        this.managementPort = managementPort;
        this.port = port;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        return new AuthorizationDecision(
                isOnManagementPort(request) || showsToken(request) || isAdministrator(caller.get()));
    }

    private boolean isOnManagementPort(HttpServletRequest request) {
        return managementPort != null && managementPort != port && request.getLocalPort() == managementPort;
    }

    private boolean showsToken(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return !token.isEmpty()
                && authorization != null
                && authorization.startsWith(SCHEME)
                && MessageDigest.isEqual(bytes(token), bytes(authorization.substring(SCHEME.length())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** As the account is now, however its person signed in. */
    private boolean isAdministrator(@Nullable Authentication caller) {
        return caller != null
                && caller.isAuthenticated()
                && !(caller instanceof AnonymousAuthenticationToken)
                && people.find(caller.getName()).filter(Person::admin).isPresent();
    }
}
