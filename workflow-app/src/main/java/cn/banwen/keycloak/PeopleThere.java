package cn.banwen.keycloak;

import cn.banwen.identity.DirectoryAccounts.Known;
import cn.banwen.keycloak.KeycloakDirectory.Listed;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Everybody whom Keycloak has, as far as an account may be closed for it. */
final class PeopleThere {

    private PeopleThere() {}

    /**
     * Everybody, by subject. Whoever has an open account and is missing in the list is asked for alone: the list comes in pages,
     * and moves between two of them where somebody is removed.
     *
     * @throws DirectoryException where nobody who has an account is there: it is another realm than before
     */
    static Map<String, Listed> in(KeycloakDirectory directory, List<Known> accounts) {
        Map<String, Listed> people = directory.people();
        List<Known> bound =
                accounts.stream().filter(account -> account.subject() != null).toList();
        if (!bound.isEmpty() && bound.stream().noneMatch(account -> people.containsKey(account.subject()))) {
            throw new DirectoryException(Trouble.nobodyKnown());
        }
        bound.stream()
                .filter(Known::active)
                .map(account -> Objects.requireNonNull(account.subject()))
                .filter(subject -> !people.containsKey(subject))
                .forEach(
                        subject -> directory.person(subject).ifPresent(missed -> people.put(missed.subject(), missed)));
        return people;
    }
}
