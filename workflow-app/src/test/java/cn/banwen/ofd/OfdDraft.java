package cn.banwen.ofd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes OFD files for tests, as a maker would: pages of 100 by 100 mm, everything else as the test says it. Knows nothing
 * of the reader.
 */
public final class OfdDraft {

    private static final String OFD = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final List<String> pages = new ArrayList<>();
    private String commonData = "";
    private String resources = "";
    private String signatures = "";
    private String annotations = "";
    private String box = "0 0 100 100";

    /** A file of one page with these layers' objects in one body layer. */
    public static OfdDraft of(String objects) {
        return new OfdDraft().page(layer("", objects));
    }

    static String layer(String attributes, String objects) {
        return "<ofd:Content><ofd:Layer ID=\"90\" " + attributes + ">" + objects + "</ofd:Layer></ofd:Content>";
    }

    /** A rectangle that is filled and not stroked. */
    public static String filled(String boundary, String rgb) {
        String[] sides = boundary.split(" ", -1);
        return "<ofd:PathObject ID=\"91\" Boundary=\"%s\" Fill=\"true\" Stroke=\"false\">".formatted(boundary)
                + "<ofd:FillColor Value=\"%s\"/>".formatted(rgb)
                + "<ofd:AbbreviatedData>M 0 0 L %1$s 0 L %1$s %2$s L 0 %2$s C</ofd:AbbreviatedData></ofd:PathObject>"
                        .formatted(sides[2], sides[3]);
    }

    /** Text in a font that is not in the file, at its baseline's beginning. */
    public static String text(double x, double y, double size, String deltaX, String words) {
        return "<ofd:TextObject ID=\"92\" Boundary=\"%s 0 100 100\" Font=\"1\" Size=\"%s\">".formatted(x, size)
                + "<ofd:TextCode X=\"0\" Y=\"%s\" DeltaX=\"%s\">%s</ofd:TextCode></ofd:TextObject>"
                        .formatted(y, deltaX, words);
    }

    public OfdDraft box(String physicalBox) {
        box = physicalBox;
        return this;
    }

    /** A page's children after its area: templates and content. */
    OfdDraft page(String body) {
        pages.add(body);
        return this;
    }

    OfdDraft template(String id, String order, String body) {
        commonData += "<ofd:TemplatePage ID=\"%s\" BaseLoc=\"Tpls/%s.xml\" %s/>"
                .formatted(id, id, order.isEmpty() ? "" : "ZOrder=\"" + order + "\"");
        return part("Doc_0/Tpls/" + id + ".xml", "<ofd:Page " + OFD + ">" + body + "</ofd:Page>");
    }

    /** Lists of the document's resources; files are found in {@code Doc_0/Res}. */
    OfdDraft resources(String lists) {
        resources += lists;
        return this;
    }

    public OfdDraft image(String id, String file, byte[] bytes) {
        resources("<ofd:MultiMedias><ofd:MultiMedia ID=\"%s\" Type=\"Image\"><ofd:MediaFile>%s</ofd:MediaFile>"
                        .formatted(id, file)
                + "</ofd:MultiMedia></ofd:MultiMedias>");
        return part("Doc_0/Res/" + file, bytes);
    }

    OfdDraft font(String id, String attributes, String file, byte[] bytes) {
        resources("<ofd:Fonts><ofd:Font ID=\"%s\" %s><ofd:FontFile>%s</ofd:FontFile></ofd:Font></ofd:Fonts>"
                .formatted(id, attributes, file));
        return part("Doc_0/Res/" + file, bytes);
    }

    /** A font that the file names and doesn't bring. */
    public OfdDraft fontNamed(String id, String name) {
        return resources("<ofd:Fonts><ofd:Font ID=\"%s\" FontName=\"%s\"/></ofd:Fonts>".formatted(id, name));
    }

    /** An annotation of the first page. */
    OfdDraft annotation(String annotation) {
        annotations += annotation;
        return this;
    }

    /** A signature with stamps, whose signed value is given. */
    OfdDraft signature(String stamps, byte[] signedValue) {
        int number = parts.size();
        signatures += "<ofd:Signature ID=\"%d\" Type=\"Seal\" BaseLoc=\"/Doc_0/Signs/S%d/Signature.xml\"/>"
                .formatted(number, number);
        part("Doc_0/Signs/S%d/SignedValue.dat".formatted(number), signedValue);
        return part(
                "Doc_0/Signs/S%d/Signature.xml".formatted(number),
                "<ofd:Signature " + OFD + "><ofd:SignedInfo>" + stamps
                        + "</ofd:SignedInfo><ofd:SignedValue>SignedValue.dat</ofd:SignedValue></ofd:Signature>");
    }

    OfdDraft part(String path, String xml) {
        return part(path, ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
    }

    public OfdDraft part(String path, byte[] bytes) {
        parts.put(path, bytes);
        return this;
    }

    public byte[] bytes() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        OfdDraft whole = new OfdDraft();
        whole.part(
                "OFD.xml",
                "<ofd:OFD " + OFD + " DocType=\"OFD\" Version=\"1.0\"><ofd:DocBody><ofd:DocInfo/>"
                        + "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>"
                        + (signatures.isEmpty() ? "" : "<ofd:Signatures>Doc_0/Signs/Signatures.xml</ofd:Signatures>")
                        + "</ofd:DocBody></ofd:OFD>");
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            table.append("<ofd:Page ID=\"p%d\" BaseLoc=\"Pages/Page_%d/Content.xml\"/>".formatted(i + 1, i));
            whole.part(
                    "Doc_0/Pages/Page_%d/Content.xml".formatted(i),
                    "<ofd:Page " + OFD + ">" + pages.get(i) + "</ofd:Page>");
        }
        whole.part(
                "Doc_0/Document.xml",
                "<ofd:Document " + OFD + "><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>" + box
                        + "</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>" + commonData
                        + "</ofd:CommonData><ofd:Pages>" + table + "</ofd:Pages>"
                        + (annotations.isEmpty() ? "" : "<ofd:Annotations>Annots/All.xml</ofd:Annotations>")
                        + "</ofd:Document>");
        whole.part("Doc_0/PublicRes.xml", "<ofd:Res " + OFD + " BaseLoc=\"Res\">" + resources + "</ofd:Res>");
        whole.part(
                "Doc_0/Annots/All.xml",
                "<ofd:Annotations " + OFD + "><ofd:Page PageID=\"p1\"><ofd:FileLoc>P1.xml</ofd:FileLoc></ofd:Page>"
                        + "</ofd:Annotations>");
        whole.part("Doc_0/Annots/P1.xml", "<ofd:PageAnnot " + OFD + ">" + annotations + "</ofd:PageAnnot>");
        whole.part("Doc_0/Signs/Signatures.xml", "<ofd:Signatures " + OFD + ">" + signatures + "</ofd:Signatures>");
        all.putAll(whole.parts);
        all.putAll(parts);
        return zip(all);
    }

    public Path in(Path folder) {
        try {
            return Files.write(Files.createTempFile(folder, "draft", ".ofd"), bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
