package cn.banwen.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.identity.DirectoryAccounts.Known;
import cn.banwen.keycloak.KeycloakDirectory.Listed;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeopleComparisonTests {

    private static Known account(
            String username, String name, @Nullable String subject, boolean active, boolean closedByDirectory) {
        return new Known(username, name, active, false, false, subject, closedByDirectory, 0);
    }

    private static Known open(String username, String name, @Nullable String subject) {
        return account(username, name, subject, true, false);
    }

    private static Listed listed(String subject, String username, String name) {
        return new Listed(subject, username, name, true);
    }

    private static PeopleComparison compare(List<Known> accounts, Listed... people) {
        PeopleComparison comparison =
                new PeopleComparison(accounts, Set.of("s-admin"), Set.of("s-inspector", "s-admin"), "holder"::equals);
        comparison.compare(List.of(people));
        return comparison;
    }

    private static List<String> codes(PeopleComparison comparison) {
        return comparison.changes().stream()
                .flatMap(change -> change.lines().stream())
                .map(DirectoryLine::code)
                .toList();
    }

    private static List<String> problems(PeopleComparison comparison) {
        return comparison.problems().stream().map(DirectoryLine::code).toList();
    }

    @Test
    void findsNothingWhereAllIsTheSame() {
        PeopleComparison same = compare(List.of(open("clerk", "沈文秀", "s-1")), listed("s-1", "clerk", "沈文秀"));

        assertThat(codes(same)).isEmpty();
        assertThat(same.problems()).isEmpty();
        assertThat(same.usernameOf("s-1")).contains("clerk");
    }

    @Test
    void addsBindsRenamesAndGivesRoles() {
        PeopleComparison found = compare(
                List.of(open("director", "陆明远", null), open("head", "李志", "s-head"), open("boss", "钱管理", "s-admin")),
                listed("s-1", "clerk", "沈文秀"),
                listed("s-2", "director", "陆明远"),
                listed("s-head", "head", "李志强"),
                listed("s-admin", "boss", "钱管理"),
                listed("s-inspector", "watch", "督查员"));

        assertThat(codes(found)).containsExactly("add.staff", "bind", "rename", "role.admin", "add.inspector");
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void givesNoRoleToWhoHoldsAPostAndSaysSo() {
        PeopleComparison same = compare(List.of(open("holder", "李志强", "s-admin")), listed("s-admin", "holder", "李志强"));
        assertThat(codes(same)).isEmpty();
        assertThat(problems(same)).containsExactly("role-of-holder");

        PeopleComparison bound = compare(List.of(open("holder", "李志强", null)), listed("s-inspector", "holder", "李志强"));
        assertThat(codes(bound)).containsExactly("bind");
        assertThat(problems(bound)).containsExactly("role-of-holder");
    }

    @Test
    void closesWhoIsDisabledOrGoneAndOpensWhomTheDirectoryHadClosed() {
        PeopleComparison found = compare(
                List.of(
                        open("gone", "离开", "s-gone"),
                        open("disabled", "停用", "s-disabled"),
                        account("back", "回来", "s-back", false, true)),
                new Listed("s-disabled", "disabled", "停用", false),
                listed("s-back", "back", "回来"));

        assertThat(codes(found)).containsExactlyInAnyOrder("open", "close", "close");
        assertThat(found.usernameOf("s-disabled")).isEmpty();
    }

    @Test
    void tellsEveryWayInWhichAnAccountDiffersAndDoesItAtOnce() {
        PeopleComparison opened =
                compare(List.of(account("boss", "钱某", "s-admin", false, true)), listed("s-admin", "boss", "钱管理"));
        assertThat(codes(opened)).containsExactly("open", "rename", "role.admin");
        assertThat(opened.changes()).hasSize(1);

        PeopleComparison bound = compare(List.of(open("watch", "督查员", null)), listed("s-inspector", "watch", "督查员"));
        assertThat(codes(bound)).containsExactly("bind", "role.inspector");
        assertThat(bound.changes()).hasSize(1);

        Known chief = new Known("chief", "孙静", true, true, false, null, false, 0);
        assertThat(codes(compare(List.of(chief), listed("s-1", "chief", "孙静")))).containsExactly("bind", "role.staff");
    }

    @Test
    void tellsWhatItCannotTakeOver() {
        PeopleComparison found = compare(
                List.of(
                        open("clerk", "沈文秀", "s-old"),
                        open("local", "本地", null),
                        account("shut", "停", "s-shut", false, false)),
                listed("s-old", "clerk", "沈文秀"),
                listed("s-new", "clerk", "另一人"),
                listed("s-odd", "Odd@Name", "奇怪"),
                listed("s-shut", "shut", "停"),
                listed("s-x", "same-a", "同名"),
                listed("s-y", "same-b", "同名"));

        assertThat(problems(found))
                .containsExactlyInAnyOrder(
                        "username-of-another", "username-form", "closed-here", "not-in-directory", "same-name");
        assertThat(codes(found)).containsExactly("add.staff", "add.staff");
    }

    @Test
    void anAdministratorIsNoInspector() {
        PeopleComparison found = compare(List.of(), listed("s-admin", "boss", "钱管理"));

        assertThat(found.changes()).singleElement().satisfies(change -> {
            assertThat(change.lines()).singleElement().satisfies(line -> assertThat(line.code())
                    .isEqualTo("add.admin"));
            assertThat(change.entry()).isNotNull().satisfies(entry -> assertThat(entry.inspector())
                    .isFalse());
        });
    }
}
