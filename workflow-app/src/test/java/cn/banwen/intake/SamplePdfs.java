package cn.banwen.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** PDFs for tests, made on the spot: notices in the official layout of an invented county, and broken ones. */
public final class SamplePdfs {

    /** What opens {@link #encrypted()}. */
    public static final String PASSWORD = "banwen-sample";

    private SamplePdfs() {}

    /** One page with a red head, the number, the title and lines of text; words can be extracted. */
    public static byte[] notice(String title, String number, String... lines) {
        return PdfDraft.a4().official(title, number, lines).bytes();
    }

    /** A page for each text. */
    public static byte[] pages(String... texts) {
        PdfDraft draft = PdfDraft.a4();
        for (int i = 0; i < texts.length; i++) {
            draft = i == 0 ? draft : draft.page();
            draft.text(40, 60, 16, texts[i]);
        }
        return draft.bytes();
    }

    /** A notice that carries the mark in the official place. */
    public static byte[] classified(String level, @Nullable String term) {
        return PdfDraft.a4()
                .text(28, 42, 16, "000001")
                .text(28, 52, 16, term == null ? level : level + "★" + term)
                .official("关于做好有关工作的通知", "云政发〔2026〕1号", "各乡镇人民政府：", "现将有关事项通知如下，请认真贯彻执行。")
                .bytes();
    }

    /** One page that is a picture of a notice: nothing can be extracted. */
    public static byte[] scan() {
        return PdfDraft.a4().picture(0, 0, 210, 297).bytes();
    }

    /** Opens with {@link #PASSWORD} only. */
    public static byte[] encrypted() {
        return PdfDraft.a4()
                .official("关于做好防汛工作的通知", "云政发〔2026〕2号", "各乡镇人民政府：")
                .protect(PASSWORD)
                .bytes();
    }

    /** A notice whose last third never arrived. */
    public static byte[] truncated() {
        byte[] whole = notice("关于做好防汛工作的通知", "云政发〔2026〕2号", "各乡镇人民政府：");
        return Arrays.copyOf(whole, whole.length * 2 / 3);
    }

    /** A PDF without a page. */
    public static byte[] noPages() {
        return bytes(document -> {});
    }

    /** One page on which nothing is drawn. */
    public static byte[] blank() {
        return bytes(document -> document.addPage(new PDPage(PDRectangle.A4)));
    }

    /**
     * Writes a readable notice of exactly so many bytes, most of them a stream that no page uses and that doesn't
     * compress, without holding them in memory.
     *
     * @param bytes at least 200,000
     * @return {@code file}
     */
    public static Path large(Path file, long bytes) throws IOException {
        byte[] notice = notice("关于报送统计资料的通知", "云政发〔2026〕3号", "各乡镇人民政府：", "请于本月底前报送。");
        String tail = new String(notice, StandardCharsets.ISO_8859_1);
        String previous = tail.substring(tail.lastIndexOf("startxref") + 9, tail.lastIndexOf("%%EOF"))
                .strip();
        String trailer = tail.substring(tail.lastIndexOf("trailer"), tail.lastIndexOf("startxref"));
        String root = trailer.replaceAll("(?s).*/Root (\\d+ \\d+ R).*", "$1");
        int number = Integer.parseInt(trailer.replaceAll("(?s).*/Size (\\d+).*", "$1"));
        long padding = 0;
        byte[] begin = new byte[0];
        byte[] end = new byte[0];
        // The numbers written change length with the padding: twice settles them.
        for (int round = 0; round < 3; round++) {
            begin = ascii("\n%d 0 obj\n<< /Length %d >>\nstream\n".formatted(number, padding));
            end = ascii(("\nendstream\nendobj\nxref\n%d 1\n%010d 00000 n \ntrailer\n<< /Size %d /Root %s /Prev %s >>\n"
                            + "startxref\n%d\n%%%%EOF\n")
                    .formatted(
                            number,
                            notice.length + 1,
                            number + 1,
                            root,
                            previous,
                            notice.length + begin.length + padding + "\nendstream\nendobj\n".length()));
            padding = bytes - notice.length - begin.length - end.length;
        }
        if (padding < 0) {
            throw new IllegalArgumentException("A notice alone takes " + (bytes - padding) + " bytes");
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(notice);
            out.write(begin);
            pad(out, padding);
            out.write(end);
        }
        return file;
    }

    static byte[] bytes(Consumer<PDDocument> content) {
        try (PDDocument document = new PDDocument()) {
            content.accept(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pad(OutputStream out, long padding) throws IOException {
        byte[] block = new byte[1 << 20];
        new Random(1).nextBytes(block);
        for (long left = padding; left > 0; left -= block.length) {
            out.write(block, 0, (int) Math.min(left, block.length));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
