package cn.banwen.rendition.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfPagesTests {

    @TempDir
    Path folder;

    private interface Picture {
        PDImageXObject of(PDDocument document) throws IOException;
    }

    private boolean isComplete(Picture picture) throws IOException {
        Path file = folder.resolve("scan.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                pen.drawImage(picture.of(document), 0, 0, 595, 842);
            }
            document.save(file.toFile());
        }
        try (PageSource pages = PdfPages.open(file)) {
            return pages.draw(1).complete();
        }
    }

    @Test
    void aPageWhosePictureCanNotBeDecodedIsNotComplete() throws IOException {
        assertThat(isComplete(document ->
                        LosslessFactory.createFromImage(document, new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB))))
                .isTrue();
        assertThat(isComplete(document -> new PDImageXObject(
                        document,
                        new ByteArrayInputStream(new byte[] {0, 0, 0, 12, 'j', 'P', ' ', ' ', 13, 10, (byte) 0x87, 10}),
                        COSName.JPX_DECODE,
                        9,
                        9,
                        8,
                        PDDeviceGray.INSTANCE)))
                .as("a format that nothing here reads")
                .isFalse();
        assertThat(isComplete(document -> new PDImageXObject(
                        document,
                        new ByteArrayInputStream(
                                "nothing of a picture".getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
                        COSName.DCT_DECODE,
                        9,
                        9,
                        8,
                        PDDeviceGray.INSTANCE)))
                .as("a damaged photograph")
                .isFalse();
    }
}
