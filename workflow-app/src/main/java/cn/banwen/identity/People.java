package cn.banwen.identity;

import cn.banwen.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The directory of people. */
@Component
public class People {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The active person of this name; empty when there is none or the account is deactivated. */
    public Optional<Person> find(String username) {
        return jdbc.sql("select username, name, admin, inspector from person where username = ? and active")
                .param(username)
                .query((row, n) -> new Person(
                        row.getString("username"),
                        row.getString("name"),
                        row.getBoolean("admin"),
                        row.getBoolean("inspector")))
                .optional();
    }

    /** Everybody who may handle documents, by name: active, and neither administrator nor inspector. */
    public List<Person> staff() {
        return jdbc.sql(
                        """
                        select username, name, admin, inspector from person where active and not admin and not inspector
                        order by name, username
                        """)
                .query(Person.class)
                .list();
    }

    /** What the person is called, or was while the account was active; the user name itself where there is no account. */
    public String nameOf(String username) {
        return jdbc.sql("select name from person where username = ?")
                .param(username)
                .query(String.class)
                .optional()
                .orElse(username);
    }

    /**
     * The active person of this name, asked anew so that a deactivated account loses its rights at once.
     *
     * @throws Refusal {@code account-inactive}
     */
    public Person require(String username) {
        return find(username).orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "account-inactive"));
    }

    /** Adds a person or changes what is known of one; {@code passwordHash} in the form of Spring's delegating encoder. */
    public void put(Person person, String passwordHash) {
        jdbc.sql(
                        """
                        insert into person (username, name, password_hash, admin, inspector) values (?, ?, ?, ?, ?)
                        on conflict (username) do update set name = excluded.name, password_hash = excluded.password_hash,
                          admin = excluded.admin, inspector = excluded.inspector
                        """)
                .params(person.username(), person.name(), passwordHash, person.admin(), person.inspector())
                .update();
    }
}
