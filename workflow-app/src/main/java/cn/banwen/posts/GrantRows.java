package cn.banwen.posts;

import cn.banwen.identity.Person;
import cn.banwen.posts.Grants.HandedOver;
import cn.banwen.posts.PostAt.Away;
import cn.banwen.posts.PostAt.Holder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How {@link Grants} are made of the posts that concern a person: one row a post, or one without any. */
final class GrantRows {

    /** The posts that version {@code v} supervises; {@code moment.at} is the instant. */
    static final String BELOW =
            """
            , array(select below.post_code from post_version below where below.supervisor = v.post_code
                and below.valid_from <= moment.at and below.valid_to > moment.at order by below.position, below.post_code) as below
            """;

    private GrantRows() {}

    /** The person, with a post that concerns the person and the codes of those that this post supervises. */
    record Mine(Person person, @Nullable PostAt post, List<String> below) {}

    static Mine mine(ResultSet row, int rowNumber) throws SQLException {
        Person person = new Person(
                row.getString("my_username"),
                row.getString("my_name"),
                row.getBoolean("my_admin"),
                row.getBoolean("my_inspector"));
        return row.getString("post_code") == null
                ? new Mine(person, null, List.of())
                : new Mine(person, PostRows.postAt(row, rowNumber), PostRows.texts(row.getArray("below")));
    }

    /** Of one person, at least one row. */
    static Grants grants(List<Mine> rows) {
        Person person = rows.get(0).person();
        List<Grant> grants = new ArrayList<>();
        List<HandedOver> handedOver = new ArrayList<>();
        for (PostAt post : concerning(rows)) {
            post.grantOf(person.username()).ifPresent(grants::add);
            Away away = post.a().away();
            if (away != null
                    && !post.handedOver().isNone()
                    && post.a().person().username().equals(person.username())) {
                Holder cover = post.cover();
                handedOver.add(new HandedOver(
                        post.post(), post.handedOver(), away.authority(), cover == null ? null : cover.person()));
            }
        }
        return new Grants(person, grants, handedOver, below(rows));
    }

    static Collection<PostAt> concerning(List<Mine> rows) {
        Map<String, PostAt> byCode = new LinkedHashMap<>();
        for (Mine row : rows) {
            PostAt post = row.post();
            if (post != null) {
                byCode.put(post.post().code(), post);
            }
        }
        return byCode.values();
    }

    private static Map<String, List<String>> below(List<Mine> rows) {
        Map<String, List<String>> below = new HashMap<>();
        for (Mine row : rows) {
            PostAt post = row.post();
            if (post != null && !row.below().isEmpty()) {
                below.put(post.post().code(), row.below());
            }
        }
        return below;
    }
}
