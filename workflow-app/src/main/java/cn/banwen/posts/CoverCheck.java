package cn.banwen.posts;

import cn.banwen.platform.OfficialTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds when nobody would act for a person's posts, by asking the rule itself at each instant at which its answer may
 * change: absences of those the person shares a post with, and changes of the register.
 */
@Component
class CoverCheck {

    private static final String MOMENTS =
            """
            with colleague as (
              select holder_a as username from post_version where holder_b = ? and valid_to > ?
              union select holder_b from post_version where holder_a = ? and valid_to > ? and holder_b is not null
              union select n.username from designation n join absence w on w.id = n.absence_id
                join post_version v on v.post_code = n.post_code and ? in (v.holder_a, v.holder_b) where w.ends_at > ?
              union select unnest(array[v.holder_a, v.holder_b]) from designation n join absence w on w.id = n.absence_id
                join post_version v on v.post_code = n.post_code where n.username = ? and w.ends_at > ?)
            select distinct at from (
              select ?::timestamptz as at
              union all select unnest(array[starts_at, ends_at]) from absence join colleague using (username)
                where ends_at > ?
              union all select valid_from from post_version
              union all select ends_at from step_in where ends_at > ?) m
            where at >= ? and at < ? order by at
            """;

    private final JdbcClient jdbc;
    private final Posts posts;

    CoverCheck(JdbcClient jdbc, Posts posts) {
        this.jdbc = jdbc;
        this.posts = posts;
    }

    /** The gaps of all posts that concern the person between two instants, as everything stands now. */
    List<Gap> gaps(String username, Instant from, Instant to) {
        List<Instant> moments = moments(username, from, to);
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            Instant at = moments.get(i);
            Instant next = i + 1 < moments.size() ? moments.get(i + 1) : to;
            for (PostAt post : posts.concerning(username, at)) {
                if (post.handedToNobody()) {
                    add(gaps, new Gap(post, at, next));
                }
            }
        }
        return gaps;
    }

    /** One gap from what goes on without a break. */
    private static void add(List<Gap> gaps, Gap gap) {
        for (int i = 0; i < gaps.size(); i++) {
            Gap known = gaps.get(i);
            if (known.post().post().code().equals(gap.post().post().code())
                    && known.to().equals(gap.from())) {
                gaps.set(i, new Gap(known.post(), known.from(), gap.to()));
                return;
            }
        }
        gaps.add(gap);
    }

    private List<Instant> moments(String username, Instant from, Instant to) {
        OffsetDateTime start = OfficialTime.at(from);
        return jdbc
                .sql(MOMENTS)
                .params(
                        username,
                        start,
                        username,
                        start,
                        username,
                        start,
                        username,
                        start,
                        start,
                        start,
                        start,
                        start,
                        OfficialTime.at(to))
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .map(OffsetDateTime::toInstant)
                .toList();
    }
}
