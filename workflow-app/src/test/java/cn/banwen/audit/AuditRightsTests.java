package cn.banwen.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.BanwenTest;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the application's role can't do to the record, whatever the application were made to send. */
@BanwenTest
class AuditRightsTests {

    private static final String PERMISSION_DENIED = "42501";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update act set opinion = 'other'",
                "delete from act",
                "truncate act",
                "update audit_checkpoint set acts = 0",
                "delete from audit_checkpoint",
                "update audit_checkpoint_head set seq = 1",
                "delete from audit_checkpoint_head",
                "truncate audit_checkpoint, audit_checkpoint_head",
                "drop table act",
                "alter table act disable trigger all",
                "delete from document",
                "delete from task",
                "delete from registration_number",
                "update document_file set sha256 = ''",
                "delete from flyway_schema_history",
                "create table banwen.another (id int)",
                "create table engine.another (id int)",
                "create table public.another (id int)",
                "create temporary table another (id int)",
                "create schema another",
                "create function public.another() returns int language sql return 1",
                "set role banwen_owner",
                "set session_replication_role = replica"
            })
    void isDenied(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .rootCause()
                .isInstanceOfSatisfying(SQLException.class, denied -> assertThat(denied.getSQLState())
                        .isEqualTo(PERMISSION_DENIED));
    }

    @Test
    void ownsNothing() {
        assertThat(jdbc.sql("select relname from pg_class where pg_get_userbyid(relowner) = current_user")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(jdbc.sql("select nspname from pg_namespace where pg_get_userbyid(nspowner) = current_user")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void isNoMemberOfTheOwner() {
        assertThat(JdbcClient.create(owner)
                        .sql("select pg_has_role('banwen_app', current_user, 'member')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void neitherRoleIsAboveTheDatabase() {
        assertThat(jdbc.sql(
                                """
                                select rolname from pg_roles
                                where rolname in ('banwen_app', 'banwen_owner')
                                  and (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)
                                """)
                        .query(String.class)
                        .list())
                .isEmpty();
    }
}
