package cn.banwen.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.refusal.Refusal;
import cn.banwen.web.KeptForms;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a draft may hold. */
class DraftFieldsTests {

    @Test
    void takesATextOrAListOfTexts() {
        assertThat(DraftFields.of(Map.of("opinion", "同意", "readers", List.of("finance", ""))))
                .isEqualTo(Map.of("opinion", List.of("同意"), "readers", List.of("finance", "")));
    }

    @Test
    void keepsBlanksAndLinesAsTyped() {
        assertThat(DraftFields.of(Map.of("reasons", " 一\r\n二 ", "reply.text", "")))
                .isEqualTo(Map.of("reasons", List.of(" 一\n二 "), "reply.text", List.of("")));
    }

    @Test
    void keepsNeitherPasswordsNorWhatIsNoText() {
        assertThat(DraftFields.of(Map.of(
                        "password",
                        "x",
                        "newPassword",
                        "x",
                        "_csrf",
                        "x",
                        "outcome",
                        "approved",
                        "revision",
                        "3",
                        "file",
                        "a.pdf")))
                .isEmpty();
    }

    @Test
    void dropsWhatNoDatabaseStores() {
        assertThat(DraftFields.of(Map.of("opinion", "同\u0000意\u0007\uD800")))
                .isEqualTo(Map.of("opinion", List.of("同意?")));
    }

    @Test
    void refusesWhatIsNoText() {
        assertRefused("draft-malformed", Map.of("opinion", 3));
        assertRefused("draft-malformed", Map.of("opinion", Map.of("a", "b")));
        assertRefused("draft-malformed", Map.of("opinion", List.of(List.of("a"))));
        assertRefused("draft-malformed", Map.of("opinion", Collections.singletonList(null)));
        Map<String, Object> withNull = new HashMap<>();
        withNull.put("opinion", null);
        assertRefused("draft-malformed", withNull);
    }

    @Test
    void refusesMoreThanAFormHolds() {
        assertThat(DraftFields.of(Map.of("a", "字".repeat(KeptForms.LONGEST - 1))))
                .hasSize(1);
        assertRefused("draft-too-large", Map.of("a", "字".repeat(KeptForms.LONGEST)));
        assertRefused("draft-too-large", Map.of("a", Collections.nCopies(301, "")));
        assertRefused(
                "draft-too-large",
                IntStream.range(0, 301).boxed().collect(Collectors.toMap(number -> "field" + number, number -> "")));
    }

    private static void assertRefused(String code, Map<?, ?> fields) {
        assertThatThrownBy(() -> DraftFields.of(fields))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
