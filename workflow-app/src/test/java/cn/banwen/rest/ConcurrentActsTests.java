package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Several people at the same moment. */
@BanwenTest
class ConcurrentActsTests {

    private final Office office;
    private final JdbcClient jdbc;
    private final People people;
    private final Posts posts;

    @Autowired
    ConcurrentActsTests(@LocalServerPort int port, JdbcClient jdbc, People people, Posts posts) {
        this.office = new Office(port, jdbc);
        this.jdbc = jdbc;
        this.people = people;
        this.posts = posts;
    }

    @Test
    void theSecondOfTwoWhoPressTheSameButtonHearsWhoWasFirstAndWhen() throws Exception {
        Walk walk = office.paper("同时办理").distributed();
        String path = "/api/tasks/" + walk.taskId("agri", "handle") + "/complete";
        DateTimeFormatter minute = DateTimeFormatter.ofPattern("HH:mm");
        String before = minute.format(LocalTime.now(ZoneId.of("Asia/Shanghai")));
        List<Answer> answers = atOnce(List.of(() -> office.as("agri").post(path, Steps.DONE), () -> office.as("agri")
                .post(path, Steps.DONE)));
        String after = minute.format(LocalTime.now(ZoneId.of("Asia/Shanghai")));
        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
        Answer late = answers.stream()
                .filter(answer -> answer.status() == 409)
                .findFirst()
                .orElseThrow();
        late.refused(409, "task-already-done");
        assertThat(late.at("by")).isEqualTo("吴大力");
        assertThat(late.at("detail")).isIn("已由吴大力于" + before + "办理。", "已由吴大力于" + after + "办理。");
        assertThat(walk.acts().stream().filter("handle:done"::equals)).hasSize(1);
    }

    @Test
    void tenOfficesFinishAtTheSameMoment() throws Exception {
        List<String> offices = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String code = "office-" + UUID.randomUUID().toString().substring(0, 8);
            people.put(new Person(code, "经办" + i, false, false), "{noop}" + Office.PASSWORD);
            posts.put(new Post(code, "办公室" + i, "某办", code, null, false, false, 800 + i));
            offices.add(code);
        }
        Walk walk = office.paper("十个单位")
                .registered("act")
                .act(
                        "director",
                        "propose",
                        Steps.proposed(
                                List.of("party-secretary"),
                                "parallel",
                                offices.get(0),
                                offices.subList(1, 10),
                                List.of()))
                .act("secretary", "approve", Steps.APPROVED)
                .act("clerk", "distribute", Steps.DISTRIBUTED);
        List<Callable<Answer>> completions = new ArrayList<>();
        for (String code : offices) {
            String path = "/api/tasks/" + walk.taskId(code, "handle") + "/complete";
            completions.add(() -> office.as(code).post(path, Steps.DONE));
        }
        assertThat(atOnce(completions)).allSatisfy(answer -> answer.expect(200));
        assertThat(walk.open()).containsExactly("conclude@office-clerk");
        assertThat(walk.acts().stream().filter("handle:done"::equals)).hasSize(10);
        assertThat(walk.history().stream().map(act -> act.path("seq").asInt(0))).doesNotHaveDuplicates();
    }

    @Test
    void twentyRegistrationsAtOnceGiveTwentyConsecutiveNumbers() throws Exception {
        List<Walk> walks = new ArrayList<>();
        List<Callable<Answer>> registrations = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Walk walk = office.paper("同时登记").reviewed();
            String path = "/api/tasks/" + walk.taskId("clerk", "register") + "/complete";
            walks.add(walk);
            registrations.add(() -> office.as("clerk").post(path, Steps.registered("act")));
        }
        assertThat(atOnce(registrations)).allSatisfy(answer -> answer.expect(200));
        Register book = Register.of(office);
        List<Integer> given = walks.stream().map(book::seq).sorted().toList();
        for (int i = 1; i < given.size(); i++) {
            assertThat(given.get(i)).isEqualTo(given.get(i - 1) + 1);
        }
        assertThat(book.sequence())
                .as("no gap in the whole book")
                .isEqualTo(countingFromOne(book.sequence().size()));
    }

    @Test
    void whoConfirmsACardAndContestsItAtTheSameMomentIsHeardOnce() throws Exception {
        for (int i = 0; i < 5; i++) {
            Walk walk = office.paper("牌的两种答复").distributed();
            String path = "/api/cards/" + card(walk, "agri", "agriculture");
            List<Answer> answers =
                    atOnce(List.of(() -> office.as("agri").post(path + "/confirm", Map.of()), () -> office.as("agri")
                            .post(path + "/contest", Map.of("reason", "停电"))));
            assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
            answers.stream()
                    .filter(answer -> answer.status() == 409)
                    .forEach(answer -> answer.refused(409, "card-decided"));
            assertThat(office.as("agri").get(path).expect(200).json().path("events"))
                    .hasSize(1);
        }
    }

    private long card(Walk walk, String username, String post) {
        return jdbc.sql(
                        """
                        insert into card (kind, reason, document_id, username, post_code, post_name, due_at, issued_at, month)
                        values ('yellow', 'step-overdue', ?::uuid, ?, ?, ?, now(), now(), date_trunc('month', now())) returning id
                        """)
                .params(walk.id(), username, post, post)
                .query(Long.class)
                .single();
    }

    @Test
    void aLeaderWhoReturnsAndOneWhoApprovesAtTheSameMomentLeaveOneOutcome() throws Exception {
        for (int i = 0; i < 5; i++) {
            Walk walk = office.paper("一退一批")
                    .registered("act")
                    .act(
                            "director",
                            "propose",
                            Steps.proposed(
                                    List.of("party-secretary", "township-head"),
                                    "parallel",
                                    "finance",
                                    List.of(),
                                    List.of()));
            String one = "/api/tasks/" + walk.taskId("secretary", "approve") + "/complete";
            String other = "/api/tasks/" + walk.taskId("head", "approve") + "/complete";
            List<Answer> answers =
                    atOnce(List.of(() -> office.as("secretary").post(one, Steps.returned("不妥")), () -> office.as("head")
                            .post(other, Steps.APPROVED)));
            answers.get(0).expect(200);
            if (answers.get(1).status() != 200) {
                answers.get(1).refused(409, "task-ended");
            }
            assertThat(walk.open()).containsExactly("propose@office-director");
            assertThat(walk.state()).isEqualTo("registered");
        }
    }

    @Test
    void aReaderWhoOpensAndAClerkWhoCallsBackAtTheSameMomentAgree() throws Exception {
        for (int i = 0; i < 5; i++) {
            Walk walk = office.paper("边开边撤").sentToRead("finance");
            List<Answer> answers = atOnce(List.of(() -> office.as("finance").get(walk.path()), () -> office.as("clerk")
                    .post(walk.path() + "/withdraw", Map.of("reason", "对象有误"))));
            JsonNode now = walk.look();
            if (answers.get(1).status() == 200) {
                assertThat(now.path("state").asString("")).isEqualTo("proposed");
                office.as("finance").get(walk.path()).refused(404, "document-not-found");
            } else {
                answers.get(1).refused(409, "already-opened");
                answers.get(0).expect(200);
                assertThat(walk.open()).containsExactly("read@finance");
            }
        }
    }

    private static List<Integer> countingFromOne(int size) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(calls.size());
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<Answer>> answers = new ArrayList<>();
            for (Callable<Answer> call : calls) {
                answers.add(threads.submit(() -> {
                    barrier.await();
                    return call.call();
                }));
            }
            List<Answer> done = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                done.add(answer.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }
}
