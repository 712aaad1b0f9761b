package cn.banwen.rendition.drawing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** A print shop's JPEG in cyan, magenta, yellow and black, which Java doesn't read and PDF does. */
final class FourColours {

    private FourColours() {}

    static BufferedImage read(Path file) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream jpeg = Files.newInputStream(file)) {
            return JPEGFactory.createFromStream(document, jpeg).getImage();
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("file-damaged", e);
        }
    }
}
