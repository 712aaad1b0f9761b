package cn.banwen.circulation;

import cn.banwen.identity.People;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The order of first review and registration, and whose step is whose. The administrator's to set. */
@Component
public class FlowSettings {

    private final JdbcClient jdbc;
    private final Posts posts;
    private final People people;

    FlowSettings(JdbcClient jdbc, Posts posts, People people) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.people = people;
    }

    /**
     * The settings.
     *
     * @param reviewFirst first review before registration; a document keeps the order in force at its receipt
     * @param steps post code by step
     */
    public record Flow(boolean reviewFirst, Map<String, String> steps) {}

    public Flow current() {
        Map<String, String> steps = new LinkedHashMap<>();
        jdbc.sql("select step, post_code from step_post order by step").query(row -> {
            steps.put(row.getString("step"), row.getString("post_code"));
        });
        boolean reviewFirst = jdbc.sql("select review_first from flow_setting")
                .query(Boolean.class)
                .single();
        return new Flow(reviewFirst, steps);
    }

    /**
     * Changes what is given and leaves the rest. Open tasks stay where they are.
     *
     * @throws Refusal {@code admin-only}, {@code unknown-step}, {@code unknown-post}
     */
    @Transactional
    public Flow change(@Nullable Boolean reviewFirst, Map<String, String> steps, String username) {
        if (!people.require(username).admin()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "admin-only");
        }
        List<Problem> problems = new ArrayList<>();
        Map<String, String> known = current().steps();
        steps.keySet().stream()
                .filter(step -> !known.containsKey(step))
                .forEach(step -> problems.add(Problem.of("steps." + step, "unknown-step", step)));
        posts.unknownAmong(steps.values()).forEach(post -> problems.add(Problem.of("steps", "unknown-post", post)));
        if (!problems.isEmpty()) {
            throw Refusal.ofForm(problems);
        }
        if (reviewFirst != null) {
            jdbc.sql("update flow_setting set review_first = ?")
                    .param(reviewFirst)
                    .update();
        }
        steps.forEach((step, post) -> jdbc.sql("update step_post set post_code = ? where step = ?")
                .params(post, step)
                .update());
        return current();
    }
}
