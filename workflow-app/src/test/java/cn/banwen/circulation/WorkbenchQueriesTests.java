package cn.banwen.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.audit.AuditTrail;
import cn.banwen.circulation.WorkbenchQueries.Arrived;
import cn.banwen.circulation.WorkbenchQueries.Promptness;
import cn.banwen.circulation.WorkbenchQueries.Speed;
import cn.banwen.identity.People;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Posts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In a year in which no other test receives anything. */
@BanwenTest
class WorkbenchQueriesTests {

    private final WorkbenchQueries onTheEighth;
    private final Posts posts;
    private final JdbcClient jdbc;
    private final InboxFixture fixture;

    @Autowired
    WorkbenchQueriesTests(
            AuditTrail audit, People people, Posts posts, JdbcClient jdbc, @Qualifier("owner") DataSource owner) {
        Clock clock = Clock.fixed(Instant.parse("2031-07-08T02:00:00Z"), OfficialTime.ZONE);
        this.onTheEighth = new WorkbenchQueries(jdbc, audit, clock);
        this.posts = posts;
        this.jdbc = jdbc;
        this.fixture = new InboxFixture(people, posts, jdbc, owner);
    }

    @BeforeEach
    void hold() {
        fixture.holdTwoPosts();
    }

    @AfterEach
    void takeAway() {
        fixture.takeAway();
    }

    private UUID received(String title, String receivedAt, String signedAt) {
        UUID id = fixture.document(title, null, null, "云岭县");
        jdbc.sql(
                        "update document set received_at = ?::timestamptz, signed_at = nullif(?, '')::timestamptz where id = ?")
                .params(receivedAt, signedAt, id)
                .update();
        return id;
    }

    @Test
    void tellsHowFastArrivalsWereSignedForByBeijingsDays() {
        received("昨夜最后一刻", "2031-07-07 23:00+08", "2031-07-07 23:59:59.999999+08");
        received("今日零点", "2031-07-07 23:50+08", "2031-07-08 00:00+08");
        received("今日上午", "2031-07-08 09:00+08", "2031-07-08 09:04+08");
        received("今日最后一刻", "2031-07-08 23:57+08", "2031-07-08 23:59:00+08");
        received("明日零点", "2031-07-08 23:00+08", "2031-07-09 00:00+08");
        received("上月最后一刻", "2031-06-30 12:00+08", "2031-06-30 23:59:59.999999+08");
        received("本月零点", "2031-06-30 12:00+08", "2031-07-01 00:00+08");
        received("尚未签收", "2031-07-08 08:00+08", "");
        Promptness told = onTheEighth.promptness();
        assertThat(told.today()).isEqualTo(new Speed(3, Duration.ofMinutes(4), Duration.ofMinutes(10)));
        assertThat(told.month()).isEqualTo(new Speed(5, Duration.ofMinutes(10), Duration.ofHours(12)));
    }

    @Test
    void saysNothingOfSpeedWhereNothingWasSigned() {
        assertThat(onTheEighth.promptness())
                .isEqualTo(new Promptness(new Speed(0, null, null), new Speed(0, null, null)));
    }

    @Test
    void listsTodaysArrivalsThatTheReaderMaySeeAndWhoHasThem() {
        UUID first = received("第一件", "2031-07-08 00:00+08", "");
        UUID second = received("第二件", "2031-07-08 23:59+08", "");
        received("他人的", "2031-07-08 12:00+08", "");
        received("昨天的", "2031-07-07 23:59:59+08", "");
        fixture.task(fixture.mine().get(1), "read", Urgency.ROUTINE, first);
        fixture.task(fixture.mine().get(0), "handle", Urgency.ROUTINE, first);
        fixture.end(fixture.task(fixture.mine().get(0), "read", Urgency.ROUTINE, second), "done", "clerk");
        WorkbenchQueries.Arrivals mine = onTheEighth.arrivedToday(posts.grantsOf(fixture.me), 8);
        assertThat(mine.total()).isEqualTo(2);
        assertThat(mine.newest()).extracting(Arrived::title).containsExactly("第二件", "第一件");
        assertThat(mine.newest()).extracting(Arrived::waitingAt).containsExactly(List.of(), fixture.mine());
        WorkbenchQueries.Arrivals all = onTheEighth.arrivedToday(posts.grantsOf("clerk"), 1);
        assertThat(all.total()).isEqualTo(3);
        assertThat(all.newest()).hasSize(1);
        assertThat(onTheEighth.arrivedToday(posts.grantsOf("admin"), 8).total()).isZero();
    }

    @Test
    void figuresAndArrivalsGoByTheirIndexes() {
        fixture.fill(20_000, "done");
        jdbc.sql("update document set signed_at = received_at + interval '3 minutes' where remark = ?")
                .param(fixture.me)
                .update();
        fixture.analyse();
        String day = "2031-07-08 00:00+08";
        assertThat(plan(WorkbenchQueries.SIGNED.replace("?", "'" + day + "'"))).contains("document_signed");
        assertThat(plan(WorkbenchQueries.ARRIVED
                        .formatted("true")
                        .replaceFirst("limit \\?", "limit 8")
                        .replace("?", "'" + day + "'")))
                .contains("document_received")
                .doesNotContain("Seq Scan on document");
    }

    private String plan(String sql) {
        return String.join("\n", jdbc.sql("explain " + sql).query(String.class).list());
    }
}
