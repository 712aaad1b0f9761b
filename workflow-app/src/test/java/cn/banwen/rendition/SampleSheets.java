package cn.banwen.rendition;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.springframework.util.FileSystemUtils;

/** Scans, photographs and office files, made on the spot. */
final class SampleSheets {

    private SampleSheets() {}

    /** A4 at 200 dots per inch with these lines, slightly turned as from a scanner. */
    static BufferedImage scan(String... lines) {
        BufferedImage image = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.rotate(Math.toRadians(0.5));
        pen.setFont(font().deriveFont(46f));
        int y = 400;
        for (String line : lines) {
            pen.drawString(line, 240, y);
            y += 90;
        }
        pen.dispose();
        return image;
    }

    private static Font font() {
        try (InputStream font =
                SampleSheets.class.getResourceAsStream("/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(font));
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] png(BufferedImage image) {
        return written("png", image);
    }

    static byte[] tiff(BufferedImage... pages) {
        return written("tiff", pages);
    }

    /** As from a telephone that was held on its side: what is upright lies on its left side in the file. */
    static byte[] photographOnItsSide() {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new java.awt.GradientPaint(0, 0, Color.ORANGE, 400, 300, Color.BLUE));
        pen.fillRect(0, 0, 400, 300);
        pen.dispose();
        byte[] jpeg = written("jpeg", image);
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] written(String format, BufferedImage... pages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            if (pages.length == 1) {
                writer.write(new IIOImage(pages[0], null, null));
            } else {
                writer.prepareWriteSequence(null);
                for (BufferedImage page : pages) {
                    writer.writeToSequence(new IIOImage(page, null, null), writer.getDefaultWriteParam());
                }
                writer.endWriteSequence();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** An office file of that extension with these words, by LibreOffice from its own plain XML. */
    static byte[] office(String extension, String words) throws Exception {
        Path folder = Files.createTempDirectory("office");
        try {
            String kind = List.of("xls", "xlsx").contains(extension)
                    ? "fods"
                    : List.of("ppt", "pptx").contains(extension) ? "fodp" : "fodt";
            Path source = folder.resolve("sample." + kind);
            Files.writeString(source, flat(kind, words), StandardCharsets.UTF_8);
            Process process = new ProcessBuilder(
                            "soffice",
                            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                            "--headless",
                            "--convert-to",
                            extension,
                            "--outdir",
                            folder.toString(),
                            source.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            return Files.readAllBytes(folder.resolve("sample." + extension));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static String flat(String kind, String words) {
        String paragraph = "<text:p>" + words + "</text:p>";
        String body =
                switch (kind) {
                    case "fods" ->
                        "<office:spreadsheet><table:table table:name=\"表\"><table:table-row><table:table-cell"
                                + " office:value-type=\"string\">"
                                + paragraph
                                + "</table:table-cell></table:table-row></table:table></office:spreadsheet>";
                    case "fodp" ->
                        "<office:presentation><draw:page><draw:frame svg:width=\"20cm\" svg:height=\"5cm\""
                                + " svg:x=\"2cm\" svg:y=\"2cm\"><draw:text-box>"
                                + paragraph
                                + "</draw:text-box></draw:frame></draw:page></office:presentation>";
                    default -> "<office:text>" + paragraph + "</office:text>";
                };
        String type = kind.equals("fods") ? "spreadsheet" : kind.equals("fodp") ? "presentation" : "text";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
                + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
                + " office:version=\"1.2\" office:mimetype=\"application/vnd.oasis.opendocument." + type
                + "\"><office:body>" + body + "</office:body></office:document>";
    }
}
