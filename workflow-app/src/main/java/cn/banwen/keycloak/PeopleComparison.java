package cn.banwen.keycloak;

import cn.banwen.identity.DirectoryAccounts.Entry;
import cn.banwen.identity.DirectoryAccounts.Known;
import cn.banwen.keycloak.DirectoryPlan.PersonChange;
import cn.banwen.keycloak.KeycloakDirectory.Listed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The accounts here beside the people there. */
final class PeopleComparison {

    private final Map<String, Known> bySubject;
    private final Map<String, Known> byUsername;
    private final List<PersonChange> changes = new ArrayList<>();
    private final List<DirectoryLine> problems = new ArrayList<>();
    /** User names here of everybody who will have an open account, by subject. */
    private final Map<String, String> usernames = new LinkedHashMap<>();

    private final Set<String> administrators;
    private final Set<String> inspectors;
    private final Predicate<String> holdsPost;

    /**
     * Compares nothing yet.
     *
     * @param administrators subjects, as are the inspectors
     * @param holdsPost by user name here
     */
    PeopleComparison(
            Collection<Known> accounts,
            Set<String> administrators,
            Set<String> inspectors,
            Predicate<String> holdsPost) {
        this.bySubject = accounts.stream()
                .filter(account -> account.subject() != null)
                .collect(Collectors.toMap(account -> Objects.requireNonNull(account.subject()), Function.identity()));
        this.byUsername = accounts.stream().collect(Collectors.toMap(Known::username, Function.identity()));
        this.administrators = administrators;
        this.inspectors = inspectors;
        this.holdsPost = holdsPost;
    }

    /** @param people everybody who may enter here; who is not among them can't */
    void compare(Collection<Listed> people) {
        Map<String, Listed> open = new LinkedHashMap<>();
        people.stream().filter(Listed::enabled).forEach(person -> open.put(person.subject(), person));
        open.values().forEach(this::compare);
        bySubject.values().stream()
                .filter(account -> account.active() && !open.containsKey(account.subject()))
                .forEach(account -> changes.add(new PersonChange(
                        List.of(DirectoryLine.change("close", account.name(), account.username())),
                        account.username(),
                        null)));
        byUsername.values().stream()
                .filter(account ->
                        account.active() && account.subject() == null && !usernames.containsValue(account.username()))
                .forEach(account ->
                        problems.add(DirectoryLine.problem("not-in-directory", account.name(), account.username())));
        tellSameNames(open.values());
    }

    private void compare(Listed person) {
        boolean administrator = administrators.contains(person.subject());
        Entry entry = new Entry(
                person.subject(),
                person.username(),
                person.name(),
                administrator,
                !administrator && inspectors.contains(person.subject()));
        Known account = bySubject.get(person.subject());
        if (account != null) {
            compare(account, withoutRoleOfHolder(account, entry));
            return;
        }
        Known named = byUsername.get(entry.username());
        if (!entry.hasUsableName()) {
            problems.add(DirectoryLine.problem("username-form", entry.calledName(), entry.username()));
        } else if (named == null) {
            usernames.put(entry.subject(), entry.username());
            changes.add(new PersonChange(
                    List.of(DirectoryLine.change("add." + role(entry), entry.calledName(), entry.username(), "")),
                    entry.username(),
                    entry));
        } else if (named.subject() != null) {
            problems.add(
                    DirectoryLine.problem("username-of-another", entry.calledName(), entry.username(), named.name()));
        } else if (!named.active() && !named.closedByDirectory()) {
            problems.add(DirectoryLine.problem("closed-here", named.name(), named.username()));
        } else {
            change(
                    named,
                    withoutRoleOfHolder(named, entry),
                    DirectoryLine.change("bind", entry.calledName(), entry.username(), named.name()));
        }
    }

    /** Neither administration nor supervision comes with a post: the role has no effect and somebody has to decide. */
    private Entry withoutRoleOfHolder(Known account, Entry entry) {
        if (!entry.admin() && !entry.inspector() || !holdsPost.test(account.username())) {
            return entry;
        }
        problems.add(DirectoryLine.problem("role-of-holder", entry.calledName(), account.username()));
        return new Entry(entry.subject(), entry.username(), entry.name(), false, false);
    }

    private void compare(Known account, Entry entry) {
        if (!account.active() && !account.closedByDirectory()) {
            problems.add(DirectoryLine.problem("closed-here", account.name(), account.username()));
            return;
        }
        boolean sameName = account.name().equals(entry.calledName());
        change(
                account,
                entry,
                sameName
                        ? null
                        : DirectoryLine.change("rename", account.username(), account.name(), entry.calledName()));
    }

    /** Everything in which the account differs: it is made as the directory has it, so nothing of it goes untold. */
    private void change(Known account, Entry entry, @Nullable DirectoryLine told) {
        usernames.put(entry.subject(), account.username());
        List<DirectoryLine> lines = new ArrayList<>();
        if (!account.active()) {
            lines.add(DirectoryLine.change("open", account.username(), account.name()));
        }
        if (told != null) {
            lines.add(told);
        }
        if (account.admin() != entry.admin() || account.inspector() != entry.inspector()) {
            lines.add(DirectoryLine.change("role." + role(entry), account.username(), account.name()));
        }
        if (!lines.isEmpty()) {
            changes.add(new PersonChange(lines, account.username(), entry));
        }
    }

    private static String role(Entry entry) {
        return entry.admin() ? "admin" : entry.inspector() ? "inspector" : "staff";
    }

    /** Nothing is wrong with it, but on a paper nobody can tell them apart. */
    private void tellSameNames(Collection<Listed> people) {
        people.stream()
                .filter(person -> usernames.containsKey(person.subject()))
                .collect(Collectors.groupingBy(Listed::name, LinkedHashMap::new, Collectors.toList()))
                .forEach((name, same) -> {
                    if (same.size() > 1 && !name.isBlank()) {
                        String who =
                                same.stream().map(Listed::username).sorted().collect(Collectors.joining("、"));
                        problems.add(DirectoryLine.problem("same-name", name, who));
                    }
                });
    }

    List<PersonChange> changes() {
        return changes;
    }

    List<DirectoryLine> problems() {
        return problems;
    }

    /** The user name here of somebody there, once the changes are made; empty where there is no open account then. */
    Optional<String> usernameOf(String subject) {
        return Optional.ofNullable(usernames.get(subject));
    }
}
