package cn.banwen.keycloak;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which roles of the settings Keycloak has. Of one that it doesn't have nobody is a bearer, which says nothing about anybody: a
 * typing error must not close everybody's account.
 */
record KnownRoles(KeycloakSettings.Roles named, boolean administrator, boolean inspector, boolean user) {

    static KnownRoles in(KeycloakDirectory directory, KeycloakSettings.Roles named) {
        return new KnownRoles(
                named,
                isThere(directory, named.administrator()),
                isThere(directory, named.inspector()),
                isThere(directory, named.user()));
    }

    /** None named is as was meant. */
    private static boolean isThere(KeycloakDirectory directory, String role) {
        return role.isBlank() || directory.hasRole(role);
    }

    /** What is wrong with the first that is missing; empty where all are there. */
    Optional<Trouble> trouble() {
        return Stream.of(
                        administrator
                                ? null
                                : Trouble.role("BANWEN_KEYCLOAK_ROLES_ADMINISTRATOR", named.administrator()),
                        inspector ? null : Trouble.role("BANWEN_KEYCLOAK_ROLES_INSPECTOR", named.inspector()),
                        user ? null : Trouble.role("BANWEN_KEYCLOAK_ROLES_USER", named.user()))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /** @throws DirectoryException where one is missing */
    void require() {
        trouble().ifPresent(missing -> {
            throw new DirectoryException(missing);
        });
    }
}
