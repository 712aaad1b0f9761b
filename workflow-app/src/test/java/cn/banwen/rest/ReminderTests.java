package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.BanwenTest;
import cn.banwen.MovingClock;
import cn.banwen.identity.MailAddresses;
import cn.banwen.identity.People;
import cn.banwen.notification.MailRound;
import cn.banwen.notification.Notice;
import cn.banwen.notification.Notices;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import cn.banwen.supervision.ReminderLook;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Reminders, mail by a real server, the deputy of an idle holder, and cards, by a clock that the test moves. */
@BanwenTest
@Import(MovingClock.Moved.class)
class ReminderTests {

    private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());

    private final Office office;
    private final JdbcClient jdbc;
    private final Notices notices;
    private final People people;
    private final Posts posts;
    private final MailAddresses addresses;
    private final MovingClock clock;
    private final TransactionTemplate transaction;
    private final BeanFactory beans;

    @Autowired
    ReminderTests(
            @LocalServerPort int port,
            JdbcClient jdbc,
            Notices notices,
            People people,
            Posts posts,
            MailAddresses addresses,
            MovingClock clock,
            TransactionTemplate transaction,
            BeanFactory beans) {
        this.office = new Office(port, jdbc);
        this.jdbc = jdbc;
        this.notices = notices;
        this.people = people;
        this.posts = posts;
        this.addresses = addresses;
        this.clock = clock;
        this.transaction = transaction;
        this.beans = beans;
    }

    @BeforeAll
    static void startServer() {
        MAIL.start();
    }

    @AfterAll
    static void stopServer() {
        MAIL.stop();
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        registry.add("banwen.mail.host", () -> "127.0.0.1");
        registry.add("banwen.mail.port", () -> MAIL.getSmtp().getPort());
        registry.add("banwen.mail.encryption", () -> "none");
        registry.add("banwen.mail.from", () -> "Banwen <banwen@example.org>");
        registry.add("banwen.mail.address", () -> "https://banwen.example.org/");
        registry.add("banwen.mail.look-every", () -> "PT24H");
        registry.add("banwen.reminders.look-every", () -> "PT24H");
    }

    /** Each test begins on the morning of a Monday to Thursday on which the office works. */
    @BeforeEach
    void nextMorning() {
        jdbc.sql("update card_rule set since = ?")
                .param(OfficialTime.at(clock.instant()))
                .update();
        moveTo(LocalTime.of(8, 5));
        while (List.of(5, 6, 7).contains(local().getDayOfWeek().getValue())) {
            moveTo(LocalTime.of(8, 5));
        }
        look();
        MailRound.now(beans);
    }

    private ZonedDateTime local() {
        return clock.instant().atZone(OfficialTime.ZONE);
    }

    private void isDueInTwoHours(Walk walk) {
        jdbc.sql("update document set warn_at = ?, due_at = ? where id = ?::uuid")
                .params(
                        OfficialTime.at(clock.instant().plus(Duration.ofHours(1))),
                        OfficialTime.at(clock.instant().plus(Duration.ofHours(2))),
                        walk.id())
                .update();
    }

    private void moveTo(LocalTime time) {
        ZonedDateTime now = local();
        ZonedDateTime then = now.with(time);
        clock.move(Duration.between(now, then.isAfter(now) ? then : then.plusDays(1)));
    }

    private void look() {
        ReminderLook.now(beans);
    }

    private Walk sent(CoverFixture cover, String urgency, Duration warn, Duration due) {
        Walk walk = cover.sent(urgency);
        Instant now = clock.instant();
        jdbc.sql(
                        "update task set created_at = ?, warn_at = ?, due_at = ? where document_id = ?::uuid and state = 'open'")
                .params(
                        OfficialTime.at(now),
                        OfficialTime.at(now.plus(warn)),
                        OfficialTime.at(now.plus(due)),
                        walk.id())
                .update();
        jdbc.sql("update document set warn_at = null, due_at = null, running_since = null where id = ?::uuid")
                .param(walk.id())
                .update();
        return walk;
    }

    private void mailTo(String username) {
        addresses.choose(username + "@example.org", true, "zh-CN", username);
    }

    private List<String> told(String username, Walk walk) {
        return notices.unseen(username).stream()
                .filter(notice -> walk.id().equals(String.valueOf(notice.documentId())))
                .map(Notice::code)
                .sorted()
                .toList();
    }

    private List<MimeMessage> mailsTo(String username) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> {
                    try {
                        return mail.getRecipients(Message.RecipientType.TO)[0]
                                .toString()
                                .equals(username + "@example.org");
                    } catch (MessagingException broken) {
                        throw new AssertionError(broken);
                    }
                })
                .toList();
    }

    @Test
    void remindsWhoeverIsOnDutyBeforeAtAndAfterTheLimitAndThenTheSupervisor() {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        Walk walk = sent(cover, "urgent", Duration.ofHours(2), Duration.ofHours(3));
        look();
        assertThat(told(cover.a(), walk)).isEmpty();
        moveTo(LocalTime.of(10, 10));
        look();
        look();
        assertThat(told(cover.a(), walk)).containsExactly("step-near");
        moveTo(LocalTime.of(11, 10));
        look();
        assertThat(told(cover.a(), walk)).containsExactly("card-yellow-step-overdue", "step-over");
        assertThat(told("deputy", walk)).containsExactly("holder-idle-above");
        // two working hours after 11:05: the lunch break doesn't count
        moveTo(LocalTime.of(14, 59));
        look();
        assertThat(told("deputy", walk)).containsExactly("holder-idle-above");
        moveTo(LocalTime.of(15, 6));
        look();
        assertThat(told("deputy", walk)).containsExactly("step-escalated");
        cover.complete(cover.a(), cover.task(walk)).expect(200);
        assertThat(told("deputy", walk)).isEmpty();
        assertThat(told(cover.a(), walk)).containsExactly("card-yellow-step-overdue");
    }

    @Test
    void nobodyIsDisturbedAtNightSaveForWhatIsExtraUrgent() throws Exception {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        mailTo(cover.a());
        moveTo(LocalTime.of(17, 0));
        Walk routine = sent(cover, "routine", Duration.ofHours(4), Duration.ofHours(5));
        Walk flash = sent(cover, "extra-urgent", Duration.ofHours(4), Duration.ofHours(5));
        moveTo(LocalTime.of(22, 1));
        look();
        MailRound.now(beans);
        assertThat(told(cover.a(), routine))
                .contains("card-yellow-step-overdue")
                .doesNotContain("step-over", "step-near");
        assertThat(told(cover.a(), flash)).contains("step-over");
        assertThat(mailsTo(cover.a())).hasSize(1);
        assertThat(mailsTo(cover.a()).get(0).getSubject()).contains("到期");
        moveTo(LocalTime.of(7, 59));
        look();
        assertThat(told(cover.a(), routine)).doesNotContain("step-over", "step-near");
        moveTo(LocalTime.of(8, 1));
        look();
        assertThat(told(cover.a(), routine)).contains("step-over").doesNotContain("step-near");
    }

    @Test
    void whatComesUpTogetherGoesInOneMailWithLinks() throws MessagingException, IOException {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        mailTo(cover.a());
        Walk first = sent(cover, "routine", Duration.ofMinutes(10), Duration.ofHours(3));
        Walk second = sent(cover, "routine", Duration.ofMinutes(12), Duration.ofHours(3));
        clock.move(Duration.ofMinutes(15));
        look();
        MailRound.now(beans);
        assertThat(mailsTo(cover.a())).isEmpty();
        clock.move(Duration.ofMinutes(30));
        MailRound.now(beans);
        MailRound.now(beans);
        assertThat(mailsTo(cover.a())).hasSize(1);
        MimeMessage mail = mailsTo(cover.a()).get(0);
        assertThat(mail.getSubject()).isEqualTo("【办文】2 项提醒");
        assertThat(mail.getContent().toString())
                .contains(
                        "https://banwen.example.org/documents/" + first.id(),
                        "https://banwen.example.org/documents/" + second.id());
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void whoStandsInGetsTheMailAndWhoIsAwayNot() {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        mailTo(cover.a());
        mailTo(cover.b());
        Walk walk = sent(cover, "urgent", Duration.ofMinutes(5), Duration.ofHours(3));
        cover.leave(
                        cover.a(),
                        "",
                        OfficialTime.at(clock.instant().plus(Duration.ofHours(6)))
                                .toString(),
                        Map.of())
                .expect(201);
        clock.move(Duration.ofMinutes(40));
        look();
        clock.move(Duration.ofMinutes(31));
        MailRound.now(beans);
        assertThat(mailsTo(cover.b())).hasSize(1);
        assertThat(mailsTo(cover.a())).isEmpty();
        office.as("clerk")
                .post(walk.path() + "/urge", Map.of("channel", "mail"))
                .expect(201);
        MailRound.now(beans);
        assertThat(mailsTo(cover.b())).hasSize(2);
    }

    @Test
    void mailWaitsForAServerThatFailsAndThenGoesOnce() throws MessagingException {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        mailTo(cover.a());
        Walk walk = sent(cover, "urgent", Duration.ofHours(4), Duration.ofHours(8));
        int port = MAIL.getSmtp().getPort();
        MAIL.stop();
        office.as("clerk").post(walk.path() + "/urge", Map.of()).expect(201);
        MailRound.now(beans);
        MailRound.now(beans);
        assertThat(jdbc.sql("select tries from outgoing_mail where username = ?")
                        .param(cover.a())
                        .query(Integer.class)
                        .list())
                .containsExactly(1);
        assertThat(office.as("admin")
                        .get("/api/mail")
                        .expect(200)
                        .json()
                        .path("waiting")
                        .asInt(0))
                .isPositive();
        office.as("clerk").get("/api/mail").refused(403, "admin-only");
        GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        again.start();
        try {
            MailRound.now(beans);
            assertThat(again.getReceivedMessages())
                    .as("not before its next try")
                    .isEmpty();
            clock.move(Duration.ofMinutes(2));
            MailRound.now(beans);
            clock.move(Duration.ofMinutes(2));
            MailRound.now(beans);
            assertThat(again.getReceivedMessages()).hasSize(1);
            assertThat(again.getReceivedMessages()[0].getMessageID()).endsWith("@example.org>");
        } finally {
            again.stop();
            MAIL.start();
        }
    }

    /** As a process leaves it that died while the server had the mail. */
    @Test
    void aMailThatAProcessClaimedAndNeverGaveBackIsHandedOverAfterTheClaim() {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        mailTo(cover.a());
        jdbc.sql(
                        """
                        insert into outgoing_mail (id, username, address, subject, body, created_at, next_try_at, tries)
                        values (?, ?, ?, '提醒', '请阅', ?, ?, 1)
                        """)
                .params(
                        UUID.randomUUID(),
                        cover.a(),
                        cover.a() + "@example.org",
                        OfficialTime.at(clock.instant()),
                        OfficialTime.at(clock.instant().plus(Duration.ofMinutes(3))))
                .update();
        MailRound.now(beans);
        assertThat(mailsTo(cover.a())).isEmpty();
        clock.move(Duration.ofMinutes(4));
        MailRound.now(beans);
        MailRound.now(beans);
        assertThat(mailsTo(cover.a())).hasSize(1);
    }

    @Test
    void manyProcessesTellOnce() throws Exception {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        mailTo(cover.a());
        List<Walk> walks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            walks.add(sent(cover, "urgent", Duration.ofMinutes(5), Duration.ofHours(3)));
        }
        clock.move(Duration.ofMinutes(10));
        ExecutorService processes = Executors.newFixedThreadPool(4);
        try {
            Callable<Object> look = () -> {
                ReminderLook.asAnotherProcess(beans);
                return true;
            };
            for (var done : processes.invokeAll(List.of(look, look, look, look))) {
                done.get();
            }
        } finally {
            processes.shutdown();
        }
        assertThat(walks).allSatisfy(walk -> assertThat(told(cover.a(), walk)).containsExactly("step-near"));
        clock.move(Duration.ofMinutes(31));
        MailRound.now(beans);
        assertThat(mailsTo(cover.a())).hasSize(1);
    }

    @Test
    void theDeputyOfAnIdleHolderMayStepIn() {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        Walk walk = sent(cover, "urgent", Duration.ofMinutes(170), Duration.ofHours(3));
        String task = cover.task(walk);
        String path = "/api/tasks/" + task + "/step-in";
        office.as(cover.b()).post(path, Map.of()).refused(404, "not-idle");
        clock.move(Duration.ofMinutes(100));
        look();
        assertThat(told(cover.b(), walk)).isEmpty();
        clock.move(Duration.ofMinutes(10));
        look();
        assertThat(told(cover.b(), walk)).containsExactly("holder-idle");
        assertThat(told("deputy", walk)).containsExactly("holder-idle-above");
        cover.complete(cover.b(), task).refused(403, "not-your-task");
        office.as("finance").post(path, Map.of()).refused(404, "not-idle");
        office.as(cover.b()).post(path, Map.of()).expect(201);
        cover.complete(cover.b(), task).expect(200);
        assertThat(walk.lastAct().path("capacity").asString("")).isEqualTo("stepping-in");
        office.as(cover.b()).post(path, Map.of()).refused(409, "not-idle");
    }

    @Test
    void whoeverIsDeputyWhenTheHolderIsIdleAgainMayStepInAndTheFormerOneNot() {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        Walk walk = sent(cover, "urgent", Duration.ofMinutes(170), Duration.ofHours(3));
        String path = "/api/tasks/" + cover.task(walk) + "/step-in";
        clock.move(Duration.ofMinutes(115));
        look();
        assertThat(told(cover.b(), walk)).containsExactly("holder-idle");
        cover.deputised(posts, cover.c());
        jdbc.sql("update task set due_at = due_at + interval '1 minute' where document_id = ?::uuid and state = 'open'")
                .param(walk.id())
                .update();
        look();
        assertThat(told(cover.c(), walk)).containsExactly("holder-idle");
        office.as(cover.b()).post(path, Map.of()).refused(404, "not-idle");
        office.as(cover.c()).post(path, Map.of()).expect(201);
        office.as(cover.c()).post(path, Map.of()).expect(201);
        assertThat(jdbc.sql("select count(*) from step_in where post_code = ?")
                        .param(cover.post())
                        .query(Integer.class)
                        .single())
                .as("tapped twice, stepped in once")
                .isEqualTo(1);
    }

    @Test
    void nothingWaitsBehindAClockThatCannotBeRead() {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        Walk broken = sent(cover, "urgent", Duration.ofMinutes(5), Duration.ofHours(3));
        Walk sound = sent(cover, "urgent", Duration.ofMinutes(6), Duration.ofHours(3));
        look();
        step(broken, "no-such-step");
        clock.move(Duration.ofMinutes(10));
        look();
        assertThat(told(cover.a(), sound)).containsExactly("step-near");
        step(broken, "read");
        look();
        assertThat(told(cover.a(), broken)).as("left for a while").isEmpty();
        clock.move(Duration.ofMinutes(6));
        look();
        assertThat(told(cover.a(), broken)).containsExactly("step-near");
    }

    private void step(Walk walk, String step) {
        jdbc.sql("update task set step = ? where document_id = ?::uuid and state = 'open'")
                .params(step, walk.id())
                .update();
    }

    @Test
    void mailThatFoundNobodyStaysOutOfTheNightUnlessItIsExtraUrgent() {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        mailTo(cover.a());
        Walk routine = sent(cover, "routine", Duration.ofDays(20), Duration.ofDays(30));
        Walk flash = sent(cover, "extra-urgent", Duration.ofDays(20), Duration.ofDays(30));
        moveTo(LocalTime.of(17, 0));
        String midnight =
                OfficialTime.at(clock.instant().plus(Duration.ofHours(7))).toString();
        cover.leave(cover.a(), "", midnight, Map.of()).expect(201);
        cover.leave(cover.b(), "", midnight, Map.of("reason", "病假")).expect(201);
        office.as("clerk").post(routine.path() + "/urge", Map.of("text", "平件")).expect(201);
        office.as("clerk").post(flash.path() + "/urge", Map.of("text", "特急")).expect(201);
        moveTo(LocalTime.of(19, 55));
        MailRound.now(beans);
        assertThat(mailsTo(cover.a())).as("nobody is there").isEmpty();
        moveTo(LocalTime.of(0, 31));
        MailRound.now(beans);
        assertThat(mailsTo(cover.a()))
                .hasSize(1)
                .allSatisfy(mail ->
                        assertThat(mail.getContent().toString()).contains("特急").doesNotContain("平件"));
        moveTo(LocalTime.of(8, 1));
        MailRound.now(beans);
        assertThat(mailsTo(cover.a())).hasSize(2);
    }

    @Test
    void whatOnlyLooksLikeAMomentIsToldAsItWasTyped() {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        Walk walk = sent(cover, "urgent", Duration.ofHours(4), Duration.ofHours(8));
        office.as("clerk")
                .post(walk.path() + "/urge", Map.of("text", "2026-02-31T25:61Z"))
                .expect(201);
        assertThat(office.as(cover.a()).get("/api/notices").expect(200).json().toString())
                .contains("2026-02-31T25:61Z");
    }

    @Test
    void whatNobodyMayDoInTheHoldersPlaceGoesToTheSupervisorWhenDue() {
        CoverFixture cover = CoverFixture.make(office, people, posts, "会计岗位");
        Walk walk = sent(cover, "urgent", Duration.ofHours(1), Duration.ofHours(2));
        cover.leave(
                        cover.a(),
                        "",
                        OfficialTime.at(clock.instant().plus(Duration.ofHours(8)))
                                .toString(),
                        Map.of())
                .expect(201);
        clock.move(Duration.ofMinutes(125));
        look();
        assertThat(told("deputy", walk)).containsExactly("excluded-due");
        assertThat(told(cover.b(), walk)).isEmpty();
    }

    @Test
    void whatNobodyMayDoGoesToTheSupervisorAlsoWhereThePostIsNotRemindedAtTheLimit() {
        CoverFixture cover = CoverFixture.make(office, people, posts, "会计岗位");
        remindAtLimit(false);
        try {
            Walk walk = sent(cover, "urgent", Duration.ofHours(1), Duration.ofHours(2));
            cover.leave(
                            cover.a(),
                            "",
                            OfficialTime.at(clock.instant().plus(Duration.ofHours(8)))
                                    .toString(),
                            Map.of())
                    .expect(201);
            clock.move(Duration.ofMinutes(125));
            look();
            assertThat(told("deputy", walk)).containsExactly("excluded-due");
        } finally {
            remindAtLimit(true);
        }
    }

    private void remindAtLimit(boolean wanted) {
        jdbc.sql("update reminder_ladder set at_limit = ? where urgency = 'urgent'")
                .param(wanted)
                .update();
    }

    @Test
    void aTrackedDocumentIsAskedForAfterEachIntervalOfWorkingDays() {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        Walk walk = sent(cover, "routine", Duration.ofDays(80), Duration.ofDays(90));
        office.as("clerk")
                .post(
                        walk.path() + "/supervision",
                        Map.of("kind", "tracking", "everyDays", 1, "supervisor", "director", "requirement", "报进展"))
                .expect(201);
        look();
        assertThat(told(cover.a(), walk)).isEmpty();
        moveTo(LocalTime.of(8, 5));
        look();
        assertThat(told(cover.a(), walk)).isEmpty();
        moveTo(LocalTime.of(17, 31));
        look();
        look();
        assertThat(told(cover.a(), walk)).containsExactly("progress-asked");
        JsonNode urge =
                office.as("inspector").get(walk.path() + "/supervision").json().path("urges");
        assertThat(urge.size()).isEqualTo(1);
        assertThat(urge.get(0).path("automatic").asBoolean(false)).isTrue();
        assertThat(urge.get(0).path("by").path("username").asString("")).isEqualTo("director");
    }

    private JsonNode cards(String username, Walk walk) {
        List<JsonNode> cards = office.as(username).get("/api/cards?size=200").expect(200).items().stream()
                .filter(card -> card.path("documentId").asString("").equals(walk.id()))
                .toList();
        assertThat(cards).hasSize(1);
        return cards.get(0);
    }

    @Test
    void theCardGoesToWhoeverStoodInAndIsContestedAndVoidedOnRecord() {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        Walk walk = sent(cover, "urgent", Duration.ofMinutes(30), Duration.ofHours(1));
        cover.leave(
                        cover.a(),
                        "",
                        OfficialTime.at(clock.instant().plus(Duration.ofHours(8)))
                                .toString(),
                        Map.of())
                .expect(201);
        clock.move(Duration.ofMinutes(61));
        look();
        look();
        JsonNode card = cards("inspector", walk);
        assertThat(card.path("kind").asString("")).isEqualTo("yellow");
        assertThat(card.path("person").path("username").asString("")).isEqualTo(cover.b());
        assertThat(card.path("actingFor").path("username").asString("")).isEqualTo(cover.a());
        String path = "/api/cards/" + card.path("id").asString("");
        office.as("finance").get(path).refused(404, "card-not-found");
        office.as("inspector").post(path + "/confirm", Map.of()).refused(403, "not-your-card");
        office.as("inspector").post(path + "/void", Map.of("reason", "误发")).refused(403, "not-yours-to-decide");
        office.as(cover.b()).post(path + "/void", Map.of("reason", "误发")).refused(403, "not-yours-to-decide");
        office.as("deputy").post(path + "/uphold", Map.of("reason", "属实")).refused(409, "card-decided");
        office.as(cover.b()).post(path + "/contest", Map.of()).refused(422, "required");
        office.as(cover.b()).post(path + "/contest", Map.of("reason", "全乡停电")).expect(200);
        office.as(cover.b()).post(path + "/confirm", Map.of()).refused(409, "card-decided");
        assertThat(told("deputy", walk)).as("who decides is told").contains("card-contested");
        assertThat(office.as("deputy")
                        .post(path + "/void", Map.of("reason", "情况属实"))
                        .expect(200)
                        .at("state"))
                .isEqualTo("voided");
        assertThat(told("deputy", walk)).as("decided").doesNotContain("card-contested");
        office.as("secretary").post(path + "/void", Map.of("reason", "再撤")).refused(409, "card-decided");
        JsonNode events = office.as("inspector").get(path).expect(200).json().path("events");
        assertThat(events.size()).isEqualTo(2);
        assertThat(events.get(0).path("reason").asString("")).isEqualTo("全乡停电");
        assertThatThrownBy(() -> jdbc.sql("update card set username = 'clerk' where id = ?")
                        .param(card.path("id").asLong(0))
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aSecondYellowCardOfTheMonthMakesARedOneUnlessTheFirstWasVoided() {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        Walk first = overdue(cover);
        String path = "/api/cards/" + cards("secretary", first).path("id").asString("");
        office.as("secretary").post(path + "/void", Map.of("reason", "误发")).expect(200);
        overdue(cover);
        assertThat(kinds(cover)).containsExactly("yellow", "yellow");
        overdue(cover);
        assertThat(kinds(cover)).containsExactly("red", "yellow", "yellow", "yellow");
        overdue(cover);
        assertThat(kinds(cover)).containsExactly("red", "yellow", "yellow", "yellow", "yellow");
    }

    private Walk overdue(CoverFixture cover) {
        Walk walk = sent(cover, "urgent", Duration.ofMinutes(5), Duration.ofMinutes(10));
        clock.move(Duration.ofMinutes(11));
        look();
        return walk;
    }

    private List<String> kinds(CoverFixture cover) {
        return office.as(cover.a()).get("/api/cards?person=me").expect(200).items().stream()
                .map(card -> card.path("kind").asString(""))
                .sorted()
                .toList();
    }

    @Test
    void whatWasOverdueBeforeCardsWereIssuedMakesNone() {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        Walk walk = sent(cover, "urgent", Duration.ofMinutes(5), Duration.ofMinutes(10));
        clock.move(Duration.ofMinutes(20));
        jdbc.sql("update card_rule set since = ?")
                .param(OfficialTime.at(clock.instant()))
                .update();
        look();
        assertThat(told(cover.a(), walk)).containsExactly("step-over");
        assertThat(kinds(cover)).isEmpty();
    }

    @Test
    void aDocumentOverdueForMoreThanAWorkingDayMakesARedCard() {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        Walk walk = sent(cover, "urgent", Duration.ofDays(20), Duration.ofDays(30));
        isDueInTwoHours(walk);
        clock.move(Duration.ofHours(3));
        look();
        assertThat(told(cover.a(), walk)).contains("document-over").doesNotContain("card-red-document-overdue");
        moveTo(LocalTime.of(17, 29));
        moveTo(LocalTime.of(17, 29));
        look();
        assertThat(told(cover.a(), walk)).doesNotContain("card-red-document-overdue");
        moveTo(LocalTime.of(17, 31));
        look();
        assertThat(told(cover.a(), walk)).contains("card-red-document-overdue");
        assertThat(cards("secretary", walk).path("reason").asString("")).isEqualTo("document-overdue");
    }

    /** To the post, with a date by which the sender wants an answer. */
    private Walk answeredBy(CoverFixture cover, String replyBy) {
        Map<String, Object> registered = Steps.with(Steps.registered("read"), "replyBy", replyBy);
        return office.paper("答复日期")
                .reviewed()
                .act("clerk", "register", registered)
                .act("director", "propose", Steps.toRead(cover.post()))
                .act("clerk", "distribute", Steps.DISTRIBUTED);
    }

    private List<JsonNode> cardsOf(Walk walk) {
        return office.as("inspector").get("/api/cards?size=200").expect(200).items().stream()
                .filter(card -> card.path("documentId").asString("").equals(walk.id()))
                .toList();
    }

    @Test
    void aLimitThatHadPassedBeforeTheTaskBeganIsToldOfAndNobodysFault() {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        String yesterday =
                OfficialTime.at(clock.instant().minus(Duration.ofDays(1))).toString();
        Walk walk = answeredBy(cover, yesterday);
        look();
        assertThat(told(cover.a(), walk)).contains("step-over").doesNotContain("card-yellow-step-overdue");
        assertThat(told(cover.b(), walk)).isEmpty();
        assertThat(told("deputy", walk)).as("escalated at once").isEmpty();
        moveTo(LocalTime.of(11, 0));
        look();
        assertThat(told("deputy", walk)).as("two working hours later").contains("step-escalated");
        moveTo(LocalTime.of(17, 31));
        moveTo(LocalTime.of(17, 31));
        look();
        assertThat(cardsOf(walk)).isEmpty();
    }

    @Test
    void aDateBeforeTheCalendarBeginsIsTakenForWhatIsOver() {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        Walk walk = answeredBy(cover, "2016-07-08");
        look();
        assertThat(told(cover.a(), walk)).contains("step-over");
        assertThat(cardsOf(walk)).isEmpty();
    }

    private void stopDeadline(Walk walk) {
        office.as("clerk")
                .post(
                        walk.path() + "/deadlines/stop",
                        Map.of("reason", "superior", "note", "等县府批复", "allowedBy", "secretary"))
                .expect(200);
    }

    private void resumeDeadline(Walk walk) {
        office.as("clerk").post(walk.path() + "/deadlines/resume", Map.of()).expect(200);
    }

    @Test
    void afterAStopThatLeftTheLimitAsItWasTheRemindersGoOn() {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        moveTo(LocalTime.of(15, 0));
        Walk walk = cover.sent("flash");
        jdbc.sql(
                        """
                        update task set budget_unit = 'same-day', budget_quantity = 1, budget_used = 0, warn_at = ?, due_at = ?
                        where document_id = ?::uuid and state = 'open'
                        """)
                .params(
                        OfficialTime.at(clock.instant().plus(Duration.ofMinutes(20))),
                        local().toLocalDate()
                                .plusDays(1)
                                .atStartOfDay(OfficialTime.ZONE)
                                .toOffsetDateTime(),
                        walk.id())
                .update();
        clock.move(Duration.ofMinutes(30));
        look();
        assertThat(told(cover.a(), walk)).contains("step-near");
        notices.unseen(cover.a()).stream()
                .filter(notice -> walk.id().equals(String.valueOf(notice.documentId())))
                .forEach(notice -> notices.seen(notice.id(), cover.a()));
        stopDeadline(walk);
        moveTo(LocalTime.of(20, 0));
        look();
        assertThat(told(cover.a(), walk)).doesNotContain("step-over");
        resumeDeadline(walk);
        look();
        assertThat(told(cover.a(), walk)).as("told before").doesNotContain("step-near");
        moveTo(LocalTime.of(0, 10));
        look();
        assertThat(told(cover.a(), walk)).contains("step-over", "card-yellow-step-overdue");
    }

    @Test
    void aTimeInWhichTheClockStoodStillIsNobodysIdleness() {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        Walk walk = cover.sent("routine");
        stopDeadline(walk);
        clock.move(Duration.ofDays(20));
        moveTo(LocalTime.of(8, 35));
        resumeDeadline(walk);
        look();
        assertThat(told(cover.b(), walk)).isEmpty();
        assertThat(told("deputy", walk)).isEmpty();
    }

    @Test
    void whoSupervisesSeesWhatWaitsBelowUrgesAndLooksBackAtWhatWasLate() {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        Walk late = sent(cover, "urgent", Duration.ofHours(1), Duration.ofHours(2));
        Walk inTime = sent(cover, "routine", Duration.ofDays(20), Duration.ofDays(30));
        clock.move(Duration.ofHours(6));
        look();
        assertThat(told("deputy", late)).contains("step-escalated");
        Caller above = office.as("deputy");
        for (Walk walk : List.of(late, inTime)) {
            above.get(walk.path()).expect(200);
            above.get(walk.path() + "/supervision").expect(200);
            above.get(walk.path() + "/history").expect(200);
            above.post(walk.path() + "/urge", Map.of()).expect(201);
            for (String other : List.of("finance", "deputy-b", cover.b())) {
                office.as(other).get(walk.path()).refused(404, "document-not-found");
            }
        }
        assertThat(above.get("/api/supervision?size=200").expect(200).text()).contains(late.id());
        assertThat(above.get("/api/register?size=200").expect(200).text()).contains(late.id());

        cover.complete(cover.a(), cover.task(late)).expect(200);
        cover.complete(cover.a(), cover.task(inTime)).expect(200);
        above.get(late.path()).expect(200);
        above.get(inTime.path()).refused(404, "document-not-found");
        above.post(late.path() + "/urge", Map.of()).refused(403, "not-yours-to-urge");
    }

    @Test
    void whoStandsInForTheSupervisorInPartHasNoMoreOfWhatIsBelow() {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        String below = cover.post() + "-u";
        posts.put(new Post(below, below, "某办", cover.c(), null, false, false, 981, "", cover.post(), false, null));
        CoverFixture under = new CoverFixture(office, below, cover.c(), cover.b(), cover.a());
        Walk urgent = sent(under, "urgent", Duration.ofMinutes(5), Duration.ofMinutes(10));
        Walk routine = sent(under, "routine", Duration.ofMinutes(5), Duration.ofMinutes(10));
        clock.move(Duration.ofMinutes(11));
        look();
        String until =
                OfficialTime.at(clock.instant().plus(Duration.ofHours(5))).toString();
        cover.leave(cover.a(), "", until, Map.of("scope", "urgent")).expect(201);
        Caller deputy = office.as(cover.b());
        deputy.get(urgent.path()).expect(200);
        deputy.get(routine.path()).refused(404, "document-not-found");
        deputy.post(urgent.path() + "/urge", Map.of()).expect(201);
        deputy.post(routine.path() + "/urge", Map.of()).refused(404, "document-not-found");
        assertThat(deputy.get("/api/cards?size=200").expect(200).text()).doesNotContain(routine.id());
        String card = "/api/cards/" + cardsOf(routine).get(0).path("id").asString("");
        deputy.get(card).refused(404, "card-not-found");
        deputy.post(card + "/void", Map.of("reason", "误发")).refused(404, "card-not-found");
        Caller holder = office.as(cover.a());
        holder.get(routine.path()).expect(200);
        holder.get(card).expect(200);
    }

    @Test
    void theRedCardGoesToThoseAtWhomTheDocumentWaitedAtItsLimit() {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        Walk walk = sent(cover, "urgent", Duration.ofDays(20), Duration.ofDays(30));
        isDueInTwoHours(walk);
        look();
        clock.move(Duration.ofHours(3));
        String next = "cr-" + UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into task (id, document_id, engine_task, step, post_code, state, urgency_rank, created_at)
                        values (?, ?::uuid, ?, 'conclude', 'office-clerk', 'open', 3, ?)
                        """)
                .params(UUID.randomUUID(), walk.id(), next, OfficialTime.at(clock.instant()))
                .update();
        jdbc.sql("update task set state = 'done', closed_at = ? where document_id = ?::uuid and post_code = ?")
                .params(OfficialTime.at(clock.instant()), walk.id(), cover.post())
                .update();
        moveTo(LocalTime.of(17, 31));
        moveTo(LocalTime.of(17, 31));
        look();
        assertThat(cardsOf(walk))
                .extracting(card -> card.path("person").path("username").asString(""))
                .containsExactly(cover.a());
    }

    @Test
    void whatTheSupervisorEndedTheDeputyDoesNotBeginAgain() {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        Walk walk = sent(cover, "urgent", Duration.ofMinutes(170), Duration.ofHours(3));
        String path = "/api/tasks/" + cover.task(walk) + "/step-in";
        clock.move(Duration.ofMinutes(115));
        look();
        office.as(cover.b()).post(path, Map.of()).expect(201);
        office.as("deputy")
                .post("/api/posts/" + cover.post() + "/step-in/end", Map.of())
                .expect(200);
        office.as(cover.b()).post(path, Map.of()).refused(409, "not-idle");
        cover.complete(cover.b(), cover.task(walk)).refused(403, "cover-ended");
    }

    private List<String> done(UUID subject) {
        return jdbc.sql("select unnest(done) from reminder_plan where subject = ?")
                .param(subject)
                .query(String.class)
                .list();
    }

    /** As another process does that makes the same plans, works one off and goes on before this one is through. */
    @Test
    void whatAnotherProcessToldMeanwhileStaysTold() {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        List<Walk> walks = List.of(
                sent(cover, "urgent", Duration.ofHours(5), Duration.ofHours(6)),
                sent(cover, "urgent", Duration.ofHours(5), Duration.ofHours(6)));
        look();
        List<UUID> plans = jdbc.sql(
                        "select subject from reminder_plan where of_task and document_id = any (?::uuid[]) order by subject")
                .param(walks.stream().map(Walk::id).toArray(String[]::new))
                .query(UUID.class)
                .list();
        jdbc.sql("update task set due_at = due_at + interval '1 minute' where id = any (?)")
                .param(plans.toArray(UUID[]::new))
                .update();
        CompletableFuture<Integer> planned = transaction.execute(held -> {
            jdbc.sql("select subject from reminder_plan where subject = ? for update")
                    .param(plans.get(0))
                    .query(UUID.class)
                    .single();
            CompletableFuture<Integer> other = CompletableFuture.supplyAsync(() -> ReminderLook.plan(beans));
            Awaitility.await("it waits for the first").pollInSameThread().until(() -> other.isDone() || isWaitedFor());
            CompletableFuture.runAsync(() -> jdbc.sql(
                                    """
                                    update reminder_plan set done = '{before}', next_at = null,
                                      due_at = (select due_at from task where id = subject) where subject = ?
                                    """)
                            .param(plans.get(1))
                            .update())
                    .join();
            return other;
        });
        Objects.requireNonNull(planned).join();
        assertThat(done(plans.get(0))).isEmpty();
        assertThat(done(plans.get(1))).containsExactly("before");
    }

    private boolean isWaitedFor() {
        return jdbc.sql("select exists (select from pg_locks where not granted"
                        + " and pg_backend_pid() = any (pg_blocking_pids(pid)))")
                .query(Boolean.class)
                .single();
    }

    @Test
    void aChangeOfTheSettingsWakesNoPlanOfWhatIsOver() {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        Walk over = sent(cover, "urgent", Duration.ofMinutes(5), Duration.ofMinutes(10));
        Walk waits = sent(cover, "routine", Duration.ofDays(20), Duration.ofDays(30));
        look();
        cover.complete(cover.a(), cover.task(over)).expect(200);
        jdbc.sql("update reminder_plan set next_at = null where document_id = ?::uuid and of_task")
                .param(over.id())
                .update();
        for (int hours : new int[] {5, 4}) {
            office.as("admin")
                    .put("/api/settings/reminders", Map.of("ladders", Map.of("level", Map.of("everyHours", hours))))
                    .expect(200);
            assertThat(jdbc.sql(
                                    "select document_id::text from reminder_plan"
                                            + " where of_task and document_id = any (array[?, ?]::uuid[]) and next_at is not null")
                            .params(over.id(), waits.id())
                            .query(String.class)
                            .list())
                    .containsExactly(waits.id());
        }
        assertThat(jdbc.sql("select count(*) from reminder_plan p where p.of_task"
                                + " and not exists (select from task t where t.id = p.subject and t.state = 'open')")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anUrgingForWhatIsDoneIsMailedToNobody() {
        CoverFixture cover = CoverFixture.make(office, people, posts);
        mailTo(cover.a());
        Walk walk = sent(cover, "routine", Duration.ofDays(20), Duration.ofDays(30));
        moveTo(LocalTime.of(21, 0));
        office.as("clerk").post(walk.path() + "/urge", Map.of("text", "今晚请办")).expect(201);
        MailRound.now(beans);
        assertThat(told(cover.a(), walk)).containsExactly("urged-with-words");
        cover.complete(cover.a(), cover.task(walk)).expect(200);
        assertThat(told(cover.a(), walk)).isEmpty();
        moveTo(LocalTime.of(8, 1));
        MailRound.now(beans);
        assertThat(mailsTo(cover.a())).isEmpty();
    }
}
