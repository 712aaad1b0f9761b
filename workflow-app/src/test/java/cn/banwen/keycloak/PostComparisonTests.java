package cn.banwen.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.identity.DirectoryAccounts.Known;
import cn.banwen.keycloak.KeycloakDirectory.Group;
import cn.banwen.keycloak.KeycloakDirectory.Listed;
import cn.banwen.posts.Post;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostComparisonTests {

    private static final Post CIVIL = new Post("civil-affairs", "民政办", "民政办", "civil", "agri", false, false, 60);

    private static PostComparison compare(Group... groups) {
        List<Known> accounts = Stream.of("civil", "agri", "clerk")
                .map(name -> new Known(name, name, true, false, false, "s-" + name, false, 0))
                .toList();
        PeopleComparison people = new PeopleComparison(accounts, Set.of(), Set.of(), username -> false);
        people.compare(accounts.stream()
                .map(known -> new Listed("s-" + known.username(), known.username(), known.name(), true))
                .toList());
        PostComparison comparison = new PostComparison(List.of(CIVIL), people);
        comparison.compare(Arrays.asList(groups));
        return comparison;
    }

    private static Group group(String name, @Nullable String post, Group... within) {
        return new Group("/banwen/" + name, name, post, List.of(within), List.of());
    }

    private static Group holders(String name, String... subjects) {
        return new Group("/banwen/…/" + name, name, null, List.of(), List.of(subjects));
    }

    private static List<String> problems(PostComparison comparison) {
        return comparison.problems().stream().map(DirectoryLine::code).toList();
    }

    private static Group post(Group... within) {
        return group("民政办", null, group("民政岗", "civil-affairs", within));
    }

    @Test
    void findsNothingWhereTheHoldersAreTheSame() {
        PostComparison same = compare(post(holders("A", "s-civil"), holders("B", "s-agri")));

        assertThat(same.changes()).isEmpty();
        assertThat(same.problems()).isEmpty();
    }

    @Test
    void changesOfficeAndHolders() {
        PostComparison found = compare(
                group("社会事务科", null, group("民政岗", "civil-affairs", holders("A", "s-clerk"), holders("B", "s-civil"))));

        assertThat(found.changes()).singleElement().satisfies(change -> {
            assertThat(change.office()).isEqualTo("社会事务科");
            assertThat(change.holderA()).isEqualTo("clerk");
            assertThat(change.holderB()).isEqualTo("civil");
        });
    }

    @Test
    void leavesBWhereThereIsNoGroupAndTakesBWhereItIsEmpty() {
        assertThat(compare(post(holders("A", "s-civil"))).changes()).isEmpty();
        assertThat(compare(post(holders("A", "s-civil"), holders("B"))).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.holderB()).isEmpty());
    }

    @Test
    void tellsOfEveryGroupThatIsNotWhereItShouldBe() {
        assertThat(problems(compare(group("办公室", null, group("某岗", "no-such-post")))))
                .containsExactly("unknown-post");
        assertThat(problems(compare(group("民政岗", "civil-affairs", holders("A", "s-civil")))))
                .containsExactly("no-office");
        assertThat(problems(compare(group("办公室", null, holders("A", "s-civil")))))
                .containsExactly("path-odd");
        assertThat(problems(compare(post(holders("A", "s-civil"), holders("C")))))
                .containsExactly("path-odd");
        assertThat(problems(compare(post(holders("A", "s-civil")), post(holders("A", "s-agri")))))
                .containsExactly("post-twice");
    }

    @Test
    void tellsOfHoldersThatCannotBe() {
        assertThat(problems(compare(post(holders("B", "s-agri"))))).containsExactly("no-holder");
        assertThat(problems(compare(post(holders("A", "s-civil", "s-agri"))))).containsExactly("several-holders");
        assertThat(problems(compare(post(holders("A", "s-nobody"))))).containsExactly("holder-closed");
        assertThat(problems(compare(post(holders("A"))))).containsExactly("no-holder");
        assertThat(problems(compare(post(holders("A", "s-nobody"), holders("B", "s-nobody")))))
                .containsExactly("holder-closed", "holder-closed");
        assertThat(problems(compare(post(holders("A", "s-civil"), holders("B", "s-civil")))))
                .containsExactly("same-holder");
    }
}
