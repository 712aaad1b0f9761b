package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.identity.People;
import cn.banwen.posts.Posts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The inbox over REST, narrowed. */
@BanwenTest
class TaskListTests {

    private final Office office;
    private final People people;
    private final Posts posts;

    @Autowired
    TaskListTests(@LocalServerPort int port, JdbcClient jdbc, People people, Posts posts) {
        this.office = new Office(port, jdbc);
        this.people = people;
        this.posts = posts;
    }

    @Test
    void narrowsByStepUrgencyPostAndText() {
        Walk walk = office.paper("待办筛选");
        String query = "query=" + encoded(walk.at("title"));
        assertThat(documents("clerk", query)).containsExactly(walk.id());
        assertThat(documents("clerk", query + "&step=sign-receipt&urgency=routine&post=office-clerk"))
                .containsExactly(walk.id());
        assertThat(documents("clerk", query + "&step=sign-receipt,register")).containsExactly(walk.id());
        assertThat(documents("clerk", query + "&step=register")).isEmpty();
        assertThat(documents("clerk", query + "&urgency=flash")).isEmpty();
        assertThat(documents("clerk", query + "&kind=act")).isEmpty();
        assertThat(documents("clerk", query + "&post=office-director")).isEmpty();
        assertThat(documents("director", query)).as("another’s inbox").isEmpty();
    }

    @Test
    void whoStandsInForPartOfThePostFindsThatPartOnlyByWhateverFilter() {
        CoverFixture f = CoverFixture.make(office, people, posts);
        Walk urgent = f.sent("urgent");
        f.sent("routine");
        assertThat(documents(f.b(), "step=read")).isEmpty();
        String absence = f.away(f.a(), Map.of("scope", "urgent"));
        for (String filter : List.of(
                "", "step=read", "urgency=urgent,routine", "kind=read", "post=" + f.post(), "query=" + encoded("代岗"))) {
            assertThat(documents(f.b(), filter)).as(filter).containsExactly(urgent.id());
        }
        f.back(f.a(), absence).expect(200);
        assertThat(documents(f.b(), "kind=read")).isEmpty();
    }

    @Test
    void theWorkbenchTellsArrivalsLatestActsAndHowFastWasSigned() {
        Walk walk = office.paper("工作台");
        walk.act("clerk", "sign-receipt", Steps.SIGNED);
        JsonNode clerk =
                office.as("clerk").get("/api/workbench?size=200").expect(200).json();
        assertThat(clerk.at("/arrivedToday/newest/0/id").asString()).isEqualTo(walk.id());
        assertThat(clerk.at("/arrivedToday/total").asInt()).isPositive();
        assertThat(clerk.at("/latestActs/0/documentId").asString()).isEqualTo(walk.id());
        assertThat(clerk.at("/signing/today/signed").asInt()).isPositive();
        assertThat(clerk.at("/signing/thisMonth/medianSeconds").isNumber()).isTrue();
        Answer finance = office.as("finance").get("/api/workbench?size=200").expect(200);
        assertThat(finance.text()).doesNotContain(walk.id());
        assertThat(finance.json().get("signing").isNull()).isTrue();
        office.as("clerk").get("/api/workbench?size=201").refused(422, "size-range");
        office.nobody().get("/api/workbench").expect(401);
    }

    @Test
    void namesEveryUnknownCode() {
        Answer answer = office.as("clerk").get("/api/tasks?step=nonsense&urgency=asap&kind=x&level=moon");
        answer.refused(422, "invalid-form");
        assertThat(answer.errors())
                .containsExactly(
                        "step:unknown-value", "urgency:unknown-value", "kind:unknown-value", "level:unknown-value");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<String> documents(String username, String query) {
        return office.as(username).get("/api/tasks?" + query).expect(200).items().stream()
                .map(item -> item.path("document").path("id").asString(""))
                .toList();
    }
}
