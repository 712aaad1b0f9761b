package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An act that loses a race of locks, after its row was written, is done once more, whole. */
@BanwenTest
class RepeatedActTests {

    private static final int GATE = 5_121_212;

    private final Office office;
    private final JdbcClient jdbc;
    private final DataSource ownersDatabase;
    private final JdbcClient owner;
    private final People people;
    private final Posts posts;

    @Autowired
    RepeatedActTests(
            @LocalServerPort int port,
            JdbcClient jdbc,
            @Qualifier("owner") DataSource owner,
            People people,
            Posts posts) {
        this.office = new Office(port, jdbc);
        this.jdbc = jdbc;
        this.ownersDatabase = owner;
        this.owner = JdbcClient.create(owner);
        this.people = people;
        this.posts = posts;
    }

    @AfterEach
    void takeTheRaceAway() {
        owner.sql("drop trigger if exists lost_race on act").update();
        owner.sql("drop function if exists lost_race()").update();
        owner.sql("drop sequence if exists races").update();
    }

    @Test
    void leavesNothingOfItsFirstTry() {
        Walk walk = office.paper("再办一次");
        loseTheFirstRace(walk, "");

        walk.act("clerk", "sign-receipt", Steps.SIGNED);

        assertThat(tries()).isEqualTo(2);
        assertThat(walk.acts()).containsExactly("receive:received", "sign-receipt:signed");
        assertThat(walk.open()).containsExactly("first-review@office-director");
    }

    @Test
    void asksForTheRightAgain() throws Exception {
        String reader = reader();
        Walk walk = office.paper("权限再核").sentToRead(reader, "finance");
        String path = "/api/tasks/"
                + walk.task("read", reader).orElseThrow().path("id").asString("") + "/complete";
        loseTheFirstRace(walk, "perform pg_advisory_xact_lock(%d);".formatted(GATE));
        try (Connection connection = ownersDatabase.getConnection();
                Statement gate = connection.createStatement()) {
            gate.execute("select pg_advisory_lock(%d)".formatted(GATE));
            CompletableFuture<Answer> act =
                    CompletableFuture.supplyAsync(() -> office.as(reader).post(path, Steps.READ));
            try {
                Awaitility.await().atMost(Duration.ofMinutes(1)).until(this::somebodyWaitsAtTheGate);
                jdbc.sql("update person set active = false where username = ?")
                        .param(reader)
                        .update();
            } finally {
                open(gate);
            }

            assertThat(act.get().refused(403, "account-inactive").status()).isEqualTo(403);
        }

        assertThat(tries()).as("the second ends before its row").isEqualTo(1);
        assertThat(walk.acts()).doesNotContain("read:read");
        assertThat(walk.open()).contains("read@" + reader);
    }

    private String reader() {
        String username = "racer-" + UUID.randomUUID().toString().substring(0, 8);
        people.put(new Person(username, "阅件人", false, false), "{noop}" + Office.PASSWORD);
        posts.put(new Post(username, "阅件岗位", "某办", username, null, false, false, 902));
        return username;
    }

    /** A sequence counts on where a transaction is rolled back: so the database itself knows the first try from the second. */
    private void loseTheFirstRace(Walk walk, String before) {
        owner.sql("create sequence races").update();
        owner.sql(
                        """
                        create function lost_race() returns trigger language plpgsql security definer set search_path = banwen as $$
                        begin
                          if nextval('races') = 1 then
                            %s
                            raise exception 'planted' using errcode = '40001';
                          end if;
                          return null;
                        end $$
                        """
                                .formatted(before))
                .update();
        owner.sql(
                        """
                        create trigger lost_race after insert on act for each row when (new.document_id = '%s')
                          execute function lost_race()
                        """
                                .formatted(walk.id()))
                .update();
    }

    private long tries() {
        return owner.sql("select last_value from races").query(Long.class).single();
    }

    private boolean somebodyWaitsAtTheGate() {
        return owner.sql(
                        "select exists (select from pg_locks where locktype = 'advisory' and objid = ? and not granted)")
                .param(GATE)
                .query(Boolean.class)
                .single();
    }

    private static void open(Statement gate) throws SQLException {
        gate.execute("select pg_advisory_unlock(%d)".formatted(GATE));
    }
}
