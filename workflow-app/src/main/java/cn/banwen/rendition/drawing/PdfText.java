package cn.banwen.rendition.drawing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    private static final int MOST_GLYPHS = 40_000;

    private final List<Glyph> glyphs = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    private @Nullable PDColor lastColour;
    private @Nullable String lastColourName;

    private PdfText() {
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

    /** A page whose text breaks off in the middle gives what came before. */
    static List<TextRun> of(PDPage page) {
        PdfText text = new PdfText();
        try {
            text.processPage(page);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // what came before is worth having
        }
        return Glyph.runs(text.glyphs);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (glyphs.size() >= MOST_GLYPHS) {
            throw new TooMuch();
        }
        String text = Letters.readable(position.getUnicode());
        float size = position.getTextMatrix().getScalingFactorY();
        if (text.isEmpty() || size <= 0 || !Float.isFinite(size)) {
            return;
        }
        int turn = Math.floorMod(Math.round(position.getDir()) - position.getRotation(), 360);
        Glyph glyph = new Glyph(
                text,
                position.getX(),
                position.getY(),
                Math.abs(turn % 180 == 0 ? position.getWidth() : position.getWidthDirAdj()),
                size,
                turn,
                colour());
        // Some programs make letters bold by drawing them twice, a hair apart.
        if (text.isBlank() || places.add(glyph.place())) {
            glyphs.add(glyph);
        }
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
