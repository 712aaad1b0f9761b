package cn.banwen.posts;

import cn.banwen.identity.Person;
import cn.banwen.platform.SqlParams;
import cn.banwen.refusal.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The post register and the one place that says who may act for which post. */
@Component
public class Posts {

    private static final String SELECT =
            """
            select code, name, office, holder_a, holder_b, party_government_office, main_leader, position from post
            """;

    private final JdbcClient jdbc;

    Posts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every post in the register's order. */
    public List<Post> all() {
        return jdbc.sql(SELECT + " order by position, code").query(Posts::map).list();
    }

    public Optional<Post> find(String code) {
        return jdbc.sql(SELECT + " where code = ?")
                .param(code)
                .query(Posts::map)
                .optional();
    }

    /** Those of the codes that no post has, in their order. */
    public Set<String> unknownAmong(Collection<String> codes) {
        Set<String> unknown = new LinkedHashSet<>(codes);
        if (!unknown.isEmpty()) {
            // compared here, since what a caller sends may hold characters that the database takes in no parameter
            jdbc.sql("select code from post").query(String.class).list().forEach(unknown::remove);
        }
        return unknown;
    }

    /**
     * What the person may do now. Asked anew at each call: inside an act's transaction it is the check that counts.
     *
     * @throws cn.banwen.refusal.Refusal {@code account-inactive}
     */
    public Grants grantsOf(String username) {
        // One statement, since every request asks it, most of them more than once.
        return jdbc.sql(
                        """
                        select p.username, p.name as person_name, p.admin, p.inspector, post.*
                        from person p left join post on post.holder_a = p.username
                        where p.username = ? and p.active order by post.position, post.code
                        """)
                .param(username)
                .query(Posts::grants);
    }

    private static Grants grants(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "account-inactive");
        }
        Person person = new Person(
                rows.getString("username"),
                rows.getString("person_name"),
                rows.getBoolean("admin"),
                rows.getBoolean("inspector"));
        List<Grant> held = new ArrayList<>();
        do {
            if (rows.getString("code") != null) {
                held.add(new Grant(map(rows, rows.getRow()), Capacity.HOLDER, null));
            }
        } while (rows.next());
        return new Grants(person, held);
    }

    /** Adds a post or changes what is known of it. */
    public void put(Post post) {
        jdbc.sql(
                        """
                        insert into post (code, name, office, holder_a, holder_b, party_government_office, main_leader, position)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (code) do update set name = excluded.name, office = excluded.office,
                          holder_a = excluded.holder_a, holder_b = excluded.holder_b,
                          party_government_office = excluded.party_government_office,
                          main_leader = excluded.main_leader, position = excluded.position
                        """)
                .params(SqlParams.of(
                        post.code(),
                        post.name(),
                        post.office(),
                        post.holderA(),
                        post.holderB(),
                        post.partyGovernmentOffice(),
                        post.mainLeader(),
                        post.position()))
                .update();
    }

    private static Post map(ResultSet row, int rowNumber) throws SQLException {
        return new Post(
                row.getString("code"),
                row.getString("name"),
                row.getString("office"),
                row.getString("holder_a"),
                row.getString("holder_b"),
                row.getBoolean("party_government_office"),
                row.getBoolean("main_leader"),
                row.getInt("position"));
    }
}
