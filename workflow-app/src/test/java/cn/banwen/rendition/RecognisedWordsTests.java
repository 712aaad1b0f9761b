package cn.banwen.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.rendition.drawing.Lines;
import cn.banwen.rendition.drawing.TextRun;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of Tesseract's table. */
class RecognisedWordsTests {

    private static final InkColour NO_PICTURE = InkColour.in(Path.of("there-is-none"));

    private static String word(int line, int x, int y, int width, int height, String text) {
        return "5\t1\t1\t1\t" + line + "\t1\t" + x + "\t" + y + "\t" + width + "\t" + height + "\t95\t" + text;
    }

    /** Words of forty dots, each two letters, on lines that fall by so much. */
    private static List<String> page(double slope) {
        List<String> table = new ArrayList<>();
        for (int line = 0; line < 3; line++) {
            for (int at = 0; at < 10; at++) {
                int x = 100 + at * 120;
                int y = (int) Math.round(200 + line * 70 + slope * (x + 40));
                table.add(word(line, x, y, 80, 40, "第" + "一二三".charAt(line)));
            }
        }
        return table;
    }

    @Test
    void aPageAskewIsReadLineByLine() {
        List<TextRun> runs = RecognisedWords.runs(page(0.035), List.of(), 0.36, NO_PICTURE);
        assertThat(Lines.text(Lines.inOrder(runs)).lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.replace(" ", "")).hasSize(20));
        assertThat(Objects.requireNonNull(runs.get(0).slope())).isBetween(0.033f, 0.037f);
        assertThat(runs).allSatisfy(run -> assertThat(run.size()).isBetween(12f, 16f));
    }

    @Test
    void aStraightPageHasNoSlope() {
        assertThat(RecognisedWords.runs(page(0), List.of(), 0.36, NO_PICTURE))
                .allSatisfy(run -> assertThat(run.slope()).isNull());
    }

    @Test
    void theSecondReadingAddsTheLinesThatTheFirstLeftOutAndNoOthers() {
        List<String> head = List.of(word(1, 300, 200, 600, 120, "云溪县人民政府文件"));
        List<String> again = List.of(
                word(1, 100, 100, 80, 40, "机密"),
                // the head's box reaches higher than its letters
                word(2, 310, 190, 86, 30, "加急"),
                word(3, 500, 220, 90, 90, "夫"),
                word(4, 20, 50, 3, 3, "县"),
                word(5, 600, 60, 40, 40, "由").replace("\t95\t", "\t20\t"));
        assertThat(RecognisedWords.runs(head, again, 0.36, NO_PICTURE))
                .extracting(TextRun::text)
                .containsExactlyInAnyOrder("云溪县人民政府文件", "机密", "加急");
    }

    @Test
    void aWordOfTwoLinesHeightDoesNotMakeItsRunLarger() {
        List<String> table = List.of(
                word(1, 100, 100, 80, 40, "关于"), word(1, 180, 80, 40, 80, "做"), word(1, 220, 100, 80, 40, "防汛"));
        assertThat(RecognisedWords.runs(table, List.of(), 1, NO_PICTURE))
                .singleElement()
                .satisfies(run -> assertThat(run.size()).isBetween(36f, 42f));
    }

    @Test
    void redInkIsTold(@TempDir Path folder) throws Exception {
        BufferedImage picture = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 400, 200);
        pen.setColor(new Color(200, 20, 30));
        pen.fillRect(20, 20, 60, 40);
        pen.setColor(Color.BLACK);
        pen.fillRect(20, 120, 60, 40);
        pen.dispose();
        Path file = folder.resolve("page.png");
        ImageIO.write(picture, "png", file.toFile());
        InkColour ink = InkColour.in(file);
        assertThat(ink.of(10, 10, 100, 80)).isNotNull();
        assertThat(ink.of(10, 110, 100, 180)).isNull();
        assertThat(ink.of(300, 10, 400, 100)).isNull();
    }
}
