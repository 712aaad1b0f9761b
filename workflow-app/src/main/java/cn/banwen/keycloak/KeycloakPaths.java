package cn.banwen.keycloak;

/** Addresses below a realm's, the same in every Keycloak: so a start needs no answer from it. */
final class KeycloakPaths {

    static final String AUTHORIZATION = "/protocol/openid-connect/auth";
    static final String TOKEN = "/protocol/openid-connect/token";
    static final String KEYS = "/protocol/openid-connect/certs";
    static final String END_SESSION = "/protocol/openid-connect/logout";
    static final String CONFIGURATION = "/.well-known/openid-configuration";

    private KeycloakPaths() {}
}
