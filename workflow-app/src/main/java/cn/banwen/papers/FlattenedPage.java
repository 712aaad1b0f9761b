package cn.banwen.papers;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/** One page taken out of a document: upright, cropped, with the seals and filled-in fields that lay on it drawn in. */
final class FlattenedPage {

    private static final int MOST_ANNOTATIONS = 200;

    private FlattenedPage() {}

    /** Adds the page to {@code target}; {@code source} is changed in memory and not to be saved. */
    static PDPage into(PDDocument target, PDDocument source, PDPage page) throws IOException {
        PageFrame frame = PageFrame.of(page);
        drawAnnotations(source, page);
        PDFormXObject form = new LayerUtility(target).importPageAsForm(source, page);
        form.setMatrix(frame.fromPage());
        PDPage upright = new PDPage(new PDRectangle(frame.width(), frame.height()));
        target.addPage(upright);
        try (PDPageContentStream content = new PDPageContentStream(target, upright)) {
            content.drawForm(form);
        }
        return upright;
    }

    private static void drawAnnotations(PDDocument source, PDPage page) throws IOException {
        List<PDAnnotation> seen = page.getAnnotations(it -> !it.isHidden()
                && !it.isNoView()
                && !(it instanceof PDAnnotationLink)
                && !(it instanceof PDAnnotationPopup));
        try (PDPageContentStream content = new PDPageContentStream(source, page, AppendMode.APPEND, true, true)) {
            for (PDAnnotation annotation : seen.subList(0, Math.min(MOST_ANNOTATIONS, seen.size()))) {
                draw(content, annotation);
            }
        }
    }

    private static void draw(PDPageContentStream content, PDAnnotation annotation) throws IOException {
        PDAppearanceStream appearance = annotation.getNormalAppearanceStream();
        PDRectangle rectangle = annotation.getRectangle();
        if (appearance == null || rectangle == null || appearance.getBBox() == null) {
            return;
        }
        Rectangle2D drawn = appearance
                .getMatrix()
                .createAffineTransform()
                .createTransformedShape(appearance.getBBox().toGeneralPath())
                .getBounds2D();
        if (drawn.isEmpty()) {
            return;
        }
        // ISO 32000-1, 12.5.5: the box of what is drawn is brought onto the annotation's rectangle.
        AffineTransform onto =
                AffineTransform.getTranslateInstance(rectangle.getLowerLeftX(), rectangle.getLowerLeftY());
        onto.scale(rectangle.getWidth() / drawn.getWidth(), rectangle.getHeight() / drawn.getHeight());
        onto.translate(-drawn.getX(), -drawn.getY());
        content.saveGraphicsState();
        content.transform(new Matrix(onto));
        content.drawForm(appearance);
        content.restoreGraphicsState();
    }
}
