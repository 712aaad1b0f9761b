package cn.banwen.papers;

import cn.banwen.intake.Effort;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Draws a page with a filled box for each character, so that no font is needed, and for each picture that can't be
 * decoded within bounds: what can't be looked at is taken for ink.
 */
final class InkDrawer extends PageDrawer {

    private static final long MOST_PIXELS = 200_000_000;

    /** Of a picture that is decoded as a whole: a page at 600 dpi in grey. */
    private static final long MOST_DECODED_BYTES = 48L << 20;

    private static final float DESCENT = 0.12f;

    private final Effort effort;

    InkDrawer(PageDrawerParameters parameters, Effort effort) throws IOException {
        super(parameters);
        this.effort = effort;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        effort.check();
        COSDictionary picture =
                switch (operator.getName()) {
                    case OperatorName.DRAW_OBJECT -> picture(operands);
                    case OperatorName.BEGIN_INLINE_IMAGE -> operator.getImageParameters();
                    default -> null;
                };
        if (picture != null && !isWithinBounds(picture)) {
            fill(new Rectangle2D.Float(0, 0, 1, 1), getGraphicsState().getCurrentTransformationMatrix());
            return;
        }
        super.processOperator(operator, operands);
    }

    /** Asks the dictionary: opening some pictures already decodes them. */
    private @Nullable COSStream picture(List<COSBase> operands) {
        PDResources resources = getResources();
        if (resources == null || operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
            return null;
        }
        COSDictionary objects = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        COSStream object = objects == null ? null : objects.getCOSStream(name);
        return object != null && COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE)) ? object : null;
    }

    private static boolean isWithinBounds(COSDictionary picture) {
        COSStream softMask = picture.getCOSStream(COSName.SMASK);
        COSStream mask = picture.getCOSStream(COSName.MASK);
        return isReadable(picture) && (softMask == null || isReadable(softMask)) && (mask == null || isReadable(mask));
    }

    /** The names of an inline picture may be the short ones. */
    private static boolean isReadable(COSDictionary picture) {
        long pixels = (long) picture.getInt(COSName.WIDTH, COSName.W, 0) * picture.getInt(COSName.HEIGHT, COSName.H, 0);
        String filters = String.valueOf(picture.getDictionaryObject(COSName.FILTER, COSName.F));
        if (pixels > MOST_PIXELS || filters.contains("JPX") || filters.contains("JBIG2")) {
            return false;
        }
        boolean readByLines = filters.contains("DCT");
        int bits = Math.max(1, picture.getInt(COSName.BITS_PER_COMPONENT, COSName.BPC, 1));
        int components = bits == 1 ? 1 : 3;
        return readByLines || pixels * bits * components / 8 <= MOST_DECODED_BYTES;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        String text = font.toUnicode(code);
        if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP || (text != null && text.isBlank())) {
            return;
        }
        float advance = displacement.getX() == 0 ? 1 : displacement.getX();
        fill(new Rectangle2D.Float(0, -DESCENT, advance, 1), matrix);
    }

    private void fill(Shape shape, Matrix matrix) {
        AffineTransform transform = matrix.createAffineTransform();
        Graphics2D graphics = getGraphics();
        Shape clip = graphics.getClip();
        graphics.setClip(null);
        graphics.setComposite(AlphaComposite.SrcOver);
        graphics.setColor(Color.BLACK);
        graphics.fill(transform.createTransformedShape(shape));
        graphics.setClip(clip);
    }
}
