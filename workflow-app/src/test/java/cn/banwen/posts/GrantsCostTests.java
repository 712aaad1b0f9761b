package cn.banwen.posts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.platform.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The question that is asked inside every act, on 200 posts and 2,000 past absences: what is over is never looked at, so that
 * the answer costs the same in the tenth year as on the first day.
 */
class GrantsCostTests {

    private static final int AWAY = 11;

    private final JdbcClient jdbc;
    private final SingleConnectionDataSource source;
    private final Posts posts;

    GrantsCostTests() throws SQLException {
        Connection connection = ScratchDatabase.migrated().owner().getConnection();
        source = new SingleConnectionDataSource(connection, true);
        jdbc = JdbcClient.create(source);
        posts = new Posts(jdbc, new PostVersions(jdbc), Clock.systemUTC());
    }

    @AfterEach
    void disconnect() {
        source.destroy();
    }

    @BeforeEach
    void aRegisterWithAPast() {
        jdbc.sql("insert into person (username, name) select 'u' || n, 'u' || n from generate_series(0, 200) n")
                .update();
        jdbc.sql("insert into post (code) select 'p' || n from generate_series(0, 199) n")
                .update();
        jdbc.sql(
                        """
                        insert into post_version (post_code, valid_from, name, office, holder_a, holder_b, position)
                        select 'p' || n, now() - interval '2 years', 'p' || n, '某办', 'u' || n, 'u' || (n + 1), n
                        from generate_series(0, 199) n
                        """)
                .update();
        absences(
                "select 'u' || n % 200, now() - n * interval '7 hours' - interval '1 day' from generate_series(1, 2000) n");
        jdbc.sql("analyze").update();
    }

    /** Each four hours long. */
    private void absences(String whoAndFrom) {
        jdbc.sql(
                        """
                        insert into absence (username, reason, scope, stated_from, stated_until, starts_at, ends_at, entered_by,
                          entered_at, approver, approval)
                        select who, '下村', 'all', at, at + interval '4 hours', at, at + interval '4 hours', 'u0', at, 'none', 'not-needed'
                        from (%s) t (who, at)
                        """
                                .formatted(whoAndFrom))
                .update();
    }

    @Test
    void noPastAbsenceIsLookedAt() {
        assertThat(looked("u11")).isZero();
        assertThat(posts.grantsOf("u11").byPost()).hasSize(1);

        absences("select 'u' || n, now() - interval '1 hour' from generate_series(10, 60, 5) n");
        assertThat(looked("u11"))
                .as("those in force, for A, B and C of each of two posts")
                .isLessThanOrEqualTo(2 * 3 * AWAY);
        assertThat(posts.grantsOf("u11").byPost())
                .extracting(grant -> grant.capacity().code())
                .containsExactlyInAnyOrder("holder", "deputy");
    }

    /** How many rows of absences the statement for a person's grants reads. */
    private int looked(String username) {
        String plan = jdbc.sql("explain (analyze, format json) " + Posts.GRANTS)
                .params(OffsetDateTime.now(Clock.systemUTC()), username)
                .query(String.class)
                .single();
        List<JsonNode> nodes = new ArrayList<>();
        collect(JsonMapper.builder().build().readTree(plan).get(0).path("Plan"), nodes);
        return (int) Math.round(nodes.stream()
                .filter(node -> node.path("Relation Name").asString("").equals("absence"))
                .mapToDouble(node -> node.path("Actual Loops").asDouble(0)
                        * (node.path("Actual Rows").asDouble(0)
                                + node.path("Rows Removed by Filter").asDouble(0)))
                .sum());
    }

    private static void collect(JsonNode node, List<JsonNode> nodes) {
        nodes.add(node);
        node.path("Plans").forEach(part -> collect(part, nodes));
    }
}
