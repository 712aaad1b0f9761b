package cn.banwen.keycloak;

import cn.banwen.identity.DirectoryAccounts;
import cn.banwen.identity.DirectoryAccounts.Known;
import cn.banwen.keycloak.KeycloakDirectory.Listed;
import cn.banwen.platform.WaitingThreads;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Looks every few seconds who is no longer enabled in Keycloak, was removed there or lost a role, and takes it from the
 * account here: rights, open pages and bearer tokens end with it. What was given anew waits for the sign-in or the
 * comparison. While Keycloak is away nobody loses anything; the administrator can close an account here.
 */
class DirectoryLook {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryLook.class);

    private final KeycloakSettings settings;
    private final KeycloakProbe probe;
    private final KeycloakDirectory directory;
    private final DirectoryAccounts accounts;
    private final KeycloakHealth health;
    private final Turns turns;

    DirectoryLook(
            KeycloakSettings settings,
            KeycloakProbe probe,
            KeycloakDirectory directory,
            DirectoryAccounts accounts,
            KeycloakHealth health,
            Turns turns) {
        this.settings = settings;
        this.probe = probe;
        this.directory = directory;
        this.accounts = accounts;
        this.health = health;
        this.turns = turns;
    }

    /** On every replica its own state; what follows from the directory, on one. */
    @Scheduled(fixedDelayString = "${banwen.keycloak.directory.look:20s}", scheduler = WaitingThreads.SCHEDULER)
    void look() {
        Optional<Trouble> trouble = probe.look();
        if (trouble.isPresent()) {
            health.found(trouble.get());
            return;
        }
        try {
            requireRoles();
            // half of the time, since the replicas' clocks of their schedules drift
            health.found(turns.take("look", settings.directory().look().dividedBy(2)) ? follow() : stillKnown());
        } catch (DirectoryException refused) {
            health.found(refused.trouble());
        } catch (RuntimeException unexpected) {
            // the next look may do better, and a look that threw would still be repeated
            LOG.error("the directory could not be looked at", unexpected);
        }
    }

    private void requireRoles() {
        directory.requireRole(
                "BANWEN_KEYCLOAK_ROLES_ADMINISTRATOR", settings.roles().administrator());
        directory.requireRole(
                "BANWEN_KEYCLOAK_ROLES_INSPECTOR", settings.roles().inspector());
        directory.requireRole("BANWEN_KEYCLOAK_ROLES_USER", settings.roles().user());
    }

    private @Nullable Trouble stillKnown() {
        return health.trouble()
                .filter(trouble -> trouble.code().equals("nobody-known"))
                .orElse(null);
    }

    private @Nullable Trouble follow() {
        Map<String, Listed> people = directory.people();
        List<Known> bound = accounts.all().stream()
                .filter(account -> account.subject() != null)
                .toList();
        if (!bound.isEmpty() && bound.stream().noneMatch(account -> people.containsKey(account.subject()))) {
            return Trouble.nobodyKnown();
        }
        String user = settings.roles().user();
        Set<String> entering = user.isBlank() ? people.keySet() : directory.bearersOf(user);
        for (Known account : bound) {
            Listed person = people.get(account.subject());
            follow(account, person, person != null && person.enabled() && mayEnter(person, entering));
        }
        return null;
    }

    private boolean mayEnter(Listed person, Set<String> entering) {
        return entering.contains(person.subject()) || rightsOf(person).enters();
    }

    private TokenRoles.Rights rightsOf(Listed person) {
        return new TokenRoles(settings).of(directory.rolesOf(person.subject()));
    }

    private void follow(Known account, @Nullable Listed person, boolean enabled) {
        if (account.active() && !enabled) {
            accounts.close(account.username());
            LOG.info("account closed, as in Keycloak: {}", account.username());
        } else if (!account.active() && account.closedByDirectory() && enabled) {
            accounts.open(account.username());
            LOG.info("account opened again, as in Keycloak: {}", account.username());
        }
        if (account.active() && person != null && enabled && (account.admin() || account.inspector())) {
            TokenRoles.Rights rights = rightsOf(person);
            if (account.admin() && !rights.administrator() || account.inspector() && !rights.inspector()) {
                accounts.takeRights(account.username());
                LOG.info("role taken, as in Keycloak: {}", account.username());
            }
        }
    }
}
