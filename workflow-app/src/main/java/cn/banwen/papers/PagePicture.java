package cn.banwen.papers;

import cn.banwen.intake.Effort;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Renders pages small and rough: to see where something stands, not what. */
final class PagePicture extends PDFRenderer {

    /** Pixels of the longer side: a character of 16 points takes about 8 of them. */
    private static final float LONGER_SIDE = 420;

    private final Effort effort;

    private PagePicture(PDDocument document, Effort effort) {
        super(document);
        this.effort = effort;
        setSubsamplingAllowed(true);
    }

    /** The document's first page; empty where it can't be drawn or takes too much. */
    static Optional<BufferedImage> ofFirstPage(PDDocument document, Effort effort) throws IOException {
        effort.nextStep();
        PDPage page = document.getPage(0);
        float longer = Math.max(page.getCropBox().getWidth(), page.getCropBox().getHeight());
        try {
            PagePicture renderer = new PagePicture(document, effort);
            return Optional.of(renderer.renderImage(0, LONGER_SIDE / longer, ImageType.RGB));
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            return Optional.empty();
        } finally {
            effort.nextStep();
        }
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new InkDrawer(parameters, effort);
    }
}
