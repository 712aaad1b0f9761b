package cn.banwen.keycloak;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** The roles that an access token names, of the realm and of our client, and what they are here. */
final class TokenRoles {

    private final KeycloakSettings settings;

    TokenRoles(KeycloakSettings settings) {
        this.settings = settings;
    }

    /** What a person may be here; both is administrator, who sees no document. */
    record Rights(boolean enters, boolean administrator, boolean inspector) {}

    Rights of(Jwt accessToken) {
        Set<String> roles = new LinkedHashSet<>(roles(accessToken.getClaims().get("realm_access")));
        if (accessToken.getClaims().get("resource_access") instanceof Map<?, ?> clients) {
            roles.addAll(roles(clients.get(settings.clientId())));
        }
        return of(roles);
    }

    Rights of(Set<String> roles) {
        KeycloakSettings.Roles named = settings.roles();
        boolean administrator = roles.contains(named.administrator());
        return new Rights(
                named.user().isBlank() || roles.contains(named.user()),
                administrator,
                !administrator && roles.contains(named.inspector()));
    }

    private static Set<String> roles(@Nullable Object claim) {
        Set<String> names = new LinkedHashSet<>();
        if (claim instanceof Map<?, ?> access && access.get("roles") instanceof Collection<?> roles) {
            roles.forEach(role -> names.add(String.valueOf(role)));
        }
        return names;
    }
}
