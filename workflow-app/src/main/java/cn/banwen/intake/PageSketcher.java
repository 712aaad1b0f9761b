package cn.banwen.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Runs one page's drawing instructions, up to a bound, and notes what they show without drawing it. */
class PageSketcher extends PDFTextStripper {

    private static final int MOST_OPERATORS = 200_000;
    private static final int MOST_GLYPHS = 20_000;
    private static final int MOST_ANNOTATIONS = 200;

    private static final Set<String> PAINTING = Set.of(
            OperatorName.STROKE_PATH,
            OperatorName.CLOSE_AND_STROKE,
            OperatorName.FILL_NON_ZERO,
            OperatorName.LEGACY_FILL_NON_ZERO,
            OperatorName.FILL_EVEN_ODD,
            OperatorName.FILL_NON_ZERO_AND_STROKE,
            OperatorName.FILL_EVEN_ODD_AND_STROKE,
            OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE,
            OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE,
            OperatorName.SHADING_FILL);

    private final List<Glyph> glyphs = new ArrayList<>();
    private final double pageArea;
    private int operators;
    private int visibleLetters;
    private int unknownGlyphs;
    private double pictured;
    private int shapes;
    private boolean known;

    /** There is more on this page than anybody could read. */
    private static class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private PageSketcher(PDPage page) {
        setShouldSeparateByBeads(false);
        PDRectangle box = page.getCropBox();
        this.pageArea = Math.max(1, (double) box.getWidth() * box.getHeight());
    }

    /** A page that breaks off in the middle gives what came before, marked as incomplete. */
    static PageSketch sketch(PDPage page, Effort effort) {
        effort.nextStep();
        PageSketcher sketcher = new PageSketcher(page);
        return sketcher.result(sketcher.draws(page));
    }

    private boolean draws(PDPage page) {
        try {
            processPage(page);
            showAnnotations(page);
            return true;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return false;
        }
    }

    private PageSketch result(boolean complete) {
        return new PageSketch(List.copyOf(glyphs), visibleLetters, unknownGlyphs, pictured, shapes, complete);
    }

    /** Stamps, electronic seals and filled-in fields are annotations. */
    private void showAnnotations(PDPage page) throws IOException {
        List<PDAnnotation> annotations = page.getAnnotations(
                it -> !it.isHidden() && !(it instanceof PDAnnotationLink) && !(it instanceof PDAnnotationPopup));
        for (PDAnnotation annotation : annotations.subList(0, Math.min(MOST_ANNOTATIONS, annotations.size()))) {
            showAnnotation(annotation);
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw new TooMuch();
        }
        String name = operator.getName();
        if (PAINTING.contains(name)) {
            shapes++;
        } else if (name.equals(OperatorName.BEGIN_INLINE_IMAGE) || drawsImage(name, operands)) {
            Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
            pictured += Math.abs(matrix.createAffineTransform().getDeterminant()) / pageArea + Double.MIN_VALUE;
            return;
        }
        super.processOperator(operator, operands);
    }

    /** Asks the dictionary: opening some images already decodes them. */
    private boolean drawsImage(String operator, List<COSBase> operands) {
        @Nullable PDResources resources = getResources();
        if (!operator.equals(OperatorName.DRAW_OBJECT)
                || resources == null
                || operands.isEmpty()
                || !(operands.get(0) instanceof COSName name)) {
            return false;
        }
        @Nullable COSDictionary objects = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        @Nullable COSStream object = objects == null ? null : objects.getCOSStream(name);
        return object != null && COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE));
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (glyphs.size() >= MOST_GLYPHS) {
            throw new TooMuch();
        }
        known = GlyphText.isKnown(font, code);
        if (!known && isVisible() && GlyphText.leavesInk(font, code)) {
            unknownGlyphs++;
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String text = position.getUnicode();
        if (!known || text.isBlank()) {
            return;
        }
        if (isVisible() && text.codePoints().anyMatch(Character::isLetterOrDigit)) {
            visibleLetters++;
        }
        int direction = Math.round(position.getDir());
        boolean upright = direction % 180 == 0;
        glyphs.add(new Glyph(
                text,
                direction,
                position.getXDirAdj(),
                position.getYDirAdj(),
                position.getWidthDirAdj(),
                position.getFontSizeInPt(),
                upright ? position.getPageWidth() : position.getPageHeight(),
                upright ? position.getPageHeight() : position.getPageWidth()));
    }

    private boolean isVisible() {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        return mode != RenderingMode.NEITHER && mode != RenderingMode.NEITHER_CLIP;
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
