package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.BanwenTest;
import cn.banwen.identity.SignInRecord;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An account that is tried too often has to wait, whichever replica is asked, and every try stands in the record. */
@BanwenTest
class SignInTests {

    private static final String TRIED = "tried-often";

    private final Office office;
    private final JdbcClient application;
    private final JdbcClient owner;

    @Autowired
    SignInTests(@LocalServerPort int port, JdbcClient application, @Qualifier("owner") DataSource owner) {
        this.office = new Office(port, application);
        this.application = application;
        this.owner = JdbcClient.create(owner);
    }

    @BeforeEach
    void addAnAccount() {
        application
                .sql("insert into person (username, name, password_hash) values (?, '常试', '{noop}the-right-one')")
                .param(TRIED)
                .update();
    }

    @AfterEach
    void removeItWithItsRecord() {
        owner.sql("delete from sign_in where username = ? or username is null")
                .param(TRIED)
                .update();
        owner.sql("delete from person where username = ?").param(TRIED).update();
    }

    private int attempt(String password) {
        return office.as(TRIED, password).get("/api/session").status();
    }

    private void tryWrongly(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(attempt("a-wrong-one")).isEqualTo(401);
        }
    }

    private void letTimePass() {
        owner.sql("update sign_in set at = at - interval '16 minutes' where username = ?")
                .param(TRIED)
                .update();
    }

    private long noted(String outcome) {
        return application
                .sql("select count(*) from sign_in where username = ? and outcome = ?")
                .params(TRIED, outcome)
                .query(Long.class)
                .single();
    }

    @Test
    void theRightPasswordIsRefusedAfterTooManyWrongOnesUntilTheWaitIsOver() {
        tryWrongly(SignInRecord.MOST_OF_ACCOUNT - 1);
        assertThat(attempt("the-right-one")).isEqualTo(200);
        tryWrongly(1);

        assertThat(attempt("the-right-one")).isEqualTo(401);
        assertThat(noted("wrong")).isEqualTo(SignInRecord.MOST_OF_ACCOUNT);
        assertThat(noted("locked")).isOne();

        letTimePass();
        assertThat(attempt("the-right-one")).isEqualTo(200);
    }

    @Test
    void anUnknownNameIsCountedAndNotKept() {
        office.as("the-right-one", "in-the-wrong-field").get("/api/session").expect(401);

        assertThat(application
                        .sql("select count(*) from sign_in where username is null")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(owner.sql("select count(*) from sign_in where sign_in::text like '%the-right-one%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theRecordIsReadByTheAdministratorAndAlteredByNobody() {
        tryWrongly(1);

        assertThat(office.as("admin").get("/api/sign-ins").expect(200).text()).contains(TRIED, "wrong");
        office.as("clerk").get("/api/sign-ins").refused(403, "admin-only");
        office.as("inspector").get("/api/sign-ins").refused(403, "admin-only");
        assertThatThrownBy(() ->
                        application.sql("update sign_in set outcome = 'done'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> application.sql("delete from sign_in").update())
                .isInstanceOf(DataAccessException.class);
    }
}
