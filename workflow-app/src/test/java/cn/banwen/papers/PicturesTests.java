package cn.banwen.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Renders slips for the eye, into {@code target/papers}. */
class PicturesTests {

    private static final Path FOLDER = Path.of("target", "papers");

    @ParameterizedTest
    @CsvSource({"just-received", "typical", "overfull"})
    void rendersAsAPicture(String name) throws IOException {
        HandlingSlip slip =
                switch (name) {
                    case "typical" -> Slips.typical();
                    case "overfull" -> Slips.overfull();
                    default -> Slips.justReceived();
                };
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new Papers(null).print(slip, pdf);
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + ".pdf"), pdf.toByteArray());
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage picture = renderer.renderImageWithDPI(page, 110);
                Path file = FOLDER.resolve(name + "-" + (page + 1) + ".png");
                assertThat(ImageIO.write(picture, "png", file.toFile())).isTrue();
            }
        }
    }
}
