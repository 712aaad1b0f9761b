package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The inbox over REST, narrowed. */
@BanwenTest
class TaskListTests {

    private final Office office;

    @Autowired
    TaskListTests(@LocalServerPort int port, JdbcClient jdbc) {
        this.office = new Office(port, jdbc);
    }

    @Test
    void narrowsByStepUrgencyPostAndText() {
        Walk walk = office.paper("待办筛选");
        String query = "query=" + URLEncoder.encode(walk.at("title"), StandardCharsets.UTF_8);
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
    void namesEveryUnknownCode() {
        Answer answer = office.as("clerk").get("/api/tasks?step=nonsense&urgency=asap&kind=x&level=moon");
        answer.refused(422, "invalid-form");
        assertThat(answer.errors())
                .containsExactly(
                        "step:unknown-value", "urgency:unknown-value", "kind:unknown-value", "level:unknown-value");
    }

    private List<String> documents(String username, String query) {
        return office.as(username).get("/api/tasks?" + query).expect(200).items().stream()
                .map(item -> item.path("document").path("id").asString(""))
                .toList();
    }
}
