package cn.banwen.keycloak;

import cn.banwen.operation.PartOfSystem;
import cn.banwen.operation.PartState;
import cn.banwen.operation.PartState.Level;
import cn.banwen.platform.BackendTrouble;

/** Keycloak and the agreement with it, as they were found last. */
final class KeycloakPart implements PartOfSystem {

    private static final String PART = "keycloak";

    private final KeycloakHealth health;

    KeycloakPart(KeycloakHealth health) {
        this.health = health;
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public PartState state() {
        return health.trouble()
                .map(trouble -> PartState.of(
                        PART,
                        Level.BAD,
                        "trouble",
                        new BackendTrouble(trouble.code(), trouble.chinese(), trouble.english())))
                .orElseGet(() -> PartState.of(PART, Level.GOOD, "up"))
                .toldOn("/administration/directory");
    }
}
