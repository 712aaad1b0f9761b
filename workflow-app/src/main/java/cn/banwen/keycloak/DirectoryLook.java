package cn.banwen.keycloak;

import cn.banwen.identity.DirectoryAccounts;
import cn.banwen.identity.DirectoryAccounts.Known;
import cn.banwen.keycloak.KeycloakDirectory.Listed;
import cn.banwen.platform.WaitingThreads;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Looks every few seconds who is no longer enabled in Keycloak, was removed there or lost a role, and takes it from the account
 * here: rights, open pages and bearer tokens end with it. An account that was closed for it opens again when its reason is over;
 * a role that was given waits for the sign-in or the comparison. While Keycloak is away, or is another realm than before, nobody
 * loses anything; the administrator can close an account here. Whatever else is wrong holds up what hangs on it alone.
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
        if (trouble.isPresent() && !trouble.get().leavesTheDirectoryUsable()) {
            health.found(trouble.get());
            return;
        }
        try {
            KnownRoles roles = KnownRoles.in(directory, settings.roles());
            // half of the time, since the replicas' clocks of their schedules drift
            if (turns.take("look", settings.directory().look().dividedBy(2))) {
                follow(roles);
                health.found(roles.trouble().or(() -> trouble).orElse(null));
            } else {
                health.found(stillKnown().or(roles::trouble).or(() -> trouble).orElse(null));
            }
        } catch (DirectoryException refused) {
            health.found(refused.trouble());
        } catch (RuntimeException unexpected) {
            // the next look may do better, and a look that threw would still be repeated
            LOG.error("the directory could not be looked at", unexpected);
        }
    }

    /** What only the replica finds whose turn it is. */
    private Optional<Trouble> stillKnown() {
        return health.trouble().filter(trouble -> trouble.code().equals("nobody-known"));
    }

    private void follow(KnownRoles roles) {
        List<Known> known = accounts.all();
        Map<String, Listed> people = PeopleThere.in(directory, known);
        Set<String> entering = entering(roles, people);
        known.stream().filter(account -> account.subject() != null).forEach(account -> {
            Listed person = people.get(account.subject());
            if (person == null || !person.enabled() || !mayEnter(person, entering)) {
                close(account);
            } else {
                follow(account, person, roles);
            }
        });
    }

    /** Everybody where the role is unknown: nobody is closed for want of it. */
    private Set<String> entering(KnownRoles roles, Map<String, Listed> people) {
        String user = settings.roles().user();
        return user.isBlank() || !roles.user() ? people.keySet() : directory.bearersOf(user);
    }

    private boolean mayEnter(Listed person, Set<String> entering) {
        return entering.contains(person.subject()) || rightsOf(person).enters();
    }

    private TokenRoles.Rights rightsOf(Listed person) {
        return new TokenRoles(settings).of(directory.rolesOf(person.subject()));
    }

    private void close(Known account) {
        if (account.active()) {
            accounts.close(account.username());
            LOG.info("account closed, as in Keycloak: {}", account.username());
        }
    }

    /** Rights go first, so that nobody comes back with those that were lost meanwhile. */
    private void follow(Known account, Listed person, KnownRoles roles) {
        boolean opens = !account.active() && account.closedByDirectory() && roles.user();
        if ((account.active() || opens) && hasLostARole(account, person, roles)) {
            accounts.takeRights(account.username());
            LOG.info("role taken, as in Keycloak: {}", account.username());
        }
        if (opens) {
            accounts.open(account.username());
            LOG.info("account opened again, as in Keycloak: {}", account.username());
        }
    }

    private boolean hasLostARole(Known account, Listed person, KnownRoles roles) {
        boolean administrator = account.admin() && roles.administrator();
        boolean inspector = account.inspector() && roles.inspector();
        if (!administrator && !inspector) {
            return false;
        }
        TokenRoles.Rights rights = rightsOf(person);
        return administrator && !rights.administrator() || inspector && !rights.inspector();
    }
}
