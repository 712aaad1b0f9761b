package cn.banwen.posts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.platform.ScratchDatabase;
import cn.banwen.posts.CoverWorld.Leave;
import cn.banwen.posts.CoverWorld.Named;
import cn.banwen.posts.CoverWorld.Ordered;
import cn.banwen.posts.CoverWorld.Seat;
import cn.banwen.refusal.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The grants of a person on random registers, absences, orders and instants, read by the real statements from PostgreSQL. */
class GrantPropertiesTests {

    private static final List<Boolean> EITHER = List.of(true, false);
    private static final List<String> MATTERS = List.of("", "finance", "letters");

    private static @Nullable SingleConnectionDataSource source;

    @BeforeContainer
    static void connect() throws SQLException {
        Connection connection = ScratchDatabase.migrated().owner().getConnection();
        connection.setAutoCommit(false);
        source = new SingleConnectionDataSource(connection, true);
    }

    @AfterContainer
    static void disconnect() throws SQLException {
        source().getConnection().rollback();
        source().destroy();
    }

    /** Each world has the tables to itself. */
    @AfterTry
    void forget() throws SQLException {
        source().getConnection().rollback();
    }

    private static SingleConnectionDataSource source() {
        return Objects.requireNonNull(source);
    }

    @Provide
    Arbitrary<CoverWorld> worlds() {
        Arbitrary<Integer> people = Arbitraries.integers().between(0, CoverWorld.PEOPLE - 1);
        Arbitrary<Integer> hours = Arbitraries.integers().between(0, 48);
        Arbitrary<Integer> lengths = Arbitraries.integers().between(1, 24);
        Arbitrary<Seat> seats = Combinators.combine(
                        people,
                        Arbitraries.integers().between(-1, CoverWorld.PEOPLE - 1),
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.just(true)), Tuple.of(1, Arbitraries.just(false))),
                        hours,
                        people)
                .as(Seat::new);
        Arbitrary<Leave> leaves = Combinators.combine(
                        people, hours, lengths, Arbitraries.of("all", "all", "urgent", "except-listed", "none"))
                .as(Leave::new);
        Arbitrary<Named> named = Combinators.combine(
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 2),
                        people)
                .as(Named::new);
        Arbitrary<Ordered> ordered = Combinators.combine(Arbitraries.integers().between(0, 2), hours, lengths)
                .as(Ordered::new);
        return Combinators.combine(
                        seats.list().ofMinSize(1).ofMaxSize(3),
                        leaves.list().ofMinSize(1).ofMaxSize(8),
                        named.list().ofMaxSize(4),
                        ordered.list().ofMaxSize(3),
                        people.set().ofMaxSize(1))
                .as(CoverWorld::sound);
    }

    @Property(tries = 80)
    void everyRightIsThatOfTheRuleInWordsAtEveryInstantAtWhichSomethingChanges(@ForAll("worlds") CoverWorld world) {
        Posts posts = stored(world);
        for (Instant at : world.moments()) {
            for (int who = 0; who < CoverWorld.PEOPLE; who++) {
                Optional<Grants> grants = grants(posts, who, at);
                for (int seat = 0; seat < world.seats().size(); seat++) {
                    for (boolean urgent : EITHER) {
                        for (String matter : MATTERS) {
                            String actual = right(grants, seat, urgent, matter);
                            assertThat(actual)
                                    .as("%s at %s on p%d, urgent %s, matter %s", who, at, seat, urgent, matter)
                                    .isEqualTo(world.right(who, seat, urgent, matter, at));
                        }
                    }
                }
            }
        }
    }

    @Property(tries = 80)
    void eachTaskIsOnePersonsUnlessBStepsInAndWhoActsForAnotherActsInsideAnIntervalAndIsThere(
            @ForAll("worlds") CoverWorld world) {
        Posts posts = stored(world);
        for (Instant at : world.moments()) {
            List<Grant> all = new ArrayList<>();
            for (int who = 0; who < CoverWorld.PEOPLE; who++) {
                List<Grant> mine = grants(posts, who, at).map(Grants::byPost).orElse(List.of());
                assertThat(mine.stream().map(grant -> grant.post().code())).doesNotHaveDuplicates();
                for (Grant grant : mine) {
                    if (grant.capacity() != Capacity.HOLDER) {
                        assertThat(world.isAway(who, at)).as("acts while away").isFalse();
                        assertThat(world.authorityCovers(Objects.requireNonNull(grant.authority()), at))
                                .as("outside of what it rests on")
                                .isTrue();
                    }
                }
                all.addAll(mine);
            }
            for (int seat = 0; seat < world.seats().size(); seat++) {
                String code = CoverWorld.post(seat);
                for (boolean urgent : EITHER) {
                    for (String matter : MATTERS) {
                        List<Grant> may = all.stream()
                                .filter(grant -> grant.post().code().equals(code)
                                        && grant.scope().covers(urgent, matter.isEmpty() ? null : matter))
                                .toList();
                        boolean steppingIn = may.stream().anyMatch(grant -> grant.capacity() == Capacity.STEPPING_IN);
                        assertThat(may).hasSizeLessThanOrEqualTo(steppingIn ? 2 : 1);
                    }
                }
            }
        }
    }

    private static Posts stored(CoverWorld world) {
        JdbcClient jdbc = JdbcClient.create(source());
        world.store(jdbc);
        return new Posts(jdbc, new PostVersions(jdbc), Clock.systemUTC());
    }

    private static Optional<Grants> grants(Posts posts, int who, Instant at) {
        try {
            return Optional.of(posts.grantsAt(CoverWorld.person(who), at));
        } catch (Refusal closed) {
            assertThat(closed.code()).isEqualTo("account-inactive");
            return Optional.empty();
        }
    }

    private static String right(Optional<Grants> grants, int seat, boolean urgent, String matter) {
        return grants.flatMap(all -> all.forTask(CoverWorld.post(seat), urgent, matter.isEmpty() ? null : matter))
                .map(grant -> grant.capacity().code())
                .orElse("none");
    }
}
