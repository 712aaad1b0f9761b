package cn.banwen.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextLayoutTests {

    private static final Style STYLE =
            new Style(Typefaces.with(SiteFaces.none()).body(), 10, 15, Style.Ink.BLACK);

    @Test
    void noLineBeginsWithAClosingMarkOrEndsWithAnOpeningOne() {
        String signs = "办文乡镇党政，。、；：？！）〉》」』】〕”（〈《「『【〔“";
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            String text = sentence(signs, random);
            for (float width : new float[] {60, 85, 121}) {
                assertThat(TextLayout.wrap(text, STYLE, width)).allSatisfy(line -> {
                    assertThat("，。、；：？！）〉》」』】〕”").doesNotContain(line.substring(0, 1));
                    assertThat("（〈《「『【〔“").doesNotContain(line.substring(line.length() - 1));
                });
            }
        }
    }

    /** Chinese characters with one mark, or none, between them. */
    private static String sentence(String signs, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append("办文").append(signs.charAt(random.nextInt(signs.length())));
        }
        return text.append("完").toString();
    }

    @Test
    void linesFillTheColumnAndNeverLeaveIt() {
        List<String> lines = TextLayout.wrap("阅".repeat(95), STYLE, 105);

        assertThat(lines).hasSize(10);
        assertThat(lines.subList(0, 9)).containsOnly("阅".repeat(10));
    }

    @Test
    void wordsTimesAndNumbersStayWhole() {
        assertThat(TextLayout.wrap("请于明日上午17:00前报送 report-final.pdf 一份", STYLE, 75))
                .containsExactly("请于明日上午", "17:00前报送", "report-final.pdf", "一份");
        assertThat(TextLayout.wrap("青委改办发〔2026〕33号", STYLE, 105)).containsExactly("青委改办发〔2026〕", "33号");
    }

    @Test
    void aWordWiderThanTheColumnIsCut() {
        List<String> lines = TextLayout.wrap("见" + "W".repeat(500), STYLE, 100);

        assertThat(String.join("", lines)).isEqualTo("见" + "W".repeat(500));
        assertThat(lines).allSatisfy(line -> assertThat(STYLE.width(line)).isLessThanOrEqualTo(100));
    }

    @Test
    void theDotInsideANameBeginsNoLine() {
        for (float width = 30; width < 90; width += 10) {
            assertThat(TextLayout.wrap("经办人买买提·吐尔逊已电话说明阿依古丽·买买提到会", STYLE, width))
                    .noneMatch(line -> line.startsWith("·"));
        }
    }

    @Test
    void breaksBetweenCharactersOfExtensionA() {
        assertThat(TextLayout.wrap("办㛃䶮㐂办", STYLE, 20)).containsExactly("办㛃", "䶮㐂", "办");
    }

    @Test
    void keepsTypedLineBreaksAndIndentsButNoBlankEnd() {
        assertThat(TextLayout.wrap("　　一\r\n\n二\u000b三\u2028四 \n\n", STYLE, 100))
                .containsExactly("　　一", "", "二", "三", "四");
        assertThat(TextLayout.wrap(" \n ", STYLE, 100)).isEmpty();
    }

    @Test
    void marksWhatIsLeftOut() {
        assertThat(TextLayout.wrapAtMost(2, "阅".repeat(40), STYLE, 50))
                .containsExactly("阅".repeat(5), "阅".repeat(4) + "…");
        assertThat(TextLayout.wrapAtMost(2, "阅", STYLE, 50)).containsExactly("阅");
    }
}
