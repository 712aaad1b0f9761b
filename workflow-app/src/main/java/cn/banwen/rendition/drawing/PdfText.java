package cn.banwen.rendition.drawing;

import cn.banwen.ofd.Overprint;
import cn.banwen.ofd.PageText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The letters of a PDF's page with their places, put together to runs. */
final class PdfText extends PDFTextStripper {

    private static final float MILLIMETRES = 25.4f / 72;

    /** What a unit may measure in points: a page is no larger than a county. */
    private static final float LARGEST_UNIT = 1_000;

    private final float unit;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final Overprint overprint = new Overprint();
    private int characters;
    private @Nullable PDColor lastColour;
    private @Nullable String lastColourName;

    private PdfText(float unit) {
        this.unit = unit;
        setShouldSeparateByBeads(false);
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingColor(this));
        addOperator(new SetNonStrokingColorN(this));
        addOperator(new SetNonStrokingDeviceGrayColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
        addOperator(new SetNonStrokingDeviceCMYKColor(this));
    }

    /** There is more on this page than anybody could read. */
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Points to a unit of the page's own. */
    static float unit(PDPage page) {
        return Math.min(LARGEST_UNIT, page.getUserUnit());
    }

    /** A page whose text breaks off in the middle gives what came before. */
    static TextOfPage of(PDPage page) {
        PdfText text = new PdfText(unit(page));
        boolean whole = true;
        try {
            text.processPage(page);
        } catch (TooMuch e) {
            whole = false;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // what came before is worth having
        }
        return TextOfPage.of(Glyph.runs(text.glyphs), whole);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        // One glyph may stand for any number of characters.
        String text = Letters.readable(position.getUnicode());
        characters += Math.max(1, text.length());
        if (characters > PageText.MOST_CHARACTERS) {
            throw new TooMuch();
        }
        float size = position.getTextMatrix().getScalingFactorY() * unit;
        if (text.isEmpty() || size <= 0 || !Float.isFinite(size)) {
            return;
        }
        int turn = Math.floorMod(Math.round(position.getDir()) - position.getRotation(), 360);
        Glyph glyph = new Glyph(
                text,
                position.getX() * unit,
                position.getY() * unit,
                Math.abs(turn % 180 == 0 ? position.getWidth() : position.getWidthDirAdj()) * unit,
                size,
                turn,
                colour());
        if (text.isBlank() || !isAgain(glyph)) {
            glyphs.add(glyph);
        }
    }

    private boolean isAgain(Glyph glyph) {
        return overprint.isAgain(
                glyph.text(), glyph.x() * MILLIMETRES, glyph.y() * MILLIMETRES, glyph.size() * MILLIMETRES);
    }

    private @Nullable String colour() {
        PDColor colour = getGraphicsState().getNonStrokingColor();
        if (colour != lastColour) {
            lastColour = colour;
            lastColourName = name(colour);
        }
        return lastColourName;
    }

    private static @Nullable String name(PDColor colour) {
        try {
            int rgb = colour.isPattern() ? 0 : colour.toRGB();
            return rgb == 0 ? null : "#%06x".formatted(rgb);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    @Override
    protected void startPage(PDPage page) {
        // nothing is written
    }

    @Override
    protected void writePage() {
        // nothing is written
    }

    @Override
    protected void endPage(PDPage page) {
        // nothing is written
    }
}
