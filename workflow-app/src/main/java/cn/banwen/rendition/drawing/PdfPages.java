package cn.banwen.rendition.drawing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** The pages of a PDF. Scripts, links, attached files and forms of it are never followed. */
final class PdfPages implements PageSource {

    private static final long MOST_IN_MEMORY = 64L << 20;
    private static final long MOST_DECODED = 1L << 30;

    private final PDDocument document;

    private PdfPages(PDDocument document) {
        this.document = document;
    }

    /** @throws Unreadable {@code file-encrypted}, {@code file-damaged} */
    static PdfPages open(Path file) throws Unreadable {
        MemoryUsageSetting memory = MemoryUsageSetting.setupMixed(MOST_IN_MEMORY, MOST_DECODED);
        try {
            return new PdfPages(Loader.loadPDF(file.toFile(), "", memory.streamCache));
        } catch (InvalidPasswordException e) {
            throw new Unreadable("file-encrypted", e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new Unreadable("file-damaged", e);
        }
    }

    @Override
    public int count() {
        return document.getNumberOfPages();
    }

    @Override
    public Sheet draw(int number) throws IOException {
        PDPage page = document.getPage(number - 1);
        PDRectangle box = page.getCropBox();
        boolean upright = page.getRotation() % 180 == 0;
        float unit = PdfText.unit(page);
        float width = Math.max(1, (upright ? box.getWidth() : box.getHeight()) * unit);
        float height = Math.max(1, (upright ? box.getHeight() : box.getWidth()) * unit);
        Renderer renderer = new Renderer(document);
        BufferedImage image =
                renderer.renderImage(number - 1, Scale.of(width, height, PictureSize.LARGE) * unit, ImageType.RGB);
        return new Sheet(
                image,
                width,
                height,
                PdfText.of(page),
                renderer.pictured / ((double) box.getWidth() * box.getHeight()),
                !renderer.leftOut);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    /** Draws, and notes how much of the page are pictures, and whether one of them had to be left out. */
    private static final class Renderer extends PDFRenderer {

        private double pictured;
        private boolean leftOut;

        Renderer(PDDocument document) {
            super(document);
            setSubsamplingAllowed(true);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                public void drawImage(PDImage image) throws IOException {
                    pictured += Math.abs(getGraphicsState()
                            .getCurrentTransformationMatrix()
                            .createAffineTransform()
                            .getDeterminant());
                    super.drawImage(image);
                }

                @Override
                protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
                        throws IOException {
                    super.operatorException(operator, operands, e);
                    leftOut |= operator.getName().equals(OperatorName.DRAW_OBJECT)
                            || e instanceof MissingImageReaderException;
                }
            };
        }
    }
}
