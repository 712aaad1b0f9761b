package cn.banwen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.banwen.refusal.Refusal;
import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileExaminerTests {

    private static final String PDF = "application/pdf";

    private final FileExaminer examiner = new FileExaminer();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void readsAnOfficialNotice() throws IOException {
        byte[] pdf = SamplePdfs.notice("关于做好防汛工作的通知", "云政发〔2026〕1号", "各乡镇人民政府：");

        ExaminedFile file = examine("通知.pdf", pdf);

        assertThat(file.name()).isEqualTo("通知.pdf");
        assertThat(file.mediaType()).isEqualTo(PDF);
        assertThat(file.size()).isEqualTo(pdf.length);
        assertThat(file.pages()).isEqualTo(1);
        assertThat(file.readability()).isEqualTo(Readability.TEXT);
        assertThat(file.encrypted()).isFalse();
        assertThat(file.mark()).isEmpty();
    }

    @Test
    void makesTheNameSafe() throws IOException {
        assertThat(examine("../../通\u202E知.pdf", SamplePdfs.blank()).name()).isEqualTo("通知.pdf");
    }

    @Test
    void callsAPageThatDrawsNothingBlank() throws IOException {
        assertThat(examine("a.pdf", SamplePdfs.blank()).readability()).isEqualTo(Readability.BLANK);
        assertThat(examine("a.pdf", PdfDraft.a4().text(28, 50, 16, "   ").page().bytes())
                        .readability())
                .isEqualTo(Readability.BLANK);
    }

    @Test
    void doesNotCallAFileBlankOfWhichOneLaterPageDrawsSomething() throws IOException {
        assertThat(examine("a.pdf", PdfDraft.a4().page().page().line(50).bytes())
                        .readability())
                .isEqualTo(Readability.UNREADABLE);
    }

    @Test
    void doesNotVouchForWhatIsBehindVeryManyBlankPages() throws IOException {
        PdfDraft draft = PdfDraft.a4();
        for (int i = 0; i < 60; i++) {
            draft.page();
        }

        assertThat(examine("a.pdf", draft.bytes()).readability()).isEqualTo(Readability.UNREADABLE);
    }

    @Test
    void cannotReadAScan() throws IOException {
        assertThat(examine("a.pdf", SamplePdfs.scan()).readability()).isEqualTo(Readability.UNREADABLE);
    }

    @Test
    void cannotReadAScanWithAStampOfWords() throws IOException {
        byte[] pdf = PdfDraft.a4()
                .picture(0, 0, 210, 297)
                .text(10, 8, 8, "2026-07-08 09:12 FROM 0871-1234567 P.1/3")
                .bytes();

        assertThat(examine("a.pdf", pdf).readability()).isEqualTo(Readability.UNREADABLE);
    }

    @Test
    void doesNotTrustTheWordsThatRecognitionLaidUnderAScan() throws IOException {
        PdfDraft draft = PdfDraft.a4().picture(0, 0, 210, 297).invisibleFromHere();
        for (int y = 50; y < 250; y += 10) {
            draft.text(28, y, 16, "各乡镇人民政府要认真贯彻执行");
        }

        assertThat(examine("a.pdf", draft.bytes()).readability()).isEqualTo(Readability.UNREADABLE);
    }

    @Test
    void readsATextWithASmallPicture() throws IOException {
        byte[] pdf = PdfDraft.a4()
                .picture(150, 200, 40, 40)
                .official("关于防汛的通知", "云政发〔2026〕1号")
                .bytes();

        assertThat(examine("a.pdf", pdf).readability()).isEqualTo(Readability.TEXT);
    }

    @Test
    void cannotReadLettersTurnedIntoOutlines() throws IOException {
        byte[] pdf = PdfDraft.a4().rectangles(500).text(100, 280, 12, "- 1 -").bytes();

        assertThat(examine("a.pdf", pdf).readability()).isEqualTo(Readability.UNREADABLE);
    }

    @Test
    void cannotReadAFontThatDoesNotSayItsCharacters() throws IOException {
        ExaminedFile file = examine("a.pdf", HostilePdfs.nameless(SamplePdfs.classified("机密", "5年")));

        assertThat(file.readability()).isEqualTo(Readability.UNREADABLE);
        assertThat(file.pages()).isEqualTo(1);
    }

    @Test
    void storesWhatNeedsAPasswordAsUnreadable() throws IOException {
        ExaminedFile file = examine("a.pdf", SamplePdfs.encrypted());

        assertThat(file.encrypted()).isTrue();
        assertThat(file.readability()).isEqualTo(Readability.UNREADABLE);
        assertThat(file.pages()).isNull();
    }

    @Test
    void readsWhatOpensWithoutAPassword() throws IOException {
        byte[] pdf = PdfDraft.a4()
                .text(28, 52, 16, "秘密★1年")
                .official("关于防汛的通知", "云政发〔2026〕1号")
                .protect(null)
                .bytes();

        ExaminedFile file = examine("a.pdf", pdf);

        assertThat(file.encrypted()).isFalse();
        assertThat(file.readability()).isEqualTo(Readability.TEXT);
        assertThat(file.mark()).contains(new ClassificationMark("秘密", "1年"));
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefused("file-empty", "a.pdf", new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.1, 0.5, 0.9, 0.999})
    void refusesATruncatedPdf(double kept) {
        byte[] whole = SamplePdfs.notice("关于防汛的通知", "云政发〔2026〕1号");

        byte[] part = Arrays.copyOf(whole, Math.max(10, (int) (whole.length * kept)));

        assertRefused("pdf-truncated", "a.pdf", part);
    }

    @Test
    void refusesAPdfThatLacksItsLastBytes() {
        byte[] whole = SamplePdfs.blank();

        assertRefused("pdf-truncated", "a.pdf", Arrays.copyOf(whole, whole.length - 3));
        assertRefused("pdf-truncated", "a.pdf", SamplePdfs.truncated());
    }

    @Test
    void readsAPdfWithZerosAppendedByAGateway() throws IOException {
        byte[] whole = SamplePdfs.notice("关于防汛的通知", "云政发〔2026〕1号");

        assertThat(examine("a.pdf", Arrays.copyOf(whole, whole.length + 5000)).readability())
                .isEqualTo(Readability.TEXT);
    }

    @Test
    void refusesAPdfWithoutPages() {
        assertRefused("pdf-no-pages", "a.pdf", SamplePdfs.noPages());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Count 3/Kids[]", "/Count 1/Kids[2 0 R]", "/Kids[9 0 R]", "/Count -1/Kids[]"})
    void refusesAPageTreeThatHoldsNoPage(String tree) {
        String pdf = "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages" + tree
                + ">>\nendobj\ntrailer\n<</Root 1 0 R/Size 3>>\nstartxref\n0\n%%EOF\n";

        assertRefused("pdf-no-pages", "a.pdf", pdf.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void refusesADamagedPdf() {
        byte[] pdf = "%PDF-1.7\nnothing at all\nstartxref\n0\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

        assertRefused("pdf-damaged", "a.pdf", pdf);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE html><html><body>404</body></html>", "just text", "PK\u0003\u0004", "GIF89a"})
    void refusesOtherBytesNamedPdf(String content) {
        assertRefused("file-not-a-pdf", "通知.pdf", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesWhatIsNamedAsAnotherTypeThanItIs() {
        assertRefused("file-type-mismatch", "a.docx", SamplePdfs.blank());
        assertRefused("file-type-mismatch", "a.exe", SamplePdfs.blank());
        assertRefused("file-type-mismatch", "a.html", SamplePdfs.blank());
        assertRefused("file-type-mismatch", "a.js", "var a = 1;".getBytes(StandardCharsets.UTF_8));
        assertRefused("file-type-mismatch", "a.doc", "plain".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"扫描件", "云政发〔2026〕1号", "通知.2026年", "通知.PDF", "V1.2", "通知.最终版"})
    void takesAPdfUnderAnyNameThatClaimsNoOtherType(String name) throws IOException {
        assertThat(examine(name, SamplePdfs.blank()).mediaType()).isEqualTo(PDF);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.txt|<html><body>x</body></html>",
                "a.svg|<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>",
                "a.sh|#!/bin/sh",
                "a|#!/bin/sh",
                "a.txt|MZ\u0090\u0000\u0003",
                "a.doc|<?xml version=\"1.0\"?><a/>"
            })
    void refusesTypesThatAreNotAccepted(String name, String content) {
        assertRefused("file-type-not-accepted", name, content.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void refusesArchives() throws IOException {
        assertRefused("file-is-archive", "a.zip", zip("a.txt", "x"));
        assertRefused("file-is-archive", "a.docx", zip("a.txt", "x"));
        assertRefused("file-is-archive", "a.rar", "Rar!\u001a\u0007\u0000....".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("file-is-archive", "a.7z", new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4});
    }

    @Test
    void refusesAWordFileThatBreaksOff() throws IOException {
        byte[] whole = docx(paragraph("各乡镇人民政府："));

        assertRefused("file-damaged", "a.docx", Arrays.copyOf(whole, whole.length - 30));
    }

    @Test
    void refusesAWordFileWithMacros() throws IOException {
        assertRefused(
                "file-has-macros",
                "a.docx",
                zip("[Content_Types].xml", "<a/>", "word/document.xml", "<a/>", "word/vbaProject.bin", "x"));
    }

    @ParameterizedTest
    @CsvSource({"png,image/png", "jpg,image/jpeg", "jpeg,image/jpeg", "bmp,image/bmp", "tif,image/tiff"})
    void takesPictures(String extension, String mediaType) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String format = extension.equals("tif") ? "tiff" : extension;
        ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), format, out);

        ExaminedFile file = examine("扫描." + extension, out.toByteArray());

        assertThat(file.mediaType()).isEqualTo(mediaType);
        assertThat(file.readability()).isEqualTo(Readability.UNREADABLE);
        assertThat(file.pages()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "WordDocument,doc,application/msword",
        "WordDocument,wps,application/msword",
        "Workbook,xls,application/vnd.ms-excel",
        "Workbook,et,application/vnd.ms-excel",
        "PowerPoint Document,ppt,application/vnd.ms-powerpoint",
        "PowerPoint Document,dps,application/vnd.ms-powerpoint"
    })
    void tellsTheOldOfficeFormatsApart(String stream, String extension, String mediaType) throws IOException {
        assertThat(examine("a." + extension, SampleOffice.compound(stream)).mediaType())
                .isEqualTo(mediaType);
    }

    @Test
    void refusesAnInstallerNamedAsAWordFile() {
        assertRefused("file-type-not-accepted", "a.doc", SampleOffice.compound("!Property"));
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml,docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xl/workbook.xml,xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "ppt/presentation.xml,pptx,application/vnd.openxmlformats-officedocument.presentationml.presentation"
    })
    void tellsTheOfficeFormatsApart(String part, String extension, String mediaType) throws IOException {
        assertThat(examine("a." + extension, zip("[Content_Types].xml", "<a/>", part, "<a/>"))
                        .mediaType())
                .isEqualTo(mediaType);
    }

    @Test
    void takesAnOfdAndReadsItsProperties() throws IOException {
        byte[] ofd = zip(
                "OFD.xml",
                "<o:OFD xmlns:o='http://www.ofdspec.org/2016'><o:CustomDatas><o:CustomData Name='密级'>机密★1年"
                        + "</o:CustomData></o:CustomDatas></o:OFD>");

        ExaminedFile file = examine("a.ofd", ofd);

        assertThat(file.mediaType()).isEqualTo("application/ofd");
        assertThat(file.readability()).isEqualTo(Readability.UNREADABLE);
        assertThat(file.mark()).contains(new ClassificationMark("机密", "1年"));
    }

    @Test
    void takesAnOfdWhoseEntriesHaveNamesAsChineseWindowsWritesThem() throws IOException {
        byte[] ofd = zip(
                Charset.forName("GB18030"),
                "OFD.xml",
                "<o:OFD xmlns:o='http://www.ofdspec.org/2016'><o:CustomDatas><o:CustomData Name='密级'>秘密"
                        + "</o:CustomData></o:CustomDatas></o:OFD>",
                "附件.xml",
                "<a/>");

        ExaminedFile file = examine("a.ofd", ofd);

        assertThat(file.mediaType()).isEqualTo("application/ofd");
        assertThat(file.mark()).contains(new ClassificationMark("秘密", null));
    }

    @Test
    void readsAWordFileWhoseMainPartHasAnotherNameAsThoseWrittenInABrowserDo() throws IOException {
        String types = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Default Extension='xml' ContentType='application/xml'/>"
                + "<Override PartName='/word/document2.xml' ContentType='application/vnd.openxmlformats-officedocument"
                + ".wordprocessingml.document.main+xml'/></Types>";
        byte[] plain = zip("[Content_Types].xml", types, "word/document2.xml", document(paragraph("各乡镇：")));
        byte[] marked = zip(
                "[Content_Types].xml",
                types,
                "word/document.xml",
                document(paragraph("各乡镇：")),
                "word/document2.xml",
                document(paragraph("机密★1年")));

        assertThat(examine("a.docx", plain).mediaType()).endsWith("wordprocessingml.document");
        assertThat(examine("a.docx", plain).readability()).isEqualTo(Readability.TEXT);
        assertThat(examine("a.docx", marked).mark()).contains(new ClassificationMark("机密", "1年"));
    }

    @Test
    void readsTheFirstParagraphsOfAWordFile() throws IOException {
        ExaminedFile plain = examine("a.docx", docx(paragraph("关于保守国家秘密的通知") + paragraph("秘密")));
        ExaminedFile marked =
                examine("a.docx", docx(paragraph("000001") + paragraph("机", "密", "★5年") + paragraph("云溪县人民政府文件")));

        assertThat(plain.readability()).isEqualTo(Readability.TEXT);
        assertThat(plain.mark()).isEmpty();
        assertThat(marked.mark()).contains(new ClassificationMark("机密", "5年"));
    }

    @Test
    void readsTheHeadersAndThePropertiesOfAWordFile() throws IOException {
        String body = document(paragraph("各乡镇："));
        byte[] header = zip(
                "[Content_Types].xml",
                "<a/>",
                "word/document.xml",
                body,
                "word/header1.xml",
                document(paragraph("秘密")));
        byte[] custom = zip(
                "[Content_Types].xml",
                "<a/>",
                "word/document.xml",
                body,
                "docProps/custom.xml",
                "<Properties xmlns:vt='v'><property name='密级'><vt:lpwstr>绝密</vt:lpwstr></property></Properties>");

        assertThat(examine("a.docx", header).mark()).contains(new ClassificationMark("秘密", null));
        assertThat(examine("a.docx", custom).mark()).contains(new ClassificationMark("绝密", null));
    }

    @Test
    void tellsAnEmptyWordFileFromOneThatBeginsWithAPicture() throws IOException {
        assertThat(examine("a.docx", docx("<w:p/>")).readability()).isEqualTo(Readability.BLANK);
        assertThat(examine("a.docx", docx("<w:p><w:drawing><blip/></w:drawing></w:p>" + paragraph("说明")))
                        .readability())
                .isEqualTo(Readability.UNREADABLE);
    }

    @Test
    void fetchesNothingThatAWordFileNames() throws IOException {
        byte[] docx = zip(
                "[Content_Types].xml",
                "<a/>",
                "word/document.xml",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + document(paragraph("&x;")));

        assertRefused("file-damaged", "a.docx", docx);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void readsPlainTextInTheUsualEncodings(String charset) throws IOException {
        byte[] text = "机密★1年\r\n\r\n关于防汛工作的通知\r\n各乡镇人民政府：\r\n".getBytes(Charset.forName(charset));

        ExaminedFile file = examine("a.txt", text);

        assertThat(file.mediaType()).isEqualTo("text/plain");
        assertThat(file.readability()).isEqualTo(Readability.TEXT);
        assertThat(file.mark()).contains(new ClassificationMark("机密", "1年"));
    }

    @Test
    void takesMail() throws IOException {
        byte[] mail = "From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\nx"
                .getBytes(StandardCharsets.US_ASCII);

        assertThat(examine("转办邮件.eml", mail).mediaType()).isEqualTo("message/rfc822");
    }

    /** All that is ever allocated on the way stays under 64 MB, so the heap can't grow by more. */
    @Test
    void keepsItsMemoryWhateverTheSizeOfThePdf() throws IOException {
        Path file = SamplePdfs.large(directory.resolve("large.pdf"), 300L << 20);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        Contents contents = new PdfReader().readHere(file, "large.pdf");

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(64L << 20);
        assertThat(contents.readability()).isEqualTo(Readability.TEXT);
        assertThat(file).hasSize(300L << 20);
    }

    @Test
    void readsTwoPagesOfTenThousand() throws IOException {
        ExaminedFile file = examine("a.pdf", HostilePdfs.manyPages(10_000));

        assertThat(file.pages()).isEqualTo(10_000);
        assertThat(file.readability()).isEqualTo(Readability.TEXT);
    }

    @Test
    void givesUpOnFormsThatDrawOneAnotherWithoutEnd() throws IOException {
        assertThat(examine("a.pdf", HostilePdfs.formsThatDrawOneAnother()).readability())
                .isEqualTo(Readability.UNREADABLE);
    }

    @Test
    void survivesContentThatUnfoldsWithoutEnd() throws IOException {
        assertThat(examine("a.pdf", HostilePdfs.contentBomb()).readability()).isEqualTo(Readability.UNREADABLE);
        assertThat(examine("a.pdf", HostilePdfs.stringBomb()).readability()).isEqualTo(Readability.UNREADABLE);
    }

    @Test
    void refusesStructureThatUnfoldsWithoutEnd() throws IOException {
        assertRefused("pdf-too-complex", "a.pdf", HostilePdfs.objectStreamBomb());
    }

    @Test
    void survivesArraysInArraysWithoutEnd() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> examine("a.pdf", HostilePdfs.deepArrays()));
    }

    @Test
    void hasWordsForEveryRefusalInBothLanguages() {
        ResourceBundle chinese = ResourceBundle.getBundle("messages/intake", Locale.ROOT);
        ResourceBundle english = ResourceBundle.getBundle("messages/intake", Locale.ENGLISH);

        assertThat(List.of(
                        "file-empty",
                        "file-not-a-pdf",
                        "file-type-mismatch",
                        "file-type-not-accepted",
                        "file-is-archive",
                        "file-has-macros",
                        "file-damaged",
                        "file-too-large",
                        "disk-full",
                        "pdf-truncated",
                        "pdf-damaged",
                        "pdf-no-pages",
                        "pdf-too-complex",
                        "classification-unknown"))
                .allSatisfy(code -> {
                    assertThat(chinese.getString("refusal." + code)).containsPattern("\\p{IsHan}");
                    assertThat(english.getString("refusal." + code)).isNotEqualTo(chinese.getString("refusal." + code));
                });
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
    }

    private ExaminedFile examine(String name, byte[] content) throws IOException {
        return examiner.examine(Files.write(directory.resolve("spooled"), content), name);
    }

    private void assertRefused(String code, String name, byte[] content) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> examine(name, content))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
                    assertThat(refusal.args()).first().isEqualTo(name);
                });
    }

    private static byte[] docx(String body) throws IOException {
        return zip("[Content_Types].xml", "<a/>", "word/document.xml", document(body));
    }

    private static String document(String body) {
        return "<w:document xmlns:w='w'><w:body>" + body + "</w:body></w:document>";
    }

    private static String paragraph(String... runs) {
        return "<w:p><w:r><w:t>" + String.join("</w:t></w:r><w:r><w:t>", runs) + "</w:t></w:r></w:p>";
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        return zip(StandardCharsets.UTF_8, namesAndContents);
    }

    private static byte[] zip(Charset ofNames, String... namesAndContents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, ofNames)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
