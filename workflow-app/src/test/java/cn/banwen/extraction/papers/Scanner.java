package cn.banwen.extraction.papers;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes of a paper's first page what an office's scanner makes of it: a picture, askew, with dust. */
public final class Scanner {

    private Scanner() {}

    /**
     * A PDF with one picture on each page.
     *
     * @param degrees by how much the paper lies askew, clockwise
     * @param grey whether the scanner sees no colours
     */
    public static byte[] scan(OfficialPaper paper, int dotsPerInch, double degrees, boolean grey) {
        try (PDDocument document = Loader.loadPDF(paper.pdf());
                PDDocument scanned = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page, dotsPerInch);
                add(askew(picture, degrees, grey, dotsPerInch), scanned);
            }
            scanned.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage askew(BufferedImage page, double degrees, boolean grey, int seed) {
        BufferedImage scan = new BufferedImage(
                page.getWidth(), page.getHeight(), grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = scan.createGraphics();
        pen.setColor(new Color(250, 249, 246));
        pen.fillRect(0, 0, scan.getWidth(), scan.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.rotate(Math.toRadians(degrees), scan.getWidth() / 2.0, scan.getHeight() / 2.0);
        pen.drawImage(page, 0, 0, null);
        pen.dispose();
        dust(scan, seed);
        return scan;
    }

    private static void dust(BufferedImage scan, int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < scan.getWidth() / 4; i++) {
            int grey = 90 + random.nextInt(120);
            scan.setRGB(
                    random.nextInt(scan.getWidth()),
                    random.nextInt(scan.getHeight()),
                    new Color(grey, grey, grey).getRGB());
        }
    }

    private static void add(BufferedImage scan, PDDocument document) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(
                    JPEGFactory.createFromImage(document, scan, 0.85f),
                    0,
                    0,
                    PDRectangle.A4.getWidth(),
                    PDRectangle.A4.getHeight());
        }
    }
}
