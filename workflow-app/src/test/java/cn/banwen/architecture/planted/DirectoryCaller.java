package cn.banwen.architecture.planted;

import org.keycloak.admin.client.Keycloak;

/** Asks Keycloak on its own. */
public record DirectoryCaller(Keycloak client) {}
