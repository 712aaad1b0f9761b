package cn.banwen.posts;

import cn.banwen.identity.Person;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.PostAt.Away;
import cn.banwen.posts.PostAt.Holder;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How {@link PostAt} is read: one row a post, each part of it the head of an index. */
final class PostRows {

    static final String POST =
            """
            v.post_code, v.name, v.office, v.holder_a, v.holder_b, v.party_government_office, v.main_leader, v.position, v.duties,
            v.supervisor, v.key_post, v.not_deputisable
            """;

    /** Of {@link #FROM}. */
    static final String COLUMNS = POST
            + """
            , a.name as a_name, a.active as a_active, x.id as a_absence, x.scope as a_scope, x.matters as a_matters,
            x.ends_at as a_until,
            b.name as b_name, b.active as b_active, y.id as b_absence, y.scope as b_scope, y.matters as b_matters,
            y.ends_at as b_until,
            c.username as c_username, c.name as c_name, c.active as c_active, z.id as c_absence, z.scope as c_scope,
            z.matters as c_matters, z.ends_at as c_until,
            s.id as order_id, s.ends_at as order_until
            """;

    /** What stands between versions {@code v} and {@link #COLUMNS}; {@code moment.at} is the instant. */
    static final String FROM =
            """
             join person a on a.username = v.holder_a
             left join person b on b.username = v.holder_b
             left join lateral (select * from absence where username = v.holder_a and starts_at <= moment.at
               and ends_at > moment.at and scope <> 'none' order by id limit 1) x on true
             left join lateral (select * from absence where username = v.holder_b and starts_at <= moment.at
               and ends_at > moment.at and scope <> 'none' order by id limit 1) y on true
             left join lateral (select username from designation
               where post_code = v.post_code and absence_id in (x.id, y.id) order by id desc limit 1) d on true
             left join person c on c.username = d.username and c.username <> v.holder_a
               and c.username is distinct from v.holder_b
             left join lateral (select * from absence where username = c.username and starts_at <= moment.at
               and ends_at > moment.at and scope <> 'none' order by id limit 1) z on true
             left join lateral (select id, ends_at from step_in where post_code = v.post_code and username = v.holder_b
               and starts_at <= moment.at and ends_at > moment.at order by id desc limit 1) s on true
            """;

    static final String IN_FORCE = " v.valid_from <= moment.at and v.valid_to > moment.at ";

    private PostRows() {}

    static Post post(ResultSet row, int rowNumber) throws SQLException {
        return new Post(
                row.getString("post_code"),
                row.getString("name"),
                row.getString("office"),
                row.getString("holder_a"),
                row.getString("holder_b"),
                row.getBoolean("party_government_office"),
                row.getBoolean("main_leader"),
                row.getInt("position"),
                row.getString("duties"),
                row.getString("supervisor"),
                row.getBoolean("key_post"),
                row.getString("not_deputisable"));
    }

    static PostAt postAt(ResultSet row, int rowNumber) throws SQLException {
        Post post = post(row, rowNumber);
        String named = row.getString("c_username");
        long order = row.getLong("order_id");
        return new PostAt(
                post,
                holder(row, post.holderA(), "a"),
                post.holderB() == null ? null : holder(row, post.holderB(), "b"),
                named == null ? null : holder(row, named, "c"),
                order == 0
                        ? null
                        : new Authority(Authority.Kind.ORDER, order, OfficialTime.instant(row, "order_until")));
    }

    private static Holder holder(ResultSet row, String username, String who) throws SQLException {
        return new Holder(
                new Person(username, row.getString(who + "_name"), false, false),
                row.getBoolean(who + "_active"),
                away(row, who));
    }

    private static @Nullable Away away(ResultSet row, String who) throws SQLException {
        String scope = row.getString(who + "_scope");
        return scope == null
                ? null
                : new Away(
                        row.getLong(who + "_absence"),
                        Scope.of(scope, texts(row.getArray(who + "_matters"))),
                        OfficialTime.instant(row, who + "_until"));
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
