package cn.banwen.circulation.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.circulation.InboxFilter;
import cn.banwen.circulation.InboxTallies;
import cn.banwen.circulation.InboxTally;
import cn.banwen.circulation.Kind;
import cn.banwen.circulation.Lamp;
import cn.banwen.circulation.SenderLevel;
import cn.banwen.circulation.Step;
import cn.banwen.circulation.Urgency;
import cn.banwen.circulation.web.InboxChips.Chip;
import cn.banwen.circulation.web.InboxChips.Group;
import cn.banwen.identity.Person;
import cn.banwen.posts.Capacity;
import cn.banwen.posts.Grant;
import cn.banwen.posts.Grants;
import cn.banwen.posts.Post;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InboxChipsTests {

    private static final Grants GRANTS = new Grants(
            new Person("clerk", "沈文秀", false, false),
            Stream.of("office-clerk", "archive")
                    .map(code -> new Post(code, code, "党政办", "clerk", null, true, false, 1))
                    .map(post -> new Grant(post, Capacity.HOLDER, null))
                    .toList());

    private static final List<InboxTally> TALLIES = List.of(
            new InboxTally(Step.SIGN_RECEIPT, Urgency.ROUTINE, null, null, Lamp.RED, "office-clerk", 4),
            new InboxTally(Step.REGISTER, Urgency.FLASH, Kind.ACT, SenderLevel.COUNTY, Lamp.GREEN, "office-clerk", 2),
            new InboxTally(Step.REGISTER, Urgency.ROUTINE, Kind.READ, SenderLevel.COUNTY, null, "archive", 120));

    private static List<Group> chips(InboxFilter filter, boolean capped) {
        return InboxChips.of(filter, new InboxTallies.Counted(TALLIES, capped), GRANTS);
    }

    private static InboxFilter steps(Step... steps) {
        return InboxFilter.NONE.withSteps(Set.of(steps));
    }

    private static List<String> told(List<Group> groups, String name) {
        return groups.stream()
                .filter(group -> group.name().equals(name))
                .flatMap(group -> group.chips().stream())
                .map(chip -> (chip.chosen() ? "*" : "") + chip.code() + " " + chip.count() + (chip.more() ? "+" : ""))
                .toList();
    }

    @Test
    void offerWhatThereIsTheMostUrgentFirstAndCountNoFurtherThanNinetyNine() {
        List<Group> groups = chips(InboxFilter.NONE, false);
        assertThat(told(groups, "step")).containsExactly("sign-receipt 4", "register 99+");
        assertThat(told(groups, "urgency")).containsExactly("flash 2", "routine 99+");
        assertThat(told(groups, "kind")).containsExactly("read 99+", "act 2");
        assertThat(told(groups, "lamp")).as("what has no clock yet has no chip").containsExactly("red 4", "green 2");
        assertThat(told(groups, "post")).containsExactly("office-clerk 6", "archive 99+");
        assertThat(told(groups, "level")).as("one level narrows nothing").isEmpty();
    }

    @Test
    void countWithinWhatTheOtherGroupsChoose() {
        List<Group> groups = chips(steps(Step.SIGN_RECEIPT), false);
        assertThat(told(groups, "step")).containsExactly("*sign-receipt 4", "register 99+");
        assertThat(told(groups, "urgency"))
                .as("only routine ones are to be signed for")
                .isEmpty();
        assertThat(told(chips(steps(Step.CONCLUDE), false), "step"))
                .as("what is chosen stays, to be taken away")
                .containsExactly("sign-receipt 4", "register 99+", "*conclude 0");
    }

    @Test
    void sayThatThereMayBeMoreWhereNotAllWasCounted() {
        assertThat(told(chips(InboxFilter.NONE, true), "step")).containsExactly("sign-receipt 4+", "register 99+");
    }

    @Test
    void leadToTheListWithOneMoreOrOneLessChosen() {
        InboxFilter filter = steps(Step.REGISTER).withQuery("森林 防火+1&2");
        List<Chip> chips = chips(filter, false).get(0).chips();
        assertThat(chips)
                .extracting(Chip::address)
                .containsExactly(
                        "?step=sign-receipt&step=register&query=%E6%A3%AE%E6%9E%97%20%E9%98%B2%E7%81%AB%2B1%262",
                        "?query=%E6%A3%AE%E6%9E%97%20%E9%98%B2%E7%81%AB%2B1%262");
        assertThat(InboxParameters.address(InboxFilter.NONE)).isEqualTo("?");
    }
}
