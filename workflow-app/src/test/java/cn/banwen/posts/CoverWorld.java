package cn.banwen.posts;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two days of a small office: who holds what, who is away when, who was named and who was ordered to step in. Knows the rule
 * a second time, word by word and without SQL.
 *
 * @param closed people whose accounts are closed
 */
record CoverWorld(List<Seat> seats, List<Leave> leaves, List<Named> named, List<Ordered> ordered, Set<Integer> closed) {

    static final int PEOPLE = 5;

    private static final Instant START = Instant.parse("2026-07-06T00:00:00Z");
    private static final Duration TICK = Duration.ofNanos(1_000);

    /** A post; {@code b} is -1 for none; from the hour on somebody else is A. */
    record Seat(int a, int b, boolean deputisable, int changedAt, int laterA) {

        int a(Instant at) {
            return at.isBefore(hour(changedAt)) ? a : laterA;
        }
    }

    record Leave(int who, int from, int length, String scope) {

        boolean covers(Instant at) {
            return !at.isBefore(hour(from)) && at.isBefore(hour(from + length));
        }

        boolean reaches(boolean urgent, String matter) {
            return switch (scope) {
                case "all" -> true;
                case "urgent" -> urgent;
                default -> !matter.equals("finance");
            };
        }
    }

    /** Named for a post by an absence, both by their index. */
    record Named(int leave, int seat, int who) {}

    record Ordered(int seat, int from, int length) {}

    /** Leaves out what nobody could enter: B equal to A, overlapping absences of one person, a C who is A or B. */
    static CoverWorld sound(
            List<Seat> seats, List<Leave> leaves, List<Named> named, List<Ordered> ordered, Set<Integer> closed) {
        List<Seat> sound = seats.stream()
                .map(seat -> new Seat(
                        seat.a(),
                        seat.b() == seat.a() ? -1 : seat.b(),
                        seat.deputisable(),
                        Math.max(1, seat.changedAt()),
                        seat.laterA() == seat.b() ? seat.a() : seat.laterA()))
                .toList();
        List<Leave> apart = new ArrayList<>();
        for (Leave leave : leaves) {
            if (apart.stream()
                    .noneMatch(other -> other.who() == leave.who()
                            && other.from() < leave.from() + leave.length()
                            && leave.from() < other.from() + other.length())) {
                apart.add(leave);
            }
        }
        List<Named> fitting = named.stream()
                .filter(one -> one.leave() < apart.size()
                        && one.seat() < sound.size()
                        && one.who() != sound.get(one.seat()).a()
                        && one.who() != sound.get(one.seat()).b())
                .toList();
        List<Ordered> possible = ordered.stream()
                .filter(one -> one.seat() < sound.size()
                        && sound.get(one.seat()).b() >= 0
                        && sound.get(one.seat()).deputisable())
                .toList();
        return new CoverWorld(sound, apart, fitting, possible, closed);
    }

    static String person(int who) {
        return "u" + who;
    }

    static String post(int seat) {
        return "p" + seat;
    }

    private static Instant hour(int hour) {
        return START.plus(Duration.ofHours(hour));
    }

    /** Every instant at which something begins or ends, the one before it, and one between. */
    List<Instant> moments() {
        TreeSet<Instant> edges = new TreeSet<>();
        leaves.forEach(leave -> {
            edges.add(hour(leave.from()));
            edges.add(hour(leave.from() + leave.length()));
        });
        ordered.forEach(order -> {
            edges.add(hour(order.from()));
            edges.add(hour(order.from() + order.length()));
        });
        seats.forEach(seat -> edges.add(hour(seat.changedAt())));
        List<Instant> moments = new ArrayList<>();
        for (Instant edge : edges) {
            moments.add(edge.minus(TICK));
            moments.add(edge);
            moments.add(edge.plus(Duration.ofMinutes(7)));
        }
        return moments;
    }

    boolean isAway(int who, Instant at) {
        return leave(who, at) != null;
    }

    private @Nullable Leave leave(int who, Instant at) {
        return leaves.stream()
                .filter(one -> one.who() == who && !one.scope().equals("none") && one.covers(at))
                .findFirst()
                .orElse(null);
    }

    boolean authorityCovers(Authority authority, Instant at) {
        int index = (int) authority.id() - 1;
        return authority.kind() == Authority.Kind.ABSENCE
                ? leaves.get(index).covers(at)
                : covers(ordered.get(index), at);
    }

    private static boolean covers(Ordered order, Instant at) {
        return !at.isBefore(hour(order.from())) && at.isBefore(hour(order.from() + order.length()));
    }

    /** In which capacity somebody may act on a task, or {@code none}. */
    String right(int who, int seatIndex, boolean urgent, String matter, Instant at) {
        if (closed.contains(who)) {
            return "none";
        }
        Seat seat = seats.get(seatIndex);
        int a = seat.a(at);
        Leave holders = leave(a, at);
        boolean handed = holders != null && seat.deputisable() && holders.reaches(urgent, matter);
        if (who == a) {
            return handed ? "none" : "holder";
        }
        int b = seat.b();
        Leave deputys = b < 0 ? null : leave(b, at);
        boolean deputyThere = b >= 0 && !closed.contains(b) && deputys == null;
        if (who == b) {
            boolean order = ordered.stream().anyMatch(one -> one.seat() == seatIndex && covers(one, at));
            return !deputyThere ? "none" : order ? "stepping-in" : handed ? "deputy" : "none";
        }
        int third = -1;
        for (Named one : named) {
            Leave by = leaves.get(one.leave());
            if (one.seat() == seatIndex && (by.equals(holders) || by.equals(deputys))) {
                third = one.who();
            }
        }
        return handed && !deputyThere && who == third && leave(who, at) == null ? "designated" : "none";
    }

    /** Writes it as the application would have; ids count from 1. */
    void store(JdbcClient jdbc) {
        for (int who = 0; who < PEOPLE; who++) {
            jdbc.sql("insert into person (username, name, active) values (?, ?, ?)")
                    .params(person(who), person(who), !closed.contains(who))
                    .update();
        }
        for (int i = 0; i < seats.size(); i++) {
            Seat seat = seats.get(i);
            jdbc.sql("insert into post (code) values (?)").param(post(i)).update();
            version(
                    jdbc,
                    i,
                    seat.a(),
                    OfficialTime.at(START.minus(Duration.ofDays(1))),
                    OfficialTime.at(hour(seat.changedAt())));
            version(jdbc, i, seat.laterA(), OfficialTime.at(hour(seat.changedAt())), OfficialTime.at(hour(1_000)));
        }
        for (int i = 0; i < leaves.size(); i++) {
            Leave leave = leaves.get(i);
            jdbc.sql(
                            """
                            insert into absence (id, username, reason, scope, matters, stated_from, stated_until, starts_at, ends_at,
                              entered_by, entered_at, approver, approval)
                            values (?, ?, '下村', ?, ?, ?, ?, ?, ?, ?, ?, 'none', 'not-needed')
                            """)
                    .params(
                            i + 1,
                            person(leave.who()),
                            leave.scope(),
                            leave.scope().equals("except-listed") ? new String[] {"finance"} : new String[0],
                            OfficialTime.at(hour(leave.from())),
                            OfficialTime.at(hour(leave.from() + leave.length())),
                            OfficialTime.at(hour(leave.from())),
                            OfficialTime.at(hour(leave.from() + leave.length())),
                            person(leave.who()),
                            OfficialTime.at(START))
                    .update();
        }
        for (int i = 0; i < named.size(); i++) {
            Named one = named.get(i);
            jdbc.sql(
                            "insert into designation (id, absence_id, post_code, username, named_by, named_at) values (?, ?, ?, ?, 'u0', ?)")
                    .params(i + 1, one.leave() + 1, post(one.seat()), person(one.who()), OfficialTime.at(START))
                    .update();
        }
        for (int i = 0; i < ordered.size(); i++) {
            Ordered one = ordered.get(i);
            jdbc.sql(
                            """
                            insert into step_in (id, post_code, username, reason, starts_at, ends_at, ordered_by, ordered_at)
                            values (?, ?, ?, '急', ?, ?, 'u0', ?)
                            """)
                    .params(
                            i + 1,
                            post(one.seat()),
                            person(seats.get(one.seat()).b()),
                            OfficialTime.at(hour(one.from())),
                            OfficialTime.at(hour(one.from() + one.length())),
                            OfficialTime.at(START))
                    .update();
        }
    }

    private void version(JdbcClient jdbc, int seat, int a, OffsetDateTime from, OffsetDateTime to) {
        jdbc.sql(
                        """
                        insert into post_version (post_code, valid_from, valid_to, name, office, holder_a, holder_b, position,
                          not_deputisable)
                        values (?, ?, ?, ?, '某办', ?, ?, ?, ?)
                        """)
                .params(SqlParams.of(
                        post(seat),
                        from,
                        to,
                        post(seat),
                        person(a),
                        seats.get(seat).b() < 0 ? null : person(seats.get(seat).b()),
                        seat,
                        seats.get(seat).deputisable() ? null : "会计岗位"))
                .update();
    }
}
