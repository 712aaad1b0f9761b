package cn.banwen.circulation;

import cn.banwen.posts.Post;
import cn.banwen.posts.PostTie;
import cn.banwen.posts.PostTies;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why the circulation can't do without a post: what waits there, what is to come there, and the steps that are its own. */
@Component
class TiesOfWork implements PostTies {

    /**
     * What waits, and what is under way and not yet handed to everybody whom the plan names. By one statement: a document
     * that is being handed over is either still named or waits already.
     */
    private static final String WORK =
            """
            select (select count(*) from task where post_code = ? and state = 'open') as waiting, (select count(*)
              from document d where d.plan is not null and d.state <> 'distributed' and
            """
                    + DocumentState.OPEN
                    + " and to_jsonb(?::text) in (select jsonb_path_query(d.plan::jsonb, '$.**'))) as named";

    record Work(long waiting, long named) {}

    private final JdbcClient jdbc;

    TiesOfWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PostTie> of(Post post) {
        List<PostTie> ties = new ArrayList<>();
        Work work = jdbc.sql(WORK)
                .params(post.code(), post.code())
                .query(Work.class)
                .single();
        if (work.waiting() > 0) {
            ties.add(new PostTie("post-has-tasks", List.of(work.waiting()), "/search?post=" + post.code()));
        }
        if (work.named() > 0) {
            ties.add(new PostTie("post-is-named", List.of(work.named()), "/documents"));
        }
        jdbc.sql("select step from step_post where post_code = ?")
                .param(post.code())
                .query(String.class)
                .list()
                .forEach(step -> ties.add(new PostTie("post-has-step", List.of(step), "/administration/flow")));
        return ties;
    }
}
