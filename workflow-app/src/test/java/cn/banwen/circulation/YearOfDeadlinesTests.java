package cn.banwen.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.MovingClock;
import cn.banwen.platform.OfficialTime;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.flowable.job.api.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A year in which documents come and go, over holidays, stops and returns, with what must always hold looked at each day. */
@BanwenTest
@Import(MovingClock.Moved.class)
class YearOfDeadlinesTests {

    private static final List<String> URGENCIES = List.of("routine", "routine", "urgent", "extra-urgent");

    private final Circulation circulation;
    private final Documents documents;
    private final Tasks tasks;
    private final Deadlines deadlines;
    private final ManagementService engine;
    private final JdbcClient jdbc;
    private final MovingClock clock;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final List<UUID> under = new ArrayList<>();
    private int told;

    @Autowired
    YearOfDeadlinesTests(
            Circulation circulation,
            Documents documents,
            Tasks tasks,
            Deadlines deadlines,
            ProcessEngine engine,
            JdbcClient jdbc,
            MovingClock clock) {
        this.circulation = circulation;
        this.documents = documents;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.engine = engine.getManagementService();
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void whatMustAlwaysHoldHoldsOnEveryDayOfAYear() throws IOException {
        LocalDate first = OfficialTime.at(clock.instant()).toLocalDate();
        for (int day = 0; day < 365; day++) {
            morning();
            if (day % 3 == 0) {
                under.add(receive());
            }
            for (int i = 0; i < 3 && !under.isEmpty(); i++) {
                somethingHappens(under.get(random.nextInt(under.size())));
                clock.move(Duration.ofMinutes(20 + random.nextInt(90)));
            }
            timersGoOff();
            look();
        }
        assertThat(OfficialTime.at(clock.instant()).toLocalDate()).isAfterOrEqualTo(first.plusDays(364));
        assertThat(told).as("seed %d", seed).isPositive();
    }

    private void morning() {
        OffsetDateTime now = OfficialTime.at(clock.instant());
        clock.move(Duration.between(
                now, now.plusDays(1).withHour(9).withMinute(random.nextInt(60)).withSecond(0)));
    }

    private UUID receive() throws IOException {
        return circulation.receive(
                List.of(),
                Map.of(
                        "title",
                        "一年 " + UUID.randomUUID(),
                        "channel",
                        "paper",
                        "urgency",
                        URGENCIES.get(random.nextInt(URGENCIES.size()))),
                "clerk");
    }

    private void somethingHappens(UUID id) {
        IncomingDocument document = documents.find(id).orElseThrow();
        int what = random.nextInt(10);
        if (!document.isOpen()) {
            under.remove(id);
        } else if (document.deadline().isStopped()) {
            if (what < 4) {
                circulation.resumeDeadline(id, Map.of(), "clerk");
            } else {
                act(id);
            }
        } else if (what == 0 && isBeforeItsLimit(document)) {
            circulation.stopDeadline(
                    id,
                    Map.of(
                            "reason",
                            random.nextBoolean() ? "supplement" : "superior",
                            "note",
                            "等",
                            "allowedBy",
                            "secretary"),
                    "clerk");
        } else if (what == 1
                && isBeforeItsLimit(document)
                && document.deadline().extensions() == 0) {
            Instant until = Objects.requireNonNull(document.deadline().dueAt()).plus(Duration.ofDays(5));
            circulation.extendDeadline(
                    id,
                    Map.of("until", OfficialTime.at(until).toString(), "note", "延", "allowedBy", "secretary"),
                    "clerk");
        } else {
            act(id);
        }
    }

    private boolean isBeforeItsLimit(IncomingDocument document) {
        Instant dueAt = document.deadline().dueAt();
        return dueAt != null && clock.instant().isBefore(dueAt);
    }

    private void act(UUID id) {
        Task task = tasks.ofDocument(id).stream()
                .filter(one -> one.state() == TaskState.OPEN)
                .findFirst()
                .orElseThrow();
        switch (task.step()) {
            case SIGN_RECEIPT -> done(task, "clerk", Map.of("outcome", "signed", "sealIntact", true));
            case FIRST_REVIEW ->
                done(
                        task,
                        "director",
                        Map.of(
                                "outcome",
                                "accepted",
                                "checks",
                                Map.of(
                                        "competence",
                                        true,
                                        "routing",
                                        true,
                                        "form",
                                        true,
                                        "consultation",
                                        true,
                                        "drafting",
                                        true)));
            case REGISTER ->
                done(
                        task,
                        "clerk",
                        Map.of(
                                "outcome",
                                "registered",
                                "sender",
                                "云岭县应急管理局",
                                "senderLevel",
                                "county",
                                "documentType",
                                "通知",
                                "kind",
                                "act",
                                "replyRequired",
                                false));
            case PROPOSE ->
                done(
                        task,
                        "director",
                        Map.of(
                                "outcome",
                                "proposed",
                                "leaders",
                                List.of("party-secretary", "township-head"),
                                "leaderOrder",
                                random.nextBoolean() ? "in-order" : "parallel",
                                "lead",
                                "agriculture",
                                "assisting",
                                List.of("civil-affairs"),
                                "readers",
                                List.of("finance")));
            case APPROVE ->
                done(
                        task,
                        task.postCode().equals("party-secretary") ? "secretary" : "head",
                        random.nextInt(5) == 0
                                ? Map.of("outcome", "returned", "reasons", List.of("再议"))
                                : Map.of("outcome", "approved"));
            case DISTRIBUTE -> done(task, "clerk", Map.of("outcome", "distributed"));
            case HANDLE ->
                done(
                        task,
                        task.postCode().equals("agriculture")
                                ? "agri"
                                : task.postCode().equals("civil-affairs") ? "civil" : "emergency",
                        Map.of("outcome", "done", "result", "已落实"));
            case REDISTRIBUTE -> done(task, "clerk", Map.of("outcome", "redistributed", "to", "emergency"));
            case READ -> done(task, "finance", Map.of("outcome", "read"));
            case CONCLUDE -> done(task, "clerk", Map.of("outcome", "concluded", "result", "办毕", "retention", "10年"));
        }
    }

    private void done(Task task, String username, Map<String, Object> fields) {
        circulation.complete(task.id(), null, fields, username);
    }

    private void timersGoOff() {
        for (Job due : engine.createTimerJobQuery()
                .duedateLowerThan(Date.from(clock.instant()))
                .list()) {
            engine.executeJob(engine.moveTimerToExecutableJob(due.getId()).getId());
            told++;
        }
    }

    private void look() {
        Instant now = clock.instant();
        for (UUID id : under) {
            IncomingDocument document = documents.find(id).orElseThrow();
            if (document.isOpen()) {
                look(document, now);
            }
        }
    }

    private void look(IncomingDocument document, Instant now) {
        String as = "seed %d, %s".formatted(seed, document.id());
        DocumentDeadline deadline = document.deadline();
        DeadlineBasis basis = deadlines.basisOf(document);
        DeadlineClock running = Objects.requireNonNull(deadline.clock());
        Reckoning own = Reckoning.of(running, Deadlines.setDates(document, basis), true, basis.time());
        assertThat(deadline.dueAt()).as(as).isEqualTo(own == null ? null : own.dueAt());
        assertThat(deadline.isStopped()).as(as).isEqualTo(deadline.dueAt() == null);
        for (Task task : tasks.ofDocument(document.id())) {
            if (task.state() == TaskState.OPEN) {
                Reckoning then = deadlines
                        .reckoned(document, task.step(), Objects.requireNonNull(task.clock()), basis)
                        .reckoning();
                assertThat(task.dueAt()).as(as).isEqualTo(then == null ? null : then.dueAt());
                Instant warnAt = task.warnAt();
                Instant dueAt = task.dueAt();
                assertThat(warnAt == null || dueAt == null || !warnAt.isAfter(dueAt))
                        .as(as)
                        .isTrue();
            }
        }
        long early = jdbc.sql(
                        """
                        select count(*) from task where document_id = ? and (told_for > ?::timestamptz or warned_for > ?::timestamptz)
                        """)
                .params(document.id(), now.toString(), now.toString())
                .query(Long.class)
                .single();
        assertThat(early).as(as + " told before its time").isZero();
        long untold = jdbc.sql(
                        """
                        select count(*) from task where document_id = ? and state = 'open' and due_at <= ?::timestamptz
                          and told_for is distinct from due_at
                        """)
                .params(document.id(), now.toString())
                .query(Long.class)
                .single();
        assertThat(untold).as(as + " due and not told").isZero();
    }
}
