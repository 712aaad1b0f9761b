package cn.banwen.keycloak;

import cn.banwen.administration.Administrators;
import cn.banwen.identity.DirectoryAccounts;
import cn.banwen.identity.DirectoryAccounts.Entry;
import cn.banwen.identity.DirectoryAccounts.Known;
import cn.banwen.keycloak.DirectoryPlan.PersonChange;
import cn.banwen.keycloak.DirectoryPlan.PostChange;
import cn.banwen.keycloak.KeycloakDirectory.Listed;
import cn.banwen.posts.PostRegister;
import cn.banwen.posts.PostRequest;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Compares people and posts with the directory: first shown, then done. Nobody is removed, who is no longer there is closed.
 * Changes of posts go into the register like anybody's and wait there for a main leader.
 */
class DirectorySync {

    private static final int SHOWN = 20;

    private final KeycloakSettings settings;
    private final KeycloakDirectory directory;
    private final DirectoryAccounts accounts;
    private final Posts posts;
    private final PostRegister register;
    private final Administrators administrators;
    private final DirectoryRuns runs;

    DirectorySync(
            KeycloakSettings settings,
            KeycloakDirectory directory,
            DirectoryAccounts accounts,
            Posts posts,
            PostRegister register,
            Administrators administrators,
            DirectoryRuns runs) {
        this.settings = settings;
        this.directory = directory;
        this.accounts = accounts;
        this.posts = posts;
        this.register = register;
        this.administrators = administrators;
        this.runs = runs;
    }

    /** @throws Refusal {@code admin-only} */
    List<DirectoryRuns.Run> newest(String by) {
        administrators.require(by);
        return runs.newest(SHOWN);
    }

    /** @throws Refusal {@code admin-only}, {@code directory-run-not-found} */
    DirectoryRuns.Run one(long id, String by) {
        administrators.require(by);
        return runs.find(id).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "directory-run-not-found"));
    }

    /**
     * Compares, and does nothing else.
     *
     * @throws Refusal {@code admin-only}, {@code directory-trouble}
     */
    DirectoryRuns.Run dryRun(String by) {
        administrators.require(by);
        return runs.add(by, false, plan().lines());
    }

    /**
     * Does what a comparison showed, if it still is what the directory says.
     *
     * @param shown the comparison
     * @throws Refusal {@code admin-only}, {@code directory-run-not-found}, {@code directory-trouble}; {@code
     *     directory-changed} where there is something else to be done by now
     */
    DirectoryRuns.Run apply(long shown, String by) {
        DirectoryRuns.Run seen = one(shown, by);
        DirectoryPlan plan = plan();
        if (seen.applied() || !plan.lines().equals(seen.lines())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "directory-changed");
        }
        return runs.add(by, true, apply(plan, by));
    }

    /** By the schedule: changes of posts only where the settings name in whose name. */
    void applyBySchedule() {
        DirectoryPlan plan = plan();
        List<DirectoryLine> done = apply(plan, settings.directory().administrator());
        if (!done.isEmpty() && !isSameAsLast(done)) {
            runs.add(null, true, done);
        }
    }

    /** A problem that nobody mends is not reported every hour. */
    private boolean isSameAsLast(List<DirectoryLine> done) {
        return done.stream().allMatch(DirectoryLine::problem)
                && runs.newest(1).stream().anyMatch(last -> last.lines().equals(done));
    }

    private DirectoryPlan plan() {
        try {
            return compared();
        } catch (DirectoryException trouble) {
            throw new Refusal(
                    Refusal.Kind.UNAVAILABLE,
                    "directory-trouble",
                    trouble.trouble().line());
        }
    }

    private DirectoryPlan compared() {
        KeycloakSettings.Roles roles = settings.roles();
        KnownRoles.in(directory, roles).require();
        List<Known> known = accounts.all();
        Map<String, Listed> people = PeopleThere.in(directory, known);
        PeopleComparison accountsCompared = new PeopleComparison(
                known,
                bearers(roles.administrator(), known, people, Known::admin),
                bearers(roles.inspector(), known, people, Known::inspector),
                accounts::holdsPost);
        accountsCompared.compare(whoMayEnter(known, people));
        PostComparison postsCompared = new PostComparison(posts.all(), accountsCompared);
        postsCompared.compare(directory.groups());
        List<DirectoryLine> problems = new ArrayList<>(accountsCompared.problems());
        problems.addAll(postsCompared.problems());
        return new DirectoryPlan(accountsCompared.changes(), postsCompared.changes(), problems);
    }

    private Collection<Listed> whoMayEnter(List<Known> known, Map<String, Listed> people) {
        String user = settings.roles().user();
        if (user.isBlank()) {
            return people.values();
        }
        Set<String> bearers = bearers(user, known, people, Known::active);
        return people.values().stream()
                .filter(person -> bearers.contains(person.subject()))
                .toList();
    }

    /**
     * Subjects of those who bear a role; whoever has what it gives may bear it in a way that the list of bearers doesn't show.
     */
    private Set<String> bearers(
            String role, List<Known> known, Map<String, Listed> people, Predicate<Known> hasWhatItGives) {
        Set<String> bearers = new HashSet<>(directory.bearersOf(role));
        known.stream()
                .filter(hasWhatItGives)
                .map(account -> people.get(account.subject()))
                .filter(person -> person != null && !bearers.contains(person.subject()))
                .filter(person -> directory.rolesOf(person.subject()).contains(role))
                .forEach(person -> bearers.add(person.subject()));
        return bearers;
    }

    private List<DirectoryLine> apply(DirectoryPlan plan, String by) {
        List<DirectoryLine> done = new ArrayList<>();
        plan.people().forEach(change -> done.addAll(apply(change)));
        if (by.isBlank()) {
            plan.posts()
                    .forEach(change -> done.add(DirectoryLine.problem(
                            "post-waits", change.line().arguments().toArray())));
        } else {
            plan.posts().forEach(change -> done.add(apply(change, by)));
        }
        done.addAll(plan.problems());
        return done;
    }

    private List<DirectoryLine> apply(PersonChange change) {
        Entry entry = change.entry();
        try {
            if (entry == null) {
                accounts.close(change.username());
            } else {
                accounts.admit(entry);
            }
            return change.lines();
        } catch (Refusal refusal) {
            return List.of(refused(change.username(), refusal));
        }
    }

    private DirectoryLine apply(PostChange change, String by) {
        try {
            register.enter(
                    new PostRequest(
                            change.code(),
                            null,
                            change.office(),
                            null,
                            change.holderA(),
                            change.holderB(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            "与统一目录（Keycloak）一致",
                            null),
                    by);
            return change.line();
        } catch (Refusal refusal) {
            return refused(change.code(), refusal);
        }
    }

    private static DirectoryLine refused(String what, Refusal refusal) {
        String codes = refusal.problems().isEmpty()
                ? refusal.code()
                : refusal.problems().stream()
                        .map(problem -> problem.field() + ": " + problem.code())
                        .collect(Collectors.joining(", "));
        return DirectoryLine.problem("refused", what, codes);
    }
}
