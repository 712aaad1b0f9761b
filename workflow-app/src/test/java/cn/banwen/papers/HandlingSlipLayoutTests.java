package cn.banwen.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HandlingSlipLayoutTests {

    private static final float ROUNDING = 0.01f;
    private static final Typefaces FACES = Typefaces.with(SiteFaces.none());

    static Stream<HandlingSlip> slips() {
        return Stream.of(
                Slips.justReceived(),
                Slips.typical(),
                Slips.overfull(),
                Slips.filledWith(""),
                Slips.filledWith("W".repeat(3000)),
                Slips.filledWith("，".repeat(500)),
                Slips.filledWith("办文\n".repeat(400)),
                Slips.filledWith("a\t\u0301".repeat(700)));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void nothingOverlapsAndNothingLeavesItsCellOrThePage(HandlingSlip slip) {
        for (Sheet sheet : sheets(slip)) {
            List<Box> cells = sheet.panels().stream().map(Panel::box).toList();
            List<Box> around = sheet.margin().stream().map(Words::box).toList();
            assertApart(Stream.concat(cells.stream(), around.stream()).toList());
            Box page = new Box(36, 36, PDRectangle.A4.getWidth() - 72, PDRectangle.A4.getHeight() - 72);
            assertThat(cells).allMatch(box -> contains(page, box));
            assertThat(around).allMatch(box -> contains(page, box));
            for (Panel panel : sheet.panels()) {
                List<Box> words = panel.words().stream().map(Words::box).toList();
                assertThat(words).allMatch(box -> contains(panel.box(), box));
                assertApart(words);
            }
        }
    }

    @Test
    void aSlipThatFitsFillsOnePageToItsFoot() {
        for (HandlingSlip slip : List.of(Slips.justReceived(), Slips.typical())) {
            List<Sheet> sheets = sheets(slip);
            assertThat(sheets).hasSize(1);
            assertThat(sheets.get(0).frame().bottom()).isGreaterThan(PDRectangle.A4.getHeight() - 50);
        }
    }

    @Test
    void everyPageRepeatsTheNumbersAndTheLabelOfTheBlockThatGoesOn() {
        List<Sheet> sheets = sheets(Slips.withLeaders(Slips.entry("阅".repeat(3000), "", "周×")));

        assertThat(sheets).hasSizeGreaterThan(1);
        assertThat(sheets.subList(1, sheets.size()))
                .allSatisfy(sheet -> assertThat(words(sheet)).contains("收文号", "县农业农村局"));
        assertThat(words(sheets.get(0))).contains("主要领导批示").doesNotContain("(续)");
        assertThat(words(sheets.get(1))).containsSubsequence("主要领导批示", "(续)");
        assertThat(sheets).allSatisfy(sheet -> assertThat(words(sheet).get(0)).isEqualTo("青石乡党政办公室文件处理笺"));
    }

    @Test
    void endlessTextsFillTheirPages() {
        assertThat(sheets(Slips.filledWith("W".repeat(3000)))).hasSizeBetween(50, 250);
    }

    @Test
    void aSignatureNeverBeginsAPage() {
        for (int length = 1200; length < 2600; length += 37) {
            List<Sheet> sheets = sheets(Slips.withLeaders(Slips.entry("阅".repeat(length), "书记", "周×")));
            for (Sheet sheet : sheets) {
                List<String> words = words(sheet);
                int signature = words.indexOf("书记 周× 2026年7月8日 17:00");
                assertThat(signature < 0 || words.get(signature - 1).startsWith("阅"))
                        .isTrue();
            }
        }
    }

    @Test
    void nameSignatureAndDateOfAReaderStandOnOnePage() {
        List<HandlingSlip.Reading> readings = new ArrayList<>();
        for (int i = 0; i < 203; i++) {
            readings.add(new HandlingSlip.Reading("第" + i + "村", "马×", null, null, Slips.RECEIVED, null));
        }
        List<Sheet> sheets = sheets(Slips.withReadings(readings));

        assertThat(sheets).hasSizeGreaterThan(2);
        assertThat(sheets).allSatisfy(sheet -> assertThat(
                        words(sheet).stream().filter("阅者"::equals).count())
                .isEqualTo(words(sheet).stream().filter("日期"::equals).count()));
    }

    private static List<Sheet> sheets(HandlingSlip slip) {
        return new HandlingSlipLayout(slip, FACES).sheets();
    }

    private static List<String> words(Sheet sheet) {
        return Stream.concat(sheet.margin().stream(), sheet.panels().stream().flatMap(panel -> panel.words().stream()))
                .map(Words::text)
                .toList();
    }

    private static boolean contains(Box outer, Box inner) {
        return inner.x() >= outer.x() - ROUNDING
                && inner.y() >= outer.y() - ROUNDING
                && inner.right() <= outer.right() + ROUNDING
                && inner.bottom() <= outer.bottom() + ROUNDING;
    }

    private static void assertApart(List<Box> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                Box one = boxes.get(i);
                Box other = boxes.get(j);
                boolean apart = one.right() <= other.x() + ROUNDING
                        || other.right() <= one.x() + ROUNDING
                        || one.bottom() <= other.y() + ROUNDING
                        || other.bottom() <= one.y() + ROUNDING;
                if (!apart) {
                    fail("%s and %s overlap", one, other);
                }
            }
        }
    }
}
