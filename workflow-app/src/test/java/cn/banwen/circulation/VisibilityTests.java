package cn.banwen.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.identity.Person;
import cn.banwen.posts.Capacity;
import cn.banwen.posts.Grant;
import cn.banwen.posts.Grants;
import cn.banwen.posts.Post;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VisibilityTests {

    private static final Person PERSON = new Person("civil", "周慧", false, false);

    @Test
    void thePartyGovernmentOfficeTheMainLeadersAndTheInspectorSeeEverything() {
        assertThat(of(PERSON, post("office-clerk", true, false)).sql()).isEqualTo("true");
        assertThat(of(PERSON, post("township-head", false, true)).sql()).isEqualTo("true");
        assertThat(of(new Person("inspector", "督查员", false, true)).sql()).isEqualTo("true");
    }

    @Test
    void othersSeeWhatTheirPostsHaveOrHadATaskIn() {
        Visibility visible = of(PERSON, post("civil-affairs", false, false), post("finance", false, false));
        assertThat(visible.sql()).contains("v.document_id = d.id", "v.post_code = any (?)", "v.state <> 'recalled'");
        assertThat((String[]) visible.params().get(0)).containsExactly("civil-affairs", "finance");
    }

    @Test
    void whoHoldsNoPostSeesNothingNotEvenAsAdministrator() {
        Visibility visible = of(new Person("admin", "管理员", true, false));
        assertThat((String[]) visible.params().get(0)).isEmpty();
    }

    @Test
    void whoSupervisesSeesWhatWaitsBelowAndLooksBackAtWhatWasLate() {
        Post vice = post("deputy-head", false, false);
        Grants grants = new Grants(
                PERSON,
                List.of(new Grant(vice, Capacity.HOLDER, null)),
                List.of(),
                Map.of("deputy-head", List.of("agriculture")));
        Visibility visible = Visibility.of(grants, "d");
        assertThat(visible.sql()).contains("v.state = 'open' or v.closed_at > least(v.due_at, d.due_at)");
        assertThat((String[]) visible.params().get(0)).containsExactly("deputy-head", "agriculture");
        assertThat((String[]) visible.params().get(1)).containsExactly("deputy-head");
    }

    private static Visibility of(Person person, Post... posts) {
        List<Grant> grants = java.util.Arrays.stream(posts)
                .map(post -> new Grant(post, Capacity.HOLDER, null))
                .toList();
        return Visibility.of(new Grants(person, grants), "d");
    }

    private static Post post(String code, boolean partyGovernmentOffice, boolean mainLeader) {
        return new Post(code, code, "某办", "civil", null, partyGovernmentOffice, mainLeader, 1);
    }
}
