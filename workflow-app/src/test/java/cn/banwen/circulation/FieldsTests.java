package cn.banwen.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTests {

    @Test
    void aTextIsTrimmedAndLosesControlCharacters() {
        assertThat(of("x", " 甲\u0000乙\u0007 \r\n丙 ").text("x")).isEqualTo("甲乙 \n丙");
        assertThat(of("x", "  ").text("x")).isNull();
        assertThat(of("x", 7).text("x")).isEqualTo("7");
        assertThat(of("x", null).text("x")).isNull();
    }

    @Test
    void aTextIsCountedInCharactersThatPeopleSee() {
        Fields fits = of("x", "𠮷".repeat(200));
        assertThat(fits.text("x", 200)).hasSize(400);
        fits.refuseIfWrong();
        Fields over = of("x", "𠮷".repeat(201));
        over.text("x", 200);
        assertThat(codes(over)).containsExactly("x:too-long");
    }

    @Test
    void aListIsNoTextAndATextNoObject() {
        Fields fields =
                new Fields(Map.of("a", List.of("机密"), "b", Map.of("c", 1), "d", "text", "e", List.of(Map.of())));
        assertThat(fields.text("a")).isNull();
        assertThat(fields.text("b")).isNull();
        fields.object("d");
        fields.texts("b");
        fields.texts("e");
        assertThat(codes(fields))
                .containsExactly("a:not-a-text", "b:not-a-text", "d:not-an-object", "b:not-a-text", "e:not-a-text");
    }

    @Test
    void aListComesAsAnArrayOrAsLines() {
        assertThat(of("x", Arrays.asList("甲", " ", null, " 乙 ")).texts("x")).containsExactly("甲", "乙");
        assertThat(of("x", "甲\r\n\n乙").texts("x")).containsExactly("甲", "乙");
        assertThat(of("x", null).texts("x")).isEmpty();
    }

    @Test
    void anObjectComesNestedOrWithDottedNames() {
        assertThat(of("reply", Map.of("date", "2026-07-08")).object("reply").date("date"))
                .isEqualTo(LocalDate.of(2026, 7, 8));
        assertThat(of("reply.channel", "函").object("reply").text("channel")).isEqualTo("函");
        Fields fields = of("checks", Map.of("form", "perhaps"));
        fields.object("checks").flag("form");
        assertThat(codes(fields)).as("the problem names its whole path").containsExactly("checks.form:not-a-flag");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "TRUE, true", "on, true", "false, false", "off, false"})
    void readsFlagsOfJsonAndOfForms(String word, boolean value) {
        assertThat(of("x", word).flag("x")).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "1000001", "many", "99999999999", "1e3"})
    void aCountIsAWholeNumberOfUpToAMillion(String typed) {
        Fields fields = of("x", typed);
        assertThat(fields.count("x")).isNull();
        assertThat(codes(fields)).containsExactly("x:not-a-count");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026/07/08", "08.07.2026", "+999999999-01-01", "-0001-01-01", "0000-01-01"})
    void aDateIsADayOfAYearOfFourDigits(String typed) {
        Fields fields = of("x", typed);
        assertThat(fields.date("x")).isNull();
        assertThat(codes(fields)).containsExactly("x:not-a-date");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-08T17:00, 2026-07-08T09:00:00Z",
        "2026-07-08T17:00:30+08:00, 2026-07-08T09:00:30Z",
        "2026-07-08T09:00:00Z, 2026-07-08T09:00:00Z",
        "2026-07-08T04:00-05:00, 2026-07-08T09:00:00Z",
        "2026-07-08, 2026-07-08T15:59:00Z"
    })
    void aMomentIsBeijingTimeUnlessItSaysOtherwise(String typed, Instant moment) {
        assertThat(of("x", typed).moment("x")).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"17:00", "2026-07-08 17:00", "+99999-01-01T00:00", "+999999999-01-01T00:00:00Z", "soon"})
    void whatIsNoMomentIsTold(String typed) {
        Fields fields = of("x", typed);
        assertThat(fields.moment("x")).isNull();
        assertThat(codes(fields)).containsExactly("x:not-a-moment");
    }

    @Test
    void aChoiceNamesWhatIsPossible() {
        Fields fields = of("kind", "both");
        assertThat(fields.choice("kind", Kind.class)).isNull();
        assertThatThrownBy(fields::refuseIfWrong)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.args()).containsExactly("both", "read | act"));
        assertThat(of("urgency", "extra-urgent").choice("urgency", Urgency.class))
                .isEqualTo(Urgency.EXTRA_URGENT);
    }

    @Test
    void aMissingOrStrangeOutcomeEndsTheReadingAtOnce() {
        assertThat(of("outcome", "done").outcome("done", "returned")).isEqualTo("done");
        assertThatThrownBy(() -> of("outcome", "eaten").outcome("done", "returned"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("wrong-outcome"));
        assertThatThrownBy(() -> new Fields(Map.of()).outcome("done")).isInstanceOf(Refusal.class);
    }

    @Test
    void anOpinionAloneIsTakenForTheReason() {
        assertThat(of("opinion", "不妥").reasons()).containsExactly("不妥");
        assertThat(new Fields(Map.of("opinion", "见下", "reasons", List.of("甲", "乙"))).reasons())
                .containsExactly("甲", "乙");
        Fields none = new Fields(Map.of());
        none.reasons();
        assertThat(codes(none)).containsExactly("reasons:reason-required");
    }

    @Test
    void oneProblemHasItsOwnCodeAndSeveralAreAForm() {
        Fields one = new Fields(Map.of());
        one.requiredText("sender", 10);
        assertThatThrownBy(one::refuseIfWrong)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("required"));
        one.requiredText("title", 10);
        assertThatThrownBy(one::refuseIfWrong)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("invalid-form"));
    }

    private static Fields of(String name, @Nullable Object value) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(name, value);
        return new Fields(values);
    }

    private static List<String> codes(Fields fields) {
        try {
            fields.refuseIfWrong();
            return List.of();
        } catch (Refusal refusal) {
            return refusal.problems().stream().map(FieldsTests::code).toList();
        }
    }

    private static String code(Problem problem) {
        return problem.field() + ":" + problem.code();
    }
}
