package cn.banwen.keycloak;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Keycloak is and what is agreed with it.
 *
 * @param issuer address of the realm as browsers and tokens have it, such as {@code https://sso.example.org/realms/banwen}
 * @param innerIssuer the same realm as this process reaches it, where that is another address; never what tokens are checked
 *     against
 * @param clientId our client, confidential, with a service account
 * @param clientSecret its secret
 * @param audience what a bearer token must be meant for; the client's name where empty
 * @param clockSkew by how much the clocks may differ
 * @param timeout how long an answer of Keycloak is waited for
 */
@ConfigurationProperties("banwen.keycloak")
record KeycloakSettings(
        @DefaultValue("") String issuer,
        @Nullable URI innerIssuer,
        @DefaultValue("banwen") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String audience,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("5s") Duration timeout,
        @DefaultValue Roles roles,
        @DefaultValue Directory directory) {

    private static final String REALMS = "/realms/";

    /**
     * Names of roles of the realm or of the client.
     *
     * @param administrator looks after the system
     * @param inspector 效能办: reads everything
     * @param user who may enter at all; everybody of the realm where empty
     */
    record Roles(
            @DefaultValue("banwen-administrator") String administrator,
            @DefaultValue("banwen-inspector") String inspector,
            @DefaultValue("") String user) {}

    /**
     * The directory.
     *
     * @param look how often it is looked who was disabled
     * @param group path of the group that holds offices and posts
     * @param syncEvery how often people and posts are compared; never where zero
     * @param administrator user name in whose name the schedule enters changes of posts; they wait for the page where empty
     */
    record Directory(
            @DefaultValue("20s") Duration look,
            @DefaultValue("/banwen") String group,
            @DefaultValue("1h") Duration syncEvery,
            @DefaultValue("") String administrator) {}

    String requiredAudience() {
        return audience.isBlank() ? clientId : audience;
    }

    /** Address of the realm for our own calls, without a slash at the end. */
    String inner() {
        return innerIssuer == null ? issuer : innerIssuer.toString();
    }

    /** The setting that {@link #inner()} comes from. */
    String innerSetting() {
        return innerIssuer == null ? "BANWEN_KEYCLOAK_ISSUER" : "BANWEN_KEYCLOAK_INNER_ISSUER";
    }

    /** Address of the server, for our own calls. */
    String server() {
        return inner().substring(0, inner().lastIndexOf(REALMS));
    }

    String realm() {
        return inner().substring(inner().lastIndexOf(REALMS) + REALMS.length());
    }

    @Override
    public String toString() {
        return clientId + " of " + issuer;
    }
}
