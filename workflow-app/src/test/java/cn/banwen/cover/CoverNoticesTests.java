package cn.banwen.cover;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.MovingClock;
import cn.banwen.calendar.WorkingCalendar;
import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import cn.banwen.notification.Notice;
import cn.banwen.notification.Notices;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Absence;
import cn.banwen.posts.AbsenceRequest;
import cn.banwen.posts.Absences;
import cn.banwen.posts.Designations;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import cn.banwen.posts.StepIns;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is told what about standing in, and that each is told once. */
@BanwenTest
@Import(MovingClock.Moved.class)
class CoverNoticesTests {

    private final CoverWatch watch;
    private final Notices notices;
    private final Absences absences;
    private final Designations designations;
    private final StepIns stepIns;
    private final People people;
    private final Posts posts;
    private final WorkingCalendar calendar;
    private final Handovers handovers;
    private final JdbcClient jdbc;
    private final MovingClock clock;
    private final String post = "told-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    CoverNoticesTests(
            CoverWatch watch,
            Notices notices,
            Absences absences,
            Designations designations,
            StepIns stepIns,
            People people,
            Posts posts,
            WorkingCalendar calendar,
            Handovers handovers,
            JdbcClient jdbc,
            MovingClock clock) {
        this.watch = watch;
        this.notices = notices;
        this.absences = absences;
        this.designations = designations;
        this.stepIns = stepIns;
        this.people = people;
        this.posts = posts;
        this.calendar = calendar;
        this.handovers = handovers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tuesday at nine, in a week without holidays. */
    @BeforeEach
    void aPostOfItsOwn() {
        for (String who : List.of("a", "b", "c", "s")) {
            people.put(new Person(name(who), who + post, false, false), "{noop}x");
        }
        put(post + "-over", "s", null, null);
        put(post, "a", "b", post + "-over");
        LocalDate day = OfficialTime.at(clock.instant()).toLocalDate();
        while (day.getDayOfWeek() != DayOfWeek.TUESDAY
                || at(day, 9).isBefore(clock.instant())
                || !day.datesUntil(day.plusDays(8)).allMatch(this::isOrdinary)) {
            day = day.plusDays(1);
        }
        moveTo(at(day, 9));
        watch.look();
    }

    private boolean isOrdinary(LocalDate day) {
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return calendar.current().day(day).works() != weekend;
    }

    private void put(String code, String a, @Nullable String b, @Nullable String supervisor) {
        posts.put(new Post(
                code, code, "某办", name(a), b == null ? null : name(b), false, false, 970, "", supervisor, false, null));
    }

    private String name(String who) {
        return post + "-" + who;
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(OfficialTime.ZONE).toInstant();
    }

    private void moveTo(Instant at) {
        clock.move(Duration.between(clock.instant(), at));
    }

    private LocalDate today() {
        return OfficialTime.at(clock.instant()).toLocalDate();
    }

    private Absence leave(String who, @Nullable Instant from, Instant to, String reason, String enteredBy) {
        return absences.enter(
                        new AbsenceRequest(
                                name(who),
                                from == null ? null : OfficialTime.at(from).toString(),
                                OfficialTime.at(to).toString(),
                                reason,
                                null,
                                "all",
                                null,
                                null),
                        enteredBy)
                .absence();
    }

    private List<String> told(String username) {
        return notices.unseen(username).stream().map(Notice::code).sorted().toList();
    }

    private List<String> toldOfThisPost(String username) {
        return notices.unseen(username).stream()
                .filter(notice -> notice.args().contains(post))
                .map(Notice::code)
                .toList();
    }

    @Test
    void theDeputyIsToldTheEveningBeforeAtTheStartAndAtTheEndEachOnce() {
        Instant start = at(today().plusDays(2), 9);
        leave("a", start, start.plus(Duration.ofHours(8)), "下村", name("a"));
        watch.look();
        assertThat(told(name("b"))).as("not two days ahead").isEmpty();

        moveTo(at(today().plusDays(1), 17));
        watch.look();
        watch.look();
        assertThat(told(name("b"))).containsExactly("cover-soon");
        assertThat(told(name("a"))).containsExactly("cover-soon-away");

        moveTo(start);
        watch.look();
        watch.look();
        assertThat(told(name("b"))).as("what was to come is over").containsExactly("cover-begun");
        assertThat(told(name("a"))).containsExactly("cover-away");
        Notice begun = notices.unseen(name("b")).get(0);
        assertThat(begun.link()).isEqualTo("/handovers");
        assertThat(begun.args())
                .containsExactly(
                        post,
                        "a" + post,
                        "下村",
                        OfficialTime.at(start.plus(Duration.ofHours(8))).toString());

        moveTo(start.plus(Duration.ofHours(9)));
        watch.look();
        watch.look();
        assertThat(told(name("b"))).containsExactly("cover-ended");
        assertThat(told(name("a"))).containsExactly("cover-returned");
        handovers.confirm(received("a").id(), name("a"));
        assertThat(told(name("a"))).as("confirmed, and so known").isEmpty();
    }

    private HandoverJson received(String who) {
        return handovers.of(name(who)).stream()
                .filter(one -> one.confirmedAt() == null)
                .filter(one -> {
                    PersonJson to = one.facts().to();
                    return to != null && to.username().equals(name(who));
                })
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatBeginsOnMondayIsToldOnFriday() {
        LocalDate monday = today().plusDays(6);
        leave("a", at(monday, 9), at(monday, 17), "开会", name("a"));
        moveTo(at(monday.minusDays(3), 16));
        watch.look();
        assertThat(told(name("b"))).isEmpty();
        moveTo(at(monday.minusDays(3), 17));
        watch.look();
        assertThat(told(name("b"))).containsExactly("cover-soon");
    }

    @Test
    void anEarlyReturnAndAPlanThatIsCalledOffAreTold() {
        Absence now = leave("a", null, at(today(), 17), "下村", name("a"));
        watch.look();
        assertThat(told(name("a"))).as("who leaves oneself knows").isEmpty();
        absences.returned(now.id(), name("a"));
        watch.look();
        assertThat(told(name("b"))).containsExactly("cover-ended-early");
        assertThat(told(name("a"))).containsExactly("cover-returned");

        Absence later = leave("a", at(today(), 15), at(today(), 17), "下村", name("a"));
        watch.look();
        absences.returned(later.id(), name("a"));
        watch.look();
        assertThat(told(name("b"))).containsExactly("cover-called-off", "cover-ended-early");
    }

    @Test
    void anUncoveredPostIsToldToItsSupervisorAndTheOfficeUntilSomebodyActs() {
        Absence first = leave("a", null, at(today(), 17), "下村", "clerk");
        moveTo(at(today(), 10));
        Absence sick = leave("b", null, at(today(), 17), "病假", name("b"));
        watch.look();
        watch.look();
        assertThat(told(name("s"))).containsExactly("post-uncovered");
        assertThat(toldOfThisPost("clerk")).containsExactly("post-uncovered");
        assertThat(told(name("a"))).containsExactly("post-uncovered-yours");
        assertThat(told(name("b"))).isEmpty();

        designations.designate(sick.id(), name("c"), post, "secretary");
        watch.look();
        assertThat(told(name("c"))).containsExactly("cover-begun");
        assertThat(told(name("s"))).as("somebody acts").isEmpty();
        assertThat(toldOfThisPost("clerk")).isEmpty();
        HandoverJson third = received("c");
        assertThat(third.kind()).isEqualTo("out");
        assertThat(third.facts().from().username()).isEqualTo(name("a"));
        handovers.confirm(third.id(), name("c"));
        assertThat(told(name("c"))).as("confirmed, and so known").isEmpty();

        moveTo(at(today(), 11));
        absences.returned(sick.id(), name("b"));
        watch.look();
        assertThat(told(name("c"))).containsExactly("cover-passed-on");
        assertThat(told(name("b"))).containsExactly("cover-begun");
        assertThat(handovers.of(name("b")))
                .as("as the absence began, and again after the illness")
                .hasSize(2);
        absences.returned(first.id(), name("a"));
        watch.look();
        assertThat(told(name("b"))).containsExactly("cover-ended-early");
    }

    @Test
    void anOrderToStepInAndANewHolderAreTold() {
        stepIns.order(post, "联系不上", OfficialTime.at(at(today(), 12)).toString(), name("s"));
        watch.look();
        assertThat(told(name("b"))).containsExactly("cover-ordered");
        assertThat(told(name("a"))).containsExactly("cover-ordered-away");
        moveTo(at(today(), 13));
        watch.look();
        assertThat(told(name("b"))).containsExactly("cover-order-ended");

        put(post, "c", "b", post + "-over");
        watch.look();
        watch.look();
        assertThat(told(name("c"))).containsExactly("post-received");
        assertThat(toldOfThisPost(name("a"))).containsExactlyInAnyOrder("cover-order-ended-yours", "post-left");
    }

    @Test
    void whatWasToldOfALeaverIsDoneWithAfterSomeDays() {
        put(post, "c", "b", post + "-over");
        watch.look();
        assertThat(watchedOpen()).isEqualTo(1);
        moveTo(clock.instant().plus(Duration.ofDays(9)));
        watch.look();
        watch.look();
        assertThat(watchedOpen()).isZero();
        assertThat(told(name("c"))).as("and not told again").containsExactly("post-received");
    }

    private int watchedOpen() {
        return jdbc.sql(
                        "select count(*) from cover_watch where kind = 'leaving' and post_code = ? and ended_at is null")
                .param(post)
                .query(Integer.class)
                .single();
    }

    @Test
    void twoWhoLookAtOnceTellItOnce() {
        leave("a", null, at(today(), 17), "下村", "clerk");
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(watch::look),
                        CompletableFuture.runAsync(watch::look),
                        CompletableFuture.runAsync(watch::look))
                .join();
        assertThat(told(name("b"))).containsExactly("cover-begun");
        assertThat(told(name("a"))).containsExactly("cover-away");
    }

    @Test
    void whoTicksItOffIsNotToldAgainAndNobodyTicksOffAnothers() {
        leave("a", null, at(today(), 17), "下村", name("a"));
        watch.look();
        Notice notice = notices.unseen(name("b")).get(0);
        notices.seen(notice.id(), name("c"));
        assertThat(told(name("b"))).hasSize(1);
        notices.seen(notice.id(), name("b"));
        watch.look();
        assertThat(told(name("b"))).isEmpty();
    }
}
