package cn.banwen.intake;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** A PDF in the making: what stands where, in millimetres from the upper left corner, type sizes in points. */
final class PdfDraft {

    private static final float MM = 72 / 25.4f;
    private static final byte[] FONT = font();

    private final List<List<Step>> pages = new ArrayList<>();
    private final List<DocumentStep> finishing = new ArrayList<>();
    private float height = 297 * MM;
    private float width = 210 * MM;
    private int rotation;
    private boolean quarterTurned;
    private RenderingMode mode = RenderingMode.FILL;

    private interface Step {
        void draw(PDPageContentStream out, PDType0Font font, PDDocument document) throws IOException;
    }

    interface DocumentStep {
        void apply(PDDocument document) throws IOException;
    }

    private PdfDraft() {
        page();
    }

    static PdfDraft a4() {
        return new PdfDraft();
    }

    PdfDraft page() {
        pages.add(new ArrayList<>());
        return this;
    }

    /** Stored on its side with its text turned, and turned back by the page's own rotation. */
    PdfDraft turned() {
        rotation = 90;
        quarterTurned = true;
        return this;
    }

    PdfDraft invisibleFromHere() {
        mode = RenderingMode.NEITHER;
        return this;
    }

    PdfDraft visibleFromHere() {
        mode = RenderingMode.FILL;
        return this;
    }

    PdfDraft text(double x, double y, double size, String text) {
        RenderingMode now = mode;
        return step((out, font, document) -> {
            out.beginText();
            out.setRenderingMode(now);
            out.setFont(font, (float) size);
            out.setTextMatrix(place((float) x * MM, height - (float) y * MM));
            out.showText(text);
            out.endText();
        });
    }

    PdfDraft centred(double y, double size, String text) {
        return text((210 - text.length() * size / MM) / 2, y, size, text);
    }

    PdfDraft line(double y) {
        return step((out, font, document) -> {
            out.setStrokingColor(Color.RED);
            out.moveTo(28 * MM, height - (float) y * MM);
            out.lineTo(184 * MM, height - (float) y * MM);
            out.stroke();
        });
    }

    PdfDraft rectangles(int count) {
        return step((out, font, document) -> {
            for (int i = 0; i < count; i++) {
                out.addRect(100 + i % 300, 100 + i / 300f, 0.5f, 0.5f);
                out.fill();
            }
        });
    }

    PdfDraft picture(double x, double y, double w, double h) {
        return step((out, font, document) -> out.drawImage(
                LosslessFactory.createFromImage(document, photograph()),
                (float) x * MM,
                height - (float) (y + h) * MM,
                (float) w * MM,
                (float) h * MM));
    }

    /** Head, number, red line, title and text where GB/T 9704-2012 has them. */
    PdfDraft official(String title, String number, String... lines) {
        centred(85, 36, "云溪县人民政府文件").centred(104, 16, number).line(110).centred(126, 22, title);
        double y = 145;
        for (String line : lines) {
            text(28, y, 16, line);
            y += 10;
        }
        return this;
    }

    PdfDraft information(String key, String value) {
        return finish(document -> document.getDocumentInformation().setCustomMetadataValue(key, value));
    }

    PdfDraft protect(@Nullable String password) {
        return finish(document -> {
            StandardProtectionPolicy policy = new StandardProtectionPolicy(
                    "owner-" + password, Objects.requireNonNullElse(password, ""), new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
        });
    }

    PdfDraft finish(DocumentStep step) {
        finishing.add(step);
        return this;
    }

    byte[] bytes() {
        return SamplePdfs.bytes(document -> {
            try {
                fill(document);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void fill(PDDocument document) throws IOException {
        PDType0Font font = PDType0Font.load(document, new ByteArrayInputStream(FONT), true);
        for (List<Step> steps : pages) {
            PDPage page = new PDPage(quarterTurned ? new PDRectangle(height, width) : new PDRectangle(width, height));
            page.setRotation(rotation);
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                for (Step step : steps) {
                    step.draw(out, font, document);
                }
            }
        }
        for (DocumentStep step : finishing) {
            step.apply(document);
        }
    }

    private Matrix place(float x, float y) {
        return quarterTurned ? new Matrix(0, 1, -1, 0, height - y, x) : new Matrix(1, 0, 0, 1, x, y);
    }

    private PdfDraft step(Step step) {
        pages.get(pages.size() - 1).add(step);
        return this;
    }

    private static BufferedImage photograph() {
        BufferedImage image = new BufferedImage(420, 594, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.LIGHT_GRAY);
        graphics.fillRect(0, 0, 420, 594);
        graphics.setColor(Color.BLACK);
        graphics.fillRect(60, 150, 300, 20);
        graphics.dispose();
        return image;
    }

    private static byte[] font() {
        try (InputStream in = PdfDraft.class.getResourceAsStream("/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf")) {
            return Objects.requireNonNull(in, "the font's jar").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
