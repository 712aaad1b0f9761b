package cn.banwen.posts;

import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import cn.banwen.platform.SqlParams;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    private final People people;

    Posts(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
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
        Person person = people.require(username);
        List<Grant> held = jdbc
                .sql(SELECT + " where holder_a = ? order by position, code")
                .param(username)
                .query(Posts::map)
                .list()
                .stream()
                .map(post -> new Grant(post, Capacity.HOLDER, null))
                .toList();
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
