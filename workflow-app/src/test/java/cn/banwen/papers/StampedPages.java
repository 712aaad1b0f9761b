package cn.banwen.papers;

import cn.banwen.intake.SamplePdfs;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** Pages that a stamp has to find its place on. */
enum StampedPages {
    NOTICE,
    COMPRESSED,
    TURNED_90,
    TURNED_180,
    TURNED_270,
    CROPPED,
    CROPPED_AND_TURNED,
    A3_LANDSCAPE,
    SMALL,
    USER_UNIT,
    FULL_OF_TEXT,
    TOP_TAKEN,
    GREY_SCAN,
    UNDECODABLE_PICTURE,
    SEALED_BY_ANNOTATION,
    BLANK,
    MANY_PAGES;

    int pages() {
        return this == MANY_PAGES ? 5 : 1;
    }

    byte[] pdf() {
        try {
            return switch (this) {
                case NOTICE -> notice();
                case COMPRESSED -> compressed();
                case TURNED_90 -> turned(90);
                case TURNED_180 -> turned(180);
                case TURNED_270 -> turned(270);
                case CROPPED -> changed(page -> page.setCropBox(new PDRectangle(60, 90, 470, 690)));
                case CROPPED_AND_TURNED ->
                    changed(page -> {
                        page.setCropBox(new PDRectangle(60, 90, 470, 690));
                        page.setRotation(270);
                    });
                case A3_LANDSCAPE -> lines(new PDRectangle(1191, 842), 120, 700, 300);
                case SMALL -> lines(new PDRectangle(180, 120), 20, 90, 60);
                case USER_UNIT ->
                    changed(page -> {
                        page.getCOSObject().setFloat(COSName.USER_UNIT, 2);
                        page.setMediaBox(new PDRectangle(0, 0, 298, 421));
                    });
                case FULL_OF_TEXT -> lines(PDRectangle.A4, 5, 838, 2);
                case TOP_TAKEN -> lines(PDRectangle.A4, 20, 830, 160);
                case GREY_SCAN -> scan();
                case UNDECODABLE_PICTURE -> undecodable();
                case SEALED_BY_ANNOTATION -> sealed();
                case BLANK -> SamplePdfs.blank();
                case MANY_PAGES -> manyPages();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens without a password, but is not to be changed without the owner's. */
    static byte[] lockedForChanges() throws IOException {
        try (PDDocument document = Loader.loadPDF(notice())) {
            AccessPermission reading = new AccessPermission();
            reading.setCanModify(false);
            document.protect(new StandardProtectionPolicy("owner", "", reading));
            return bytes(document);
        }
    }

    private interface Change {
        void on(PDPage page);
    }

    private static byte[] notice() {
        return SamplePdfs.notice("关于做好森林防火工作的通知", "云应急〔2026〕7号", "各乡镇人民政府：", "现将有关事项通知如下，请认真贯彻执行。");
    }

    /** With object streams and a cross-reference stream, as newer programs write. */
    private static byte[] compressed() throws IOException {
        try (PDDocument document = Loader.loadPDF(notice())) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.DEFAULT_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static byte[] turned(int degrees) throws IOException {
        return changed(page -> page.setRotation(degrees));
    }

    private static byte[] changed(Change change) throws IOException {
        try (PDDocument document = Loader.loadPDF(notice())) {
            change.on(document.getPage(0));
            return bytes(document);
        }
    }

    /** Lines of text from edge to edge between two heights. */
    private static byte[] lines(PDRectangle size, int margin, int top, int bottom) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(size);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                fill(content, size, margin, top, bottom);
            }
            return bytes(document);
        }
    }

    private static void fill(PDPageContentStream content, PDRectangle size, int margin, int top, int bottom)
            throws IOException {
        PDType1Font font = new PDType1Font(FontName.HELVETICA);
        content.setFont(font, 11);
        int letters = (int) ((size.getWidth() - 2 * margin) / (font.getStringWidth("n") / 1000 * 11));
        for (int y = top - 11; y > bottom; y -= 15) {
            content.beginText();
            content.newLineAtOffset(margin, y);
            content.showText("n".repeat(letters));
            content.endText();
        }
    }

    /** Yellowish paper with noise and a dark rim, a few lines in the middle. */
    private static byte[] scan() throws IOException {
        BufferedImage paper = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < paper.getHeight(); y++) {
            for (int x = 0; x < paper.getWidth(); x++) {
                int noise = random.nextInt(17) - 8;
                int rim = x < 20 || y < 14 ? 120 : 0;
                paper.setRGB(x, y, new Color(228 + noise - rim, 222 + noise - rim, 205 + noise - rim).getRGB());
            }
        }
        Graphics2D graphics = paper.createGraphics();
        graphics.setColor(Color.DARK_GRAY);
        for (int y = 420; y < 1500; y += 60) {
            graphics.fillRect(180, y, 880, 26);
        }
        graphics.setColor(new Color(190, 30, 30));
        graphics.fillRect(250, 240, 740, 90);
        graphics.dispose();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        JPEGFactory.createFromImage(document, paper, 0.8f),
                        0,
                        0,
                        PDRectangle.A4.getWidth(),
                        PDRectangle.A4.getHeight());
            }
            return bytes(document);
        }
    }

    /** A page-sized picture in a format that no reader here knows. */
    private static byte[] undecodable() throws IOException {
        try (PDDocument document = Loader.loadPDF(scan())) {
            var picture = document.getPage(0)
                    .getResources()
                    .getXObject(document.getPage(0)
                            .getResources()
                            .getXObjectNames()
                            .iterator()
                            .next());
            picture.getCOSObject().setItem(COSName.FILTER, COSName.getPDFName("JPXDecode"));
            return bytes(document);
        }
    }

    /** A round seal at the upper right, as signing programs put it. */
    private static byte[] sealed() throws IOException {
        try (PDDocument document = Loader.loadPDF(notice())) {
            PDPage page = document.getPage(0);
            PDAnnotationRubberStamp seal = new PDAnnotationRubberStamp();
            seal.setRectangle(new PDRectangle(410, 720, 110, 110));
            PDAppearanceStream look = new PDAppearanceStream(document);
            look.setBBox(new PDRectangle(100, 100));
            try (PDPageContentStream content = new PDPageContentStream(document, look)) {
                content.setNonStrokingColor(Color.RED);
                content.addRect(5, 5, 90, 90);
                content.fill();
            }
            PDAppearanceDictionary looks = new PDAppearanceDictionary();
            looks.setNormalAppearance(look);
            seal.setAppearance(looks);
            page.setAnnotations(List.of(seal));
            return bytes(document);
        }
    }

    private static byte[] manyPages() throws IOException {
        try (PDDocument document = Loader.loadPDF(notice())) {
            for (int i = 1; i < 5; i++) {
                document.addPage(new PDPage(PDRectangle.A4));
            }
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }
}
