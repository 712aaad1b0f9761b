package cn.banwen.posts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.identity.Person;
import cn.banwen.posts.PostAt.Away;
import cn.banwen.posts.PostAt.Holder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of who may act for a post, as a table and on thousands of random situations. */
class PostAtTests {

    private static final Instant UNTIL = Instant.parse("2026-07-08T09:30:00Z");
    private static final Authority ORDER = new Authority(Authority.Kind.ORDER, 3, UNTIL);
    private static final List<Scope> SCOPES =
            List.of(Scope.ALL, Scope.URGENT, Scope.exceptListed(List.of("finance", "personnel")));

    /** Each of a, b, c: there, gone (absence that hands over all), closed (account), none. */
    @ParameterizedTest(name = "A {0}, B {1}, C {2}, order {3}, deputisable {4}: {5}")
    @CsvSource({
        "there, there, none,  no,  yes, 'a holder'",
        "there, gone,  none,  no,  yes, 'a holder'",
        "there, there, there, no,  yes, 'a holder'",
        "gone,  there, none,  no,  yes, 'b deputy'",
        "gone,  there, there, no,  yes, 'b deputy'",
        "gone,  gone,  there, no,  yes, 'c designated'",
        "gone,  none,  there, no,  yes, 'c designated'",
        "gone,  closed, there, no, yes, 'c designated'",
        "gone,  gone,  none,  no,  yes, ''",
        "gone,  gone,  gone,  no,  yes, ''",
        "gone,  none,  none,  no,  yes, ''",
        "gone,  there, none,  no,  no,  'a holder'",
        "gone,  gone,  there, no,  no,  'a holder'",
        "there, there, none,  yes, yes, 'a holder, b stepping-in'",
        "gone,  there, none,  yes, yes, 'b stepping-in'",
        "there, gone,  none,  yes, yes, 'a holder'",
        "gone,  gone,  there, yes, yes, 'c designated'",
        "there, there, none,  yes, no,  'a holder'",
        "closed, there, none, no,  yes, ''",
        "closed, there, none, yes, yes, 'b stepping-in'",
    })
    void saysWhoMayAct(String a, String b, String c, String order, String deputisable, String who) {
        PostAt post = post(
                deputisable.equals("yes"),
                required(holder("a", a, Scope.ALL)),
                holder("b", b, Scope.ALL),
                holder("c", c, Scope.ALL),
                order.equals("yes") ? ORDER : null);
        assertThat(String.join(
                        ", ",
                        post.standings().stream()
                                .map(standing -> standing.person().username() + " "
                                        + standing.grant().capacity().code())
                                .toList()))
                .isEqualTo(who);
        boolean nobody = who.isEmpty();
        assertThat(post.uncovered()).isEqualTo(nobody);
    }

    @Test
    void aGrantNamesWhoIsAwayTheAbsenceAndItsEnd() {
        PostAt post =
                post(true, required(holder("a", "gone", Scope.URGENT)), holder("b", "there", Scope.ALL), null, null);
        Grant grant = post.grantOf("b").orElseThrow();
        assertThat(required(grant.actingFor()).username()).isEqualTo("a");
        assertThat(grant.authority()).isEqualTo(new Authority(Authority.Kind.ABSENCE, 1, UNTIL));
        assertThat(grant.scope()).isEqualTo(Scope.URGENT);
        assertThat(post.grantOf("a").orElseThrow().scope()).isEqualTo(Scope.URGENT.rest());
    }

    @ParameterizedTest
    @CsvSource({
        "there, there, none, a, NO_PART",
        "there, there, none, b, HOLDER_THERE",
        "gone,  there, none, a, AWAY",
        "gone,  gone,  none, b, DEPUTY_AWAY",
        "gone,  there, there, c, DEPUTY_THERE",
        "gone,  there, none, d, NO_PART",
        "gone,  gone,  none, a, AWAY",
    })
    void saysWhyNot(String a, String b, String c, String who, Objection why) {
        PostAt post = post(
                true, required(holder("a", a, Scope.ALL)), holder("b", b, Scope.ALL), holder("c", c, Scope.ALL), null);
        assertThat(post.objectionTo(who, true, null)).isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource({"ALL, there, false", "ALL, gone, true", "URGENT, there, true"})
    void aClosedAccountLeavesToNobodyOnlyWhatWasNotHandedOver(String scope, String b, boolean uncovered) {
        Away away = new Away(1, scope.equals("ALL") ? Scope.ALL : Scope.URGENT, UNTIL);
        Holder closed = new Holder(new Person("a", "a", false, false), false, away);
        assertThat(post(true, closed, holder("b", b, Scope.ALL), null, null).uncovered())
                .isEqualTo(uncovered);
    }

    @Test
    void whatIsKeptBackIsTheHolders() {
        PostAt post =
                post(true, required(holder("a", "gone", Scope.URGENT)), holder("b", "there", Scope.ALL), null, null);
        assertThat(post.objectionTo("b", false, null)).isEqualTo(Objection.KEPT_BACK);
        assertThat(post.objectionTo("a", true, null)).isEqualTo(Objection.AWAY);
    }

    @Test
    void inAnySituationEachTaskIsOnePersonsUnlessBStepsInAndNobodyWhoIsAwayHasWhatWasHandedOver() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            PostAt post = random(random);
            boolean urgent = random.nextBoolean();
            String matter = List.of("", "finance", "letters").get(random.nextInt(3));
            @Nullable String about = matter.isEmpty() ? null : matter;
            List<PostAt.Standing> may = post.standings().stream()
                    .filter(standing -> standing.grant().scope().covers(urgent, about))
                    .toList();
            String situation = "seed %d: %s, urgent %s, matter %s".formatted(seed, post, urgent, matter);
            boolean steppingIn =
                    may.stream().anyMatch(standing -> standing.grant().capacity() == Capacity.STEPPING_IN);
            assertThat(may).as(situation).hasSizeLessThanOrEqualTo(steppingIn ? 2 : 1);
            assertThat(may.stream().map(standing -> standing.person().username()))
                    .as(situation)
                    .doesNotHaveDuplicates();
            for (PostAt.Standing standing : may) {
                check(post, standing, urgent, about, situation);
            }
        }
    }

    private static void check(
            PostAt post, PostAt.Standing standing, boolean urgent, @Nullable String matter, String situation) {
        Grant grant = standing.grant();
        Holder who = who(post, standing.person().username());
        assertThat(who.active()).as(situation).isTrue();
        if (grant.capacity() == Capacity.HOLDER) {
            boolean handed = post.post().deputisable()
                    && who.away() != null
                    && who.away().scope().covers(urgent, matter);
            assertThat(handed).as(situation).isFalse();
            assertThat(grant.actingFor()).as(situation).isNull();
            return;
        }
        assertThat(who.away()).as("stands in while away: %s", situation).isNull();
        assertThat(post.post().deputisable()).as(situation).isTrue();
        assertThat(grant.actingFor()).as(situation).isEqualTo(post.a().person());
        if (grant.capacity() != Capacity.STEPPING_IN) {
            Away away = post.a().away();
            assertThat(away).as("outside any absence: %s", situation).isNotNull();
            assertThat(required(away).scope().covers(urgent, matter))
                    .as(situation)
                    .isTrue();
        }
        if (grant.capacity() == Capacity.DESIGNATED) {
            assertThat(post.b() == null || !post.b().present())
                    .as("C only while B is not there: %s", situation)
                    .isTrue();
        }
    }

    @Test
    void aScopeAndItsRestShareNothingAndLeaveNothingOut() {
        for (Scope scope : List.of(Scope.ALL, Scope.NONE, Scope.URGENT, Scope.exceptListed(List.of("finance")))) {
            for (boolean urgent : new boolean[] {true, false}) {
                for (String matter : List.of("", "finance", "letters")) {
                    @Nullable String about = matter.isEmpty() ? null : matter;
                    assertThat(scope.covers(urgent, about))
                            .as("%s %s %s", scope, urgent, matter)
                            .isNotEqualTo(scope.rest().covers(urgent, about));
                }
            }
            assertThat(scope.rest().rest()).isEqualTo(scope);
        }
    }

    private static PostAt random(Random random) {
        return post(
                random.nextInt(5) > 0,
                required(holder("a", List.of("there", "gone", "gone", "closed").get(random.nextInt(4)), scope(random))),
                holder("b", List.of("there", "gone", "closed", "none").get(random.nextInt(4)), scope(random)),
                holder("c", List.of("there", "gone", "closed", "none").get(random.nextInt(4)), scope(random)),
                random.nextInt(4) == 0 ? ORDER : null);
    }

    private static Scope scope(Random random) {
        return SCOPES.get(random.nextInt(SCOPES.size()));
    }

    private static Holder who(PostAt post, String username) {
        List<Holder> all = new ArrayList<>(List.of(post.a()));
        Optional.ofNullable(post.b()).ifPresent(all::add);
        Optional.ofNullable(post.c()).ifPresent(all::add);
        return all.stream()
                .filter(holder -> holder.person().username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private static PostAt post(
            boolean deputisable, Holder a, @Nullable Holder b, @Nullable Holder c, @Nullable Authority order) {
        Post post = new Post(
                "post",
                "岗位",
                "某办",
                "a",
                b == null ? null : "b",
                false,
                false,
                1,
                "",
                null,
                false,
                deputisable ? null : "会计岗位");
        return new PostAt(post, a, b, c, order);
    }

    private static @Nullable Holder holder(String username, String how, Scope scope) {
        Person person = new Person(username, username, false, false);
        return switch (how) {
            case "none" -> null;
            case "closed" -> new Holder(person, false, null);
            case "gone" -> new Holder(person, true, new Away(username.charAt(0) - 'a' + 1, scope, UNTIL));
            default -> new Holder(person, true, null);
        };
    }

    private static <T> T required(@Nullable T value) {
        assertThat(value).isNotNull();
        return Objects.requireNonNull(value);
    }
}
