package cn.banwen.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of drafts with the time. */
@BanwenTest
class DraftsTests {

    private static final Instant NOW = Instant.parse("2020-03-02T02:00:00Z");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final String writer = "writer-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    DraftsTests(JdbcClient jdbc, JsonMapper json, TransactionTemplate transaction, People people) {
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
        people.put(new Person(writer, "起草人", false, false), "{noop}none");
    }

    private Drafts at(Instant instant) {
        return new Drafts(jdbc, json, Clock.fixed(instant, ZoneOffset.UTC));
    }

    @Test
    void theLatestTakesThePlaceOfTheOneBefore() {
        at(NOW).save(writer, "task-1", Map.of("opinion", "一"));
        at(NOW.plusSeconds(60)).save(writer, "task-1", Map.of("opinion", "二"));
        assertThat(at(NOW).of(writer))
                .containsExactly(new Draft("task-1", Map.of("opinion", List.of("二")), NOW.plusSeconds(60)));
    }

    @Test
    void theOldestOfTooManyGo() {
        for (int i = 0; i <= Drafts.MOST; i++) {
            at(NOW.plusSeconds(i)).save(writer, "task-" + i, Map.of("opinion", "字"));
        }
        List<String> keys = at(NOW).of(writer).stream().map(Draft::key).toList();
        assertThat(keys).hasSize(Drafts.MOST).contains("task-" + Drafts.MOST).doesNotContain("task-0");
    }

    @Test
    void whatNobodyTouchedForLongIsSweptAway() {
        at(NOW).save(writer, "task-old", Map.of("opinion", "一"));
        at(NOW.plus(Duration.ofDays(2))).save(writer, "task-new", Map.of("opinion", "二"));
        assertThat(at(NOW.plus(Duration.ofDays(61))).sweep(Duration.ofDays(60))).isEqualTo(1);
        assertThat(at(NOW).of(writer)).extracting(Draft::key).containsExactly("task-new");
    }

    @Test
    void aDraftThatAFailedActWouldHaveEndedStays() {
        Drafts drafts = at(NOW);
        drafts.save(writer, "task-1", Map.of("opinion", "一"));
        transaction.executeWithoutResult(status -> {
            drafts.discard(writer, "task-1");
            status.setRollbackOnly();
        });
        assertThat(drafts.find(writer, "task-1")).isPresent();
    }
}
