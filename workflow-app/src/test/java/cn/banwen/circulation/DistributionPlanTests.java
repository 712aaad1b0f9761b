package cn.banwen.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistributionPlanTests {

    private static final DistributionPlan PLAN = new DistributionPlan(
            List.of("party-secretary"), true, "agriculture", List.of("civil-affairs", "finance"), List.of("emergency"));

    @Test
    void namesTheLeadFirst() {
        assertThat(PLAN.offices()).containsExactly("agriculture", "civil-affairs", "finance");
        assertThat(DistributionPlan.EMPTY.offices()).isEmpty();
    }

    @Test
    void whoTakesTheLeadsBranchLeads() {
        DistributionPlan changed = PLAN.replaceOffice("agriculture", "office-clerk");
        assertThat(changed.lead()).isEqualTo("office-clerk");
        assertThat(changed.assisting()).isEqualTo(PLAN.assisting());
    }

    @Test
    void whoTakesAnAssistantsBranchAssistsInItsPlace() {
        DistributionPlan changed = PLAN.replaceOffice("civil-affairs", "office-clerk");
        assertThat(changed.lead()).isEqualTo("agriculture");
        assertThat(changed.assisting()).containsExactly("office-clerk", "finance");
    }

    @Test
    void replacingNobodyChangesNothing() {
        assertThat(PLAN.replaceOffice("nobody", "office-clerk")).isEqualTo(PLAN);
    }

    @Test
    void newPartiesKeepTheLeadersAndNewLeadersTheParties() {
        DistributionPlan parties = PLAN.withParties("finance", List.of(), List.of());
        assertThat(parties.leaders()).isEqualTo(PLAN.leaders());
        assertThat(parties.leadersInOrder()).isTrue();
        DistributionPlan leaders = PLAN.withLeaders(List.of("township-head"), false);
        assertThat(leaders.offices()).isEqualTo(PLAN.offices());
        assertThat(leaders.readers()).isEqualTo(PLAN.readers());
    }

    @Test
    void isNotChangedThroughTheListsItWasMadeOf() {
        List<String> readers = new ArrayList<>(List.of("finance"));
        DistributionPlan plan = new DistributionPlan(List.of(), false, null, List.of(), readers);
        readers.add("emergency");
        assertThat(plan.readers()).containsExactly("finance");
    }
}
