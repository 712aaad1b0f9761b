package cn.banwen.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a printed paper looks like and says. */
final class PaperPictures {

    private static final Path FOLDER = Path.of("target", "papers");
    private static final int MOST_PAGES = 12;

    private PaperPictures() {}

    /** Renders the pages for the eye, into {@code target/papers}. */
    static void render(String name, byte[] pdf) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < Math.min(MOST_PAGES, document.getNumberOfPages()); page++) {
                BufferedImage picture = renderer.renderImageWithDPI(page, 110);
                Path file = FOLDER.resolve(name + "-" + (page + 1) + ".png");
                assertThat(ImageIO.write(picture, "png", file.toFile())).isTrue();
            }
        }
    }

    static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with wrapped lines joined again. */
    static String joined(byte[] pdf) {
        return text(pdf).replaceAll("\\R", "");
    }

    static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
