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
