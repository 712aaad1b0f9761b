package cn.banwen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.MovingClock;
import cn.banwen.circulation.Circulation;
import cn.banwen.circulation.DocumentQueries;
import cn.banwen.circulation.TaskView;
import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Absence;
import cn.banwen.posts.AbsenceRequest;
import cn.banwen.posts.Absences;
import cn.banwen.posts.Designations;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import cn.banwen.posts.StepIns;
import cn.banwen.refusal.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A month in which people come and go at random and everybody tries everything. Afterwards a second and naive
 * implementation, which knows only what was entered, judges each attempt anew.
 */
@BanwenTest
@Import(MovingClock.Moved.class)
class MonthOfAbsencesTests {

    private static final int DOCUMENTS = 300;
    private static final List<String> URGENCIES = List.of("routine", "urgent", "extra-urgent");

    private final Circulation circulation;
    private final DocumentQueries documents;
    private final People people;
    private final Posts posts;
    private final Absences absences;
    private final Designations designations;
    private final StepIns stepIns;
    private final JdbcClient jdbc;
    private final MovingClock clock;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final String unique = "m" + UUID.randomUUID().toString().substring(0, 6);
    private final List<Seat> seats = new ArrayList<>();
    private final List<Away> aways = new ArrayList<>();
    private final List<Named> named = new ArrayList<>();
    private final List<Ordered> ordered = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();

    private record Seat(String post, String a, String b, boolean deputisable) {}

    private record Away(long id, String who, String scope, List<String> matters, Instant from, Instant to) {}

    private record Named(long absence, String post, String who, Instant at) {}

    private record Ordered(String post, String who, Instant from, Instant to) {}

    private record Open(UUID task, String post, boolean urgent, @Nullable String matter) {}

    private record Attempt(Open open, String who, Instant before, Instant after, @Nullable String refused) {}

    @Autowired
    MonthOfAbsencesTests(
            Circulation circulation,
            DocumentQueries documents,
            People people,
            Posts posts,
            Absences absences,
            Designations designations,
            StepIns stepIns,
            JdbcClient jdbc,
            MovingClock clock) {
        this.circulation = circulation;
        this.documents = documents;
        this.people = people;
        this.posts = posts;
        this.absences = absences;
        this.designations = designations;
        this.stepIns = stepIns;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void everyActHasItsRightAndEveryRefusalItsReason() throws IOException {
        office();
        for (int document = 0; document < DOCUMENTS; document++) {
            receive();
            for (int i = 0; i < 2; i++) {
                someoneComesOrGoes();
                clock.move(Duration.ofMinutes(20 + random.nextInt(90)));
                for (int j = 0; j < 4 && !open.isEmpty(); j++) {
                    someoneTries();
                }
            }
        }
        assertThat(attempts.stream().filter(attempt -> attempt.refused() == null))
                .as("seed %d", seed)
                .hasSizeGreaterThan(DOCUMENTS);
        for (Attempt attempt : attempts) {
            String right = naive(attempt.open(), attempt.who(), attempt.after());
            Supplier<String> told =
                    () -> "seed %d: %s, naively %s; %s %s %s".formatted(seed, attempt, right, aways, named, ordered);
            if (attempt.refused() == null) {
                assertThat(right).as(told).isEqualTo(recorded(attempt));
            } else {
                assertThat(right).as(told).isNull();
            }
        }
    }

    /** Four posts, two of them mutual pairs, one in a chain, one that nobody may stand in for. */
    private void office() {
        seats.add(new Seat(unique + "-p", unique + "-1", unique + "-2", true));
        seats.add(new Seat(unique + "-q", unique + "-2", unique + "-1", true));
        seats.add(new Seat(unique + "-r", unique + "-3", unique + "-2", true));
        seats.add(new Seat(unique + "-s", unique + "-4", unique + "-3", false));
        for (int i = 1; i <= 5; i++) {
            people.put(new Person(unique + "-" + i, "人" + i, false, false), "{noop}x");
        }
        for (Seat seat : seats) {
            posts.put(new Post(
                    seat.post(),
                    seat.post(),
                    "某办",
                    seat.a(),
                    seat.b(),
                    false,
                    false,
                    990,
                    "",
                    null,
                    false,
                    seat.deputisable() ? null : "会计岗位"));
        }
    }

    private void receive() throws IOException {
        String urgency = URGENCIES.get(random.nextInt(3));
        String matter = random.nextInt(3) == 0 ? "finance" : null;
        UUID id = circulation.receive(List.of(), Map.of("title", "月", "channel", "纸质"), "clerk");
        act(id, "sign-receipt", "clerk", Steps.SIGNED);
        act(id, "first-review", "director", Steps.ACCEPTED);
        Map<String, Object> registered = Steps.with(Steps.registered("read"), "urgency", urgency);
        act(id, "register", "clerk", matter == null ? registered : Steps.with(registered, "matter", matter));
        act(
                id,
                "propose",
                "director",
                Steps.toRead(seats.stream().map(Seat::post).toArray(String[]::new)));
        act(id, "distribute", "clerk", Steps.DISTRIBUTED);
        for (TaskView task : documents.view(id, "clerk").openTasks()) {
            open.add(new Open(task.id(), task.post().code(), !urgency.equals("routine"), matter));
        }
    }

    private void act(UUID id, String step, String username, Map<String, Object> fields) {
        TaskView task = documents.view(id, username).openTasks().stream()
                .filter(one -> one.mine() && one.step().equals(step))
                .findFirst()
                .orElseThrow();
        circulation.complete(task.id(), null, fields, username);
    }

    private String person() {
        return unique + "-" + (1 + random.nextInt(5));
    }

    private void someoneComesOrGoes() {
        switch (random.nextInt(8)) {
            case 0 -> comeBack();
            case 1 -> name();
            case 2 -> order();
            default -> leave();
        }
    }

    private void leave() {
        String who = person();
        String scope = List.of("all", "all", "urgent", "except-listed", "none").get(random.nextInt(5));
        List<String> matters = scope.equals("except-listed") ? List.of("finance") : List.of();
        Instant from = clock.instant().plus(Duration.ofMinutes(random.nextInt(180) - 60));
        Instant to = clock.instant().plus(Duration.ofMinutes(30 + random.nextInt(600)));
        String reason = random.nextInt(3) == 0 ? "病假" : "下村";
        try {
            Absence entered = absences.enter(
                            new AbsenceRequest(
                                    who,
                                    OfficialTime.at(from).toString(),
                                    OfficialTime.at(to).toString(),
                                    reason,
                                    null,
                                    scope,
                                    matters,
                                    null),
                            "clerk")
                    .absence();
            Instant counts = from.isBefore(entered.enteredAt()) ? entered.enteredAt() : from;
            aways.add(new Away(entered.id(), who, scope, matters, counts, micros(to)));
        } catch (Refusal refused) {
            assertThat(refused.code()).isIn("absence-overlaps", "both-away", "no-post-to-cover", "end-before-start");
        }
    }

    private static Instant micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private void comeBack() {
        Instant now = clock.instant();
        aways.stream()
                .filter(away -> away.to().isAfter(now.plusSeconds(1)))
                .findAny()
                .ifPresent(away -> {
                    Absence ended = absences.returned(away.id(), away.who());
                    aways.remove(away);
                    Instant returned = Objects.requireNonNull(ended.returnedAt());
                    Instant end = returned.isBefore(away.from()) ? away.from() : returned;
                    aways.add(new Away(away.id(), away.who(), away.scope(), away.matters(), away.from(), end));
                });
    }

    private void name() {
        if (aways.isEmpty()) {
            return;
        }
        Away away = aways.get(random.nextInt(aways.size()));
        Seat seat = seats.get(random.nextInt(seats.size()));
        String who = person();
        Instant at = clock.instant();
        try {
            designations.designate(away.id(), who, seat.post(), "secretary");
            named.add(new Named(away.id(), seat.post(), who, at));
        } catch (Refusal refused) {
            assertThat(refused.code()).isIn("absence-ended", "designee-away", "designee-of-post", "not-of-absence");
        }
    }

    private void order() {
        Seat seat = seats.get(random.nextInt(seats.size()));
        Instant to = micros(clock.instant().plus(Duration.ofMinutes(20 + random.nextInt(200))));
        Instant before = clock.instant();
        try {
            stepIns.order(seat.post(), "联系不上", OfficialTime.at(to).toString(), "head");
            ordered.add(new Ordered(seat.post(), seat.b(), before, to));
        } catch (Refusal refused) {
            assertThat(refused.code()).isIn("not-deputisable", "deputy-is-away");
        }
    }

    private void someoneTries() {
        Open task = open.get(random.nextInt(open.size()));
        String who = person();
        Instant before = clock.instant();
        String refused = null;
        try {
            circulation.complete(task.task(), null, Steps.READ, who);
            open.remove(task);
        } catch (Refusal refusal) {
            refused = refusal.code();
        }
        attempts.add(new Attempt(task, who, before, clock.instant(), refused));
    }

    private @Nullable String recorded(Attempt attempt) {
        return jdbc.sql(
                        "select capacity || ' ' || coalesce(acting_for, '-') from act where task_id = ? and username = ?")
                .params(attempt.open().task(), attempt.who())
                .query(String.class)
                .single();
    }

    /** Capacity and for whom, or null: straight from the words of the rule, over everything that was ever entered. */
    private @Nullable String naive(Open task, String who, Instant at) {
        Seat seat = seats.stream()
                .filter(one -> one.post().equals(task.post()))
                .findFirst()
                .orElseThrow();
        Away holderAway = away(seat.a(), at);
        boolean handed = holderAway != null && seat.deputisable() && reaches(holderAway, task);
        if (who.equals(seat.a())) {
            return handed ? null : "holder -";
        }
        boolean deputyThere = away(seat.b(), at) == null;
        if (who.equals(seat.b())) {
            boolean stepsIn = seat.deputisable()
                    && ordered.stream()
                            .anyMatch(one -> one.post().equals(task.post())
                                    && !at.isBefore(one.from())
                                    && at.isBefore(one.to()));
            if (!deputyThere) {
                return null;
            }
            return stepsIn ? "stepping-in " + seat.a() : handed ? "deputy " + seat.a() : null;
        }
        Away deputyAway = away(seat.b(), at);
        String third = null;
        for (Named one : named) {
            boolean forNow = (holderAway != null && one.absence() == holderAway.id())
                    || (deputyAway != null && one.absence() == deputyAway.id());
            if (forNow && one.post().equals(task.post())) {
                third = one.who();
            }
        }
        return handed && !deputyThere && who.equals(third) && away(who, at) == null ? "designated " + seat.a() : null;
    }

    private static boolean reaches(Away away, Open task) {
        return switch (away.scope()) {
            case "all" -> true;
            case "urgent" -> task.urgent();
            default -> task.matter() == null || !away.matters().contains(task.matter());
        };
    }

    private @Nullable Away away(String who, Instant at) {
        return aways.stream()
                .filter(one -> one.who().equals(who) && !one.scope().equals("none"))
                .filter(one -> !at.isBefore(one.from()) && at.isBefore(one.to()))
                .findFirst()
                .orElse(null);
    }
}
