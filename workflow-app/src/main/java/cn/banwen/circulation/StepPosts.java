package cn.banwen.circulation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose step it is, where neither proposal nor instruction names the post: a setting. */
@Component
class StepPosts {

    private final JdbcClient jdbc;

    StepPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String of(Step step) {
        return jdbc.sql("select post_code from step_post where step = ?")
                .param(step.code())
                .query(String.class)
                .single();
    }
}
