package cn.banwen.rendition.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/** A page of A4 at 100 dots to the inch, its places in points. */
class RedInkFinderTests {

    private static final Color RED = new Color(0xD0, 0x20, 0x18);
    private static final float SCALE = 100f / 72;

    private final BufferedImage page = new BufferedImage(827, 1169, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D ink = page.createGraphics();

    RedInkFinderTests() {
        ink.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        ink.scale(SCALE, SCALE);
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, 600, 850);
    }

    private void head(float top, float size) {
        ink.setColor(RED);
        for (int letter = 0; letter < 9; letter++) {
            // A letter as strokes fill it.
            float x = 100 + letter * size * 1.1f;
            for (int stroke = 0; stroke < 5; stroke++) {
                ink.fill(new java.awt.geom.Rectangle2D.Float(x, top + stroke * size / 5, size * 0.9f, size / 10));
            }
        }
        ink.fill(new java.awt.geom.Rectangle2D.Float(80, top + size + 60, 440, 2));
    }

    private void seal(float x, float y, float size) {
        ink.setColor(RED);
        ink.setStroke(new BasicStroke(3.4f));
        ink.draw(new Ellipse2D.Float(x, y, size, size));
        ink.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 28));
        ink.fill(new Ellipse2D.Float(x + size * 0.4f, y + size * 0.4f, size * 0.2f, size * 0.2f));
    }

    private RedInk found() {
        return RedInkFinder.in(page, 595.3f, 841.9f);
    }

    @Test
    void aSealIsFoundWhereItIs() {
        head(120, 44);
        seal(380, 600, 119);
        assertThat(found().stamps()).singleElement().satisfies(stamp -> {
            assertThat(stamp.x()).isBetween(370f, 382f);
            assertThat(stamp.level()).isBetween(650f, 670f);
            assertThat(stamp.width()).isBetween(115f, 132f);
        });
    }

    @Test
    void sealsBesideEachOtherAreOneOrTwo() {
        seal(200, 600, 119);
        seal(322, 600, 119);
        assertThat(found().stamps()).isNotEmpty().allSatisfy(stamp -> assertThat(stamp.level())
                .isBetween(650f, 670f));
    }

    @Test
    void aRedHeadIsNone() {
        head(120, 44);
        assertThat(found().any()).isTrue();
        assertThat(found().stamps()).isEmpty();
    }

    @Test
    void blackAndGreyAreNotRed() {
        ink.setColor(Color.DARK_GRAY);
        ink.setStroke(new BasicStroke(3.4f));
        ink.draw(new Ellipse2D.Float(380, 600, 119, 119));
        assertThat(found().any()).isFalse();
        assertThat(found().stamps()).isEmpty();
    }

    @Test
    void nobodyLooksForSealsOnASheetTheSizeOfAField() {
        seal(380, 600, 119);
        assertThat(RedInkFinder.in(page, 200_000, 200_000).stamps()).isEmpty();
    }

    @Test
    void aPaleSealUnderBlackTextIsFound() {
        ink.setColor(new Color(0xE8, 0x90, 0x88));
        ink.setStroke(new BasicStroke(3));
        ink.draw(new Ellipse2D.Float(360, 580, 110, 110));
        ink.setColor(Color.BLACK);
        ink.fillRect(340, 630, 150, 14);
        assertThat(found().stamps()).hasSize(1);
    }
}
