package cn.banwen.circulation;

import cn.banwen.administration.Administrators;
import cn.banwen.administration.SettingHistory;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The order of first review and registration, and whose step is whose. The administrator's to try and to set. */
@Component
public class FlowSettings {

    /** Its name in the history of settings. */
    public static final String SETTING = "flow";

    private final JdbcClient jdbc;
    private final Posts posts;
    private final Administrators administrators;
    private final SettingHistory history;

    FlowSettings(JdbcClient jdbc, Posts posts, Administrators administrators, SettingHistory history) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.administrators = administrators;
        this.history = history;
    }

    /**
     * The settings.
     *
     * @param reviewFirst first review before registration; a document keeps the order in force at its receipt
     * @param steps post code by step, in the order in which a document comes by them
     * @param version sent back with a change, so that nobody saves over another's
     */
    public record Flow(boolean reviewFirst, Map<String, String> steps, long version) {}

    public Flow current() {
        Map<String, String> known = new HashMap<>();
        jdbc.sql("select step, post_code from step_post").query(row -> {
            known.put(row.getString("step"), row.getString("post_code"));
        });
        Map<String, String> steps = new LinkedHashMap<>();
        for (Step step : Step.values()) {
            String post = known.get(step.code());
            if (post != null) {
                steps.put(step.code(), post);
            }
        }
        boolean reviewFirst = jdbc.sql("select review_first from flow_setting")
                .query(Boolean.class)
                .single();
        return new Flow(reviewFirst, steps, history.version(SETTING));
    }

    /**
     * What the settings would be after a change, which is not made.
     *
     * @throws Refusal {@code admin-only}, {@code unknown-step}, {@code unknown-post}
     */
    public Flow changed(@Nullable Boolean reviewFirst, Map<String, String> steps, String username) {
        administrators.require(username);
        Flow current = current();
        refuseUnknown(steps, current);
        Map<String, String> all = new LinkedHashMap<>(current.steps());
        all.putAll(steps);
        return new Flow(reviewFirst == null ? current.reviewFirst() : reviewFirst, all, current.version());
    }

    /**
     * Changes what is given and leaves the rest. Open tasks stay where they are.
     *
     * @param version that was looked at; null accepts whatever stands
     * @throws Refusal as {@link #changed}, and {@code setting-changed}
     */
    @Transactional
    public Flow change(
            @Nullable Boolean reviewFirst, Map<String, String> steps, @Nullable Long version, String username) {
        administrators.require(username);
        jdbc.sql("select review_first from flow_setting for update")
                .query(Boolean.class)
                .single();
        history.requireUnchanged(SETTING, version);
        posts.hold(steps.values());
        Flow before = current();
        Flow after = changed(reviewFirst, steps, username);
        jdbc.sql("update flow_setting set review_first = ?")
                .param(after.reviewFirst())
                .update();
        steps.forEach((step, post) -> jdbc.sql("update step_post set post_code = ? where step = ?")
                .params(post, step)
                .update());
        history.record(SETTING, values(before), values(after), username);
        return current();
    }

    private void refuseUnknown(Map<String, String> steps, Flow current) {
        List<Problem> problems = new ArrayList<>();
        var unknown = posts.unknownAmong(steps.values());
        steps.forEach((step, post) -> {
            if (!current.steps().containsKey(step)) {
                problems.add(Problem.of("steps." + step, "unknown-step", step));
            } else if (unknown.contains(post)) {
                problems.add(Problem.of("steps." + step, "unknown-post", post));
            }
        });
        if (!problems.isEmpty()) {
            throw Refusal.ofForm(problems);
        }
    }

    private static Map<String, String> values(Flow flow) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("reviewFirst", Boolean.toString(flow.reviewFirst()));
        flow.steps().forEach((step, post) -> values.put("steps." + step, post));
        return values;
    }
}
