package cn.banwen.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.BanwenTest;
import cn.banwen.MovingClock;
import cn.banwen.calendar.BudgetUnit;
import cn.banwen.calendar.WorkingCalendar;
import cn.banwen.calendar.WorkingTime;
import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.flowable.job.api.Job;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clocks, lamps and timers of documents on their way, with a clock that is moved by hand. */
@BanwenTest
@Import({MovingClock.Moved.class, DeadlineClocksTests.Heard.class})
class DeadlineClocksTests {

    private static final Map<String, Object> SIGNED =
            Map.of("outcome", "signed", "copiesExpected", 1, "copiesReceived", 1, "sealIntact", true);

    private static final Map<String, Object> ACCEPTED = Map.of(
            "outcome",
            "accepted",
            "checks",
            Map.of("competence", true, "routing", true, "form", true, "consultation", true, "drafting", true));

    private final Circulation circulation;
    private final Documents documents;
    private final Tasks tasks;
    private final Recalculation recalculation;
    private final RecalculationRows recalculations;
    private final WorkingCalendar calendar;
    private final DeadlineReports reports;
    private final OpenDeadlines open;
    private final ManagementService engine;
    private final JdbcClient jdbc;
    private final MovingClock clock;
    private final Heard heard;

    @Autowired
    DeadlineClocksTests(
            Circulation circulation,
            Documents documents,
            Tasks tasks,
            Recalculation recalculation,
            RecalculationRows recalculations,
            WorkingCalendar calendar,
            DeadlineReports reports,
            OpenDeadlines open,
            ProcessEngine engine,
            JdbcClient jdbc,
            MovingClock clock,
            Heard heard) {
        this.circulation = circulation;
        this.documents = documents;
        this.tasks = tasks;
        this.recalculation = recalculation;
        this.recalculations = recalculations;
        this.calendar = calendar;
        this.reports = reports;
        this.open = open;
        this.engine = engine.getManagementService();
        this.jdbc = jdbc;
        this.clock = clock;
        this.heard = heard;
    }

    /** Hears what the timers tell. */
    @TestConfiguration
    static class Heard {

        private final List<Object> events = new ArrayList<>();

        @EventListener
        void on(StepDeadlineNear event) {
            events.add(event);
        }

        @EventListener
        void on(StepDeadlineReached event) {
            events.add(event);
        }

        @EventListener
        void on(DocumentDeadlineNear event) {
            events.add(event);
        }

        @EventListener
        void on(DocumentDeadlineReached event) {
            events.add(event);
        }

        List<String> of(UUID document) {
            return events.stream()
                    .filter(event -> event.toString().contains(document.toString()))
                    .map(event -> event.getClass().getSimpleName()
                            + (event instanceof StepDeadlineReached reached
                                    ? " " + reached.step().code()
                                    : "")
                            + (event instanceof StepDeadlineNear near
                                    ? " " + near.step().code()
                                    : ""))
                    .toList();
        }
    }

    /** Each test begins on the next Monday morning, so that none depends on another. */
    @BeforeEach
    void beginOnAMonday() {
        OffsetDateTime now = OfficialTime.at(clock.instant());
        OffsetDateTime monday = now.plusDays(8 - now.getDayOfWeek().getValue())
                .withHour(9)
                .withMinute(0)
                .withSecond(0)
                .withNano(0);
        while (!isOrdinary(monday.toLocalDate())) {
            monday = monday.plusDays(7);
        }
        clock.move(Duration.between(now, monday));
    }

    /** Three weeks without a holiday. */
    private boolean isOrdinary(LocalDate monday) {
        WorkingTime time = calendar.current();
        return monday.datesUntil(monday.plusDays(21))
                .allMatch(date -> time.day(date).works() == (date.getDayOfWeek().getValue() < 6));
    }

    private UUID received(String urgency) {
        return received(Map.of("urgency", urgency));
    }

    private UUID received(Map<String, Object> more) {
        Map<String, Object> fields = new HashMap<>(Map.of("title", "时限 " + UUID.randomUUID(), "channel", "paper"));
        fields.putAll(more);
        try {
            return circulation.receive(List.of(), fields, "clerk");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void act(UUID document, String username, Step step, Map<String, Object> fields) {
        circulation.complete(task(document, step).id(), null, fields, username);
    }

    private Task task(UUID document, Step step) {
        return tasks.ofDocument(document).stream()
                .filter(task -> task.state() == TaskState.OPEN && task.step() == step)
                .findFirst()
                .orElseThrow();
    }

    private UUID registered(String urgency) {
        UUID document = received(urgency);
        act(document, "clerk", Step.SIGN_RECEIPT, SIGNED);
        act(document, "director", Step.FIRST_REVIEW, ACCEPTED);
        act(
                document,
                "clerk",
                Step.REGISTER,
                Map.of(
                        "outcome", "registered",
                        "sender", "云岭县应急管理局",
                        "senderLevel", "county",
                        "documentType", "通知",
                        "kind", "act",
                        "urgency", urgency,
                        "replyRequired", false));
        return document;
    }

    private UUID proposed(String urgency, List<String> leaders, String order) {
        UUID document = registered(urgency);
        act(
                document,
                "director",
                Step.PROPOSE,
                Map.of(
                        "outcome",
                        "proposed",
                        "leaders",
                        leaders,
                        "leaderOrder",
                        order,
                        "lead",
                        "agriculture",
                        "assisting",
                        List.of("civil-affairs"),
                        "readers",
                        List.of("finance")));
        return document;
    }

    private UUID distributed(String urgency) {
        UUID document = proposed(urgency, List.of("party-secretary"), "parallel");
        act(document, "secretary", Step.APPROVE, Map.of("outcome", "approved"));
        act(document, "clerk", Step.DISTRIBUTE, Map.of("outcome", "distributed"));
        return document;
    }

    private DocumentDeadline deadline(UUID document) {
        return documents.find(document).orElseThrow().deadline();
    }

    private static String text(Instant moment) {
        return OfficialTime.at(moment)
                .toLocalDateTime()
                .withSecond(0)
                .withNano(0)
                .toString();
    }

    private Instant due(UUID document) {
        return Optional.ofNullable(deadline(document).dueAt()).orElseThrow();
    }

    /** Also of a document that can't be read. */
    private Instant storedDue(UUID document) {
        return jdbc.sql("select due_at from document where id = ?")
                .param(document)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private Instant due(UUID document, Step step) {
        return Optional.ofNullable(task(document, step).dueAt()).orElseThrow();
    }

    /** Moments of the timers that wait at an element, as the office's time. */
    private List<String> timers(UUID document, String element) {
        return jobs(document, element).stream()
                .map(job -> text(job.getDuedate().toInstant()))
                .sorted()
                .toList();
    }

    private List<Job> jobs(UUID document, String element) {
        String instance = Optional.ofNullable(
                        documents.find(document).orElseThrow().processInstance())
                .orElseThrow();
        return engine.createTimerJobQuery()
                .processInstanceId(instance)
                .elementId(element)
                .list();
    }

    private void fire(UUID document, String element) {
        Job timer = jobs(document, element).get(0);
        engine.executeJob(engine.moveTimerToExecutableJob(timer.getId()).getId());
    }

    private void moveTo(Instant moment) {
        Duration ahead = Duration.between(clock.instant(), moment);
        clock.move(ahead.isNegative() ? Duration.ZERO : ahead);
    }

    private void reckonAnew() {
        while (recalculation.portion() == Recalculation.Progress.GOES_ON) {
            // portion by portion
        }
    }

    @Test
    void startsTheDocumentsClockAndThatOfItsFirstStep() {
        UUID document = received("routine");
        assertThat(deadline(document).clock()).satisfies(own -> {
            assertThat(own.budget().unit()).isEqualTo(BudgetUnit.WORKING_DAYS);
            assertThat(own.budget().amount()).isEqualTo(7);
        });
        assertThat(due(document, Step.SIGN_RECEIPT)).isBefore(due(document));
        assertThat(timers(document, "document-due")).containsExactly(text(due(document)));
        assertThat(timers(document, "sign-receipt-due")).containsExactly(text(due(document, Step.SIGN_RECEIPT)));
        assertThat(timers(document, "sign-receipt-near"))
                .containsExactly(text(
                        Optional.ofNullable(task(document, Step.SIGN_RECEIPT).warnAt())
                                .orElseThrow()));
    }

    @Test
    void everyStepHasItsOwnClockAndTheDeputyDoesNotRestartIt() {
        UUID document = distributed("urgent");
        List<Task> handling = tasks.ofDocument(document).stream()
                .filter(task -> task.state() == TaskState.OPEN && task.step() == Step.HANDLE)
                .toList();
        assertThat(handling).hasSize(2).allSatisfy(task -> assertThat(task.dueAt())
                .isNotNull());
        assertThat(timers(document, "handle-due")).hasSize(2);
        assertThat(timers(document, "read-due")).hasSize(1);
        assertThat(open.ofTasks(document)).hasSize(3).allSatisfy(one -> assertThat(lamp(one))
                .isEqualTo(Lamp.GREEN));
    }

    private @Nullable Lamp lamp(OpenDeadline one) {
        return Lamp.of(one.warnAt(), one.dueAt(), one.dueAt() == null, clock.instant());
    }

    @Test
    void tellsOfTheWarningAndOfTheLimitOnce() {
        UUID document = received("routine");
        Task task = task(document, Step.SIGN_RECEIPT);
        moveTo(Optional.ofNullable(task.warnAt()).orElseThrow());
        fire(document, "sign-receipt-near");
        assertThat(heard.of(document)).containsExactly("StepDeadlineNear sign-receipt");
        assertThat(lamp(open.ofTask(task.id()).orElseThrow())).isEqualTo(Lamp.YELLOW);

        moveTo(due(document, Step.SIGN_RECEIPT));
        fire(document, "sign-receipt-due");
        assertThat(heard.of(document))
                .containsExactly("StepDeadlineNear sign-receipt", "StepDeadlineReached sign-receipt");
        assertThat(lamp(open.ofTask(task.id()).orElseThrow())).isEqualTo(Lamp.RED);
        assertThat(jobs(document, "sign-receipt-due")).isEmpty();
        assertThat(jobs(document, "document-due"))
                .as("a timer that goes off takes no other with it")
                .hasSize(1);
    }

    @Test
    void everyTimerOfTheModelTells() {
        UUID document = received("routine");
        expire(document, Step.SIGN_RECEIPT, "sign-receipt");
        act(document, "clerk", Step.SIGN_RECEIPT, SIGNED);
        expire(document, Step.FIRST_REVIEW, "first-review");
        UUID parallel = proposed("routine", List.of("party-secretary", "township-head"), "parallel");
        expire(parallel, Step.APPROVE, "approve-parallel");
        UUID inOrder = proposed("routine", List.of("party-secretary", "township-head"), "in-order");
        act(inOrder, "secretary", Step.APPROVE, Map.of("outcome", "approved"));
        expire(inOrder, Step.APPROVE, "approve-in-order");
        UUID handled = distributed("routine");
        expire(handled, Step.READ, "read");
        expire(handled, Step.HANDLE, "handle");
        assertThat(jobs(handled, "document-due")).hasSize(1);
        moveTo(due(handled));
        fire(handled, "document-near");
        fire(handled, "document-due");
        assertThat(heard.of(handled)).contains("DocumentDeadlineReached");
    }

    private void expire(UUID document, Step step, String element) {
        moveTo(due(document, step));
        fire(document, element + "-due");
        assertThat(heard.of(document)).contains("StepDeadlineReached " + step.code());
    }

    @Test
    void aTimerThatGoesOffTooEarlySetsItselfAndTellsNothing() {
        UUID document = received("routine");
        String due = text(due(document));
        fire(document, "document-due");
        fire(document, "sign-receipt-due");
        assertThat(heard.of(document)).isEmpty();
        assertThat(timers(document, "document-due")).containsExactly(due);
        assertThat(timers(document, "sign-receipt-due")).containsExactly(text(due(document, Step.SIGN_RECEIPT)));
    }

    @Test
    void registrationMeasuresTheDocumentAnewByWhatItIs() {
        UUID document = received("routine");
        Instant asRoutine = due(document);
        act(document, "clerk", Step.SIGN_RECEIPT, SIGNED);
        act(document, "director", Step.FIRST_REVIEW, ACCEPTED);
        act(
                document,
                "clerk",
                Step.REGISTER,
                Map.of(
                        "outcome", "registered",
                        "sender", "云岭县应急管理局",
                        "senderLevel", "county",
                        "documentType", "通知",
                        "kind", "act",
                        "urgency", "urgent",
                        "replyRequired", false));
        assertThat(due(document)).isBefore(asRoutine);
        assertThat(timers(document, "document-due")).containsExactly(text(due(document)));
    }

    @Test
    void theEarliestOfRuleDocumentAndLeaderCounts() {
        Instant replyBy = clock.instant().plus(Duration.ofDays(4));
        UUID document = received(
                Map.of("urgency", "routine", "replyBy", OfficialTime.at(replyBy).toString()));
        assertThat(deadline(document).dueBy()).isEqualTo(DueBy.DOCUMENT);
        UUID led = proposed("routine", List.of("party-secretary", "township-head"), "parallel");
        Instant leaders = clock.instant().plus(Duration.ofHours(30));
        approve(led, "secretary", "party-secretary", leaders);
        assertThat(deadline(led).dueBy()).isEqualTo(DueBy.LEADER);
        assertThat(due(led)).isEqualTo(deadline(led).leaderDueAt());
        assertThat(due(led, Step.APPROVE)).isBeforeOrEqualTo(due(led));
        assertThat(reports.of(led, "clerk").own()).satisfies(own -> assertThat(own.dates())
                .extracting(date -> date.by().code() + date.counts())
                .containsExactly("rulefalse", "leadertrue"));
        assertThat(reports.of(led, "clerk").notes())
                .extracting(DeadlineReport.Move::kind)
                .contains("leader");
    }

    @Test
    void aReturnedProposalTakesALeadersDateBackWithIt() {
        UUID document = proposed("routine", List.of("party-secretary", "township-head"), "parallel");
        Instant byRule = due(document);
        approve(document, "secretary", "party-secretary", clock.instant().plus(Duration.ofHours(30)));
        assertThat(deadline(document).dueBy()).isEqualTo(DueBy.LEADER);
        act(document, "head", Step.APPROVE, Map.of("outcome", "returned", "reasons", List.of("请先会商财政所")));
        assertThat(deadline(document).leaderDueAt()).isNull();
        assertThat(due(document)).isEqualTo(byRule);
    }

    @Test
    void aDateThatALeaderSetsAfterAnExtensionCounts() {
        UUID document = proposed("routine", List.of("party-secretary"), "parallel");
        String until = OfficialTime.at(due(document).plus(Duration.ofDays(7)))
                .toLocalDate()
                .toString();
        circulation.extendDeadline(
                document, Map.of("until", until, "note", "需现场核查", "allowedBy", "secretary"), "clerk");
        assertThat(deadline(document).dueBy()).isEqualTo(DueBy.EXTENSION);
        Instant wanted = clock.instant().plus(Duration.ofHours(30));
        approve(document, "secretary", "party-secretary", wanted);
        assertThat(deadline(document).dueBy()).isEqualTo(DueBy.LEADER);
        assertThat(due(document)).isEqualTo(deadline(document).leaderDueAt());
    }

    private void approve(UUID document, String username, String post, Instant dueBy) {
        Task task = tasks.ofDocument(document).stream()
                .filter(one -> one.state() == TaskState.OPEN
                        && one.step() == Step.APPROVE
                        && one.postCode().equals(post))
                .findFirst()
                .orElseThrow();
        circulation.complete(
                task.id(),
                null,
                Map.of("outcome", "approved", "dueBy", OfficialTime.at(dueBy).toString()),
                username);
    }

    @Test
    void aStopLetsNoTimeCountAndAResumptionGoesOnWithWhatIsLeft() {
        UUID document = registered("routine");
        clock.move(Duration.ofHours(35));
        circulation.stopDeadline(
                document, Map.of("reason", "superior", "note", "等县府批复", "allowedBy", "secretary"), "clerk");
        assertThat(deadline(document).dueAt()).isNull();
        assertThat(task(document, Step.PROPOSE).dueAt()).isNull();
        assertThat(lamp(open.ofDocument(document).orElseThrow())).isEqualTo(Lamp.STOPPED);
        assertThat(timers(document, "document-due")).containsExactly("9999-01-01T08:00");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> circulation.stopDeadline(
                        document, Map.of("reason", "superior", "note", "x", "allowedBy", "secretary"), "clerk"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("deadline-stopped"));

        clock.move(Duration.ofDays(14));
        circulation.resumeDeadline(document, Map.of("note", "批复已到"), "clerk");
        assertThat(deadline(document).clock())
                .satisfies(own -> assertThat(own.left().amount()).isEqualTo(6));
        assertThat(due(document)).isAfter(clock.instant());
        assertThat(timers(document, "document-due")).containsExactly(text(due(document)));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> circulation.resumeDeadline(document, Map.of(), "clerk"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("deadline-runs"));
    }

    private void stop(UUID document) {
        circulation.stopDeadline(
                document, Map.of("reason", "superior", "note", "等县府批复", "allowedBy", "secretary"), "clerk");
    }

    @Test
    void aLeadersDateThatIsSetDuringAStopMovesOnlyByWhatOfTheStopIsStillToCome() {
        UUID document = proposed("routine", List.of("party-secretary"), "parallel");
        stop(document);
        clock.move(Duration.ofDays(7));
        Instant wanted = clock.instant().plus(Duration.ofHours(30));
        approve(document, "secretary", "party-secretary", wanted);
        circulation.resumeDeadline(document, Map.of(), "clerk");
        assertThat(text(Optional.ofNullable(deadline(document).leaderDueAt()).orElseThrow()))
                .isEqualTo(text(wanted));

        stop(document);
        clock.move(Duration.ofDays(7));
        circulation.resumeDeadline(document, Map.of(), "clerk");
        assertThat(deadline(document).leaderDueAt())
                .as("a later stop moves it")
                .isAfter(wanted.plus(Duration.ofDays(6)));
    }

    @Test
    void theDocumentsOwnDateMovesOnlyByTheStopsThatCameAfterItWasEntered() {
        UUID document = registered("routine");
        stop(document);
        clock.move(Duration.ofDays(14));
        circulation.resumeDeadline(document, Map.of(), "clerk");
        Instant wanted = clock.instant().plus(Duration.ofHours(30));
        circulation.correct(document, Map.of("replyBy", OfficialTime.at(wanted).toString(), "reason", "来函更正"), "clerk");
        assertThat(deadline(document).dueBy()).isEqualTo(DueBy.DOCUMENT);
        assertThat(text(due(document))).isEqualTo(text(wanted));

        stop(document);
        clock.move(Duration.ofDays(7));
        circulation.correct(document, Map.of("title", "另一标题", "reason", "错字"), "clerk");
        circulation.resumeDeadline(document, Map.of(), "clerk");
        assertThat(due(document)).as("the later stop moves it").isAfter(wanted.plus(Duration.ofDays(6)));
    }

    @Test
    void aSupplementBeginsTheWholeTimeAnewOnTheNextDay() {
        UUID document = received("routine");
        clock.move(Duration.ofHours(2));
        circulation.stopDeadline(
                document, Map.of("reason", "supplement", "note", "缺附件", "allowedBy", "secretary"), "clerk");
        clock.move(Duration.ofDays(1));
        circulation.resumeDeadline(document, Map.of(), "clerk");
        assertThat(deadline(document).clock()).satisfies(own -> {
            assertThat(own.used()).isZero();
            assertThat(own.left().amount()).isEqualTo(7);
        });
        OffsetDateTime tomorrow = OfficialTime.at(clock.instant()).plusDays(1);
        assertThat(text(due(document, Step.SIGN_RECEIPT)))
                .as("four working hours from the morning")
                .isEqualTo(tomorrow.toLocalDate() + "T12:00");
    }

    @Test
    void aStepThatBeginsDuringAStopStandsStillToo() {
        UUID document = received("routine");
        circulation.stopDeadline(
                document, Map.of("reason", "co-signature", "note", "会签", "allowedBy", "head"), "clerk");
        act(document, "clerk", Step.SIGN_RECEIPT, SIGNED);
        assertThat(task(document, Step.FIRST_REVIEW).dueAt()).isNull();
        circulation.resumeDeadline(document, Map.of(), "clerk");
        assertThat(due(document, Step.FIRST_REVIEW)).isAfter(clock.instant());
    }

    @Test
    void anExtensionIsAskedBeforeTheLimitNeverShortensAndIsLimited() {
        UUID document = distributed("urgent");
        Instant before = due(document);
        Map<String, Object> fields = Map.of("note", "需现场核查", "allowedBy", "secretary");
        refused(
                document,
                with(fields, "until", OfficialTime.at(before.minusSeconds(60)).toString()),
                "extension-shortens");
        refused(document, Map.of("until", "2026-12-01", "note", "x", "allowedBy", "agri"), "not-a-leader");
        String until =
                OfficialTime.at(before.plus(Duration.ofDays(7))).toLocalDate().toString();
        circulation.extendDeadline(document, with(fields, "until", until), "agri");
        assertThat(deadline(document).dueBy()).isEqualTo(DueBy.EXTENSION);
        assertThat(due(document, Step.HANDLE)).isEqualTo(due(document));
        assertThat(timers(document, "handle-due")).containsExactly(text(due(document)), text(due(document)));
        assertThat(reports.of(document, "clerk").notes())
                .anySatisfy(move -> assertThat(move.oldDueAt()).isEqualTo(before));
        refused(document, with(fields, "until", "2040-01-01"), "extensions-used-up");
        moveTo(due(document));
        UUID late = received("extra-urgent");
        moveTo(due(late));
        refused(late, with(fields, "until", "2040-01-01"), "deadline-passed");
    }

    private void refused(UUID document, Map<String, Object> fields, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> circulation.extendDeadline(document, fields, "clerk"))
                .satisfies(refusal ->
                        assertThat(refusal.code() + refusal.problems()).contains(code));
    }

    private static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
        Map<String, Object> more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    @Test
    void aSendingBackStartsNewClocksAndEndsTheOldOnes() {
        UUID document = distributed("urgent");
        clock.move(Duration.ofHours(3));
        Task sentBack = tasks.ofDocument(document).stream()
                .filter(task ->
                        task.state() == TaskState.OPEN && task.postCode().equals("agriculture"))
                .findFirst()
                .orElseThrow();
        circulation.complete(sentBack.id(), null, Map.of("outcome", "returned", "reasons", List.of("不属本站职责")), "agri");
        assertThat(task(document, Step.REDISTRIBUTE).dueAt()).isNotNull();
        assertThat(open.ofTask(sentBack.id())).isEmpty();
        assertThat(timers(document, "handle-due")).hasSize(1);
        assertThat(timers(document, "redistribute-due")).hasSize(1);
    }

    @Test
    void anEndedDocumentHasNoLampAndNoTimers() {
        UUID document = registered("routine");
        circulation.voidRegistration(document, Map.of("reason", "登记有误"), "clerk");
        assertThat(open.ofDocument(document)).isEmpty();
        assertThat(reports.of(document, "clerk").own()).isNull();
    }

    @Test
    void aDocumentFromBeforeClocksGetsThemAfterTheStart() {
        UUID document = registered("routine");
        Instant due = due(document);
        jdbc.sql("update document set budget_unit = null, due_at = null, warn_at = null where id = ?")
                .param(document)
                .update();
        jdbc.sql("update task set budget_unit = null, due_at = null, warn_at = null where document_id = ?")
                .param(document)
                .update();
        jdbc.sql(
                        """
                        insert into recalculation (cause, requested_at, requested_in) values ('introduced', now(), pg_current_xact_id())
                        """)
                .update();
        reckonAnew();
        assertThat(due(document)).isEqualTo(due);
        assertThat(task(document, Step.PROPOSE).dueAt()).isNotNull();
        assertThat(recalculations.newest()).isPresent();
    }

    @Test
    void aDocumentFromBeforeTheCalendarBeginsStopsNoReckoning() {
        UUID document = received("routine");
        jdbc.sql(
                        """
                        update document set budget_unit = null, due_at = null, warn_at = null, received_at = '2015-03-02T09:00+08:00'
                        where id = ?
                        """)
                .param(document)
                .update();
        jdbc.sql(
                        """
                        insert into recalculation (cause, requested_at, requested_in) values ('introduced', now(), pg_current_xact_id())
                        """)
                .update();
        reckonAnew();
        assertThat(due(document)).isBetween(WorkingTime.BEGINS, clock.instant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"running_since = '9999-12-30T09:00+08:00'", "plan = '{}'"})
    void aDocumentThatCannotBeReckonedIsPassedOverAndTheOthersAreNot(String spoiling) {
        UUID spoilt = received("routine");
        UUID sound = received("routine");
        changeHours("17:30");
        reckonAnew();
        Instant before = due(sound);
        Instant kept = storedDue(spoilt);
        jdbc.sql("update document set " + spoiling + " where id = ?")
                .param(spoilt)
                .update();
        changeHours("17:00");
        assertThatThrownBy(this::reckonAnew).isInstanceOf(RuntimeException.class);
        new RecalculationWorker(recalculation).workOff();
        assertThat(due(sound)).isEqualTo(before.minus(Duration.ofMinutes(30)));
        assertThat(storedDue(spoilt)).isEqualTo(kept);

        jdbc.sql("update document set state = 'voided', plan = null where id = ?")
                .param(spoilt)
                .update();
        changeHours("17:30");
        reckonAnew();
    }

    @Test
    void otherHoursMoveOpenDeadlinesWithTheirTimersAndANote() {
        changeHours("17:30");
        reckonAnew();
        UUID document = distributed("routine");
        Instant before = due(document);
        Instant handling = due(document, Step.HANDLE);
        changeHours("17:00");
        reckonAnew();
        assertThat(due(document)).isEqualTo(before.minus(Duration.ofMinutes(30)));
        assertThat(due(document, Step.HANDLE)).isEqualTo(handling.minus(Duration.ofMinutes(30)));
        assertThat(timers(document, "document-due")).containsExactly(text(due(document)));
        assertThat(timers(document, "handle-due"))
                .containsExactly(text(due(document, Step.HANDLE)), text(due(document, Step.HANDLE)));
        assertThat(timers(document, "read-due")).containsExactly(text(due(document, Step.READ)));
        assertThat(reports.of(document, "clerk").notes()).anySatisfy(move -> {
            assertThat(move.kind()).isEqualTo("recalculated");
            assertThat(move.taskId()).isNull();
            assertThat(move.oldDueAt()).isEqualTo(before);
            assertThat(move.newDueAt()).isEqualTo(due(document));
        });
        UUID later = received("routine");
        assertThat(text(due(later)))
                .as("what begins afterwards is reckoned by the new hours")
                .endsWith("17:00");

        moveTo(due(document));
        fire(document, "document-due");
        changeHours("17:30");
        reckonAnew();
        assertThat(due(document)).isEqualTo(before);
        assertThat(timers(document, "document-due"))
                .as("a timer that has gone off is set again")
                .hasSize(1);
    }

    private void changeHours(String close) {
        int version = jdbc.sql(
                        """
                        insert into office_hours (version, hours, changed_by, changed_at)
                        select coalesce(max(version), 0) + 1, ?::jsonb, 'admin', now() from office_hours returning version
                        """)
                .param(
                        """
                        {"plans": [{"validFrom": "2020-01-01", "seasons": [{"from": "--01-01", "open": [
                          {"from": "08:00", "to": "12:00"}, {"from": "14:00", "to": "%s"}]}]}], "specialDays": []}
                        """
                                .formatted(close))
                .query(Integer.class)
                .single();
        recalculations.ask("hours", Integer.toString(version), "admin", clock.instant());
    }
}
