package cn.banwen.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.intake.HostilePdfs;
import cn.banwen.intake.SamplePdfs;
import cn.banwen.ofd.OfdDraft;
import cn.banwen.rendition.drawing.FileKind;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Files that mean harm cost a process at most, and end with a reason. */
class HostileFilesIT {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @TempDir
    Path folder;

    private ScheduledExecutorService watch;
    private DrawingProcesses processes;

    @BeforeEach
    void prepare() {
        watch = Executors.newSingleThreadScheduledExecutor();
        processes = new DrawingProcesses(folder, DataSize.ofMegabytes(256), null, watch);
    }

    @AfterEach
    void end() {
        processes.drop();
        watch.shutdownNow();
    }

    private OpenFile open(FileKind kind, byte[] content, Duration pageTime) throws IOException, Unmade {
        Path file = Files.write(folder.resolve("source"), content);
        return new OpenFile(processes, kind, file, Bounds.settings(pageTime, "soffice", "tesseract"));
    }

    private OpenFile open(FileKind kind, byte[] content) throws IOException, Unmade {
        return open(kind, content, Duration.ofMinutes(1));
    }

    private static void assertUnmade(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String... codes) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Unmade.class, it -> assertThat(it.code())
                .isIn((Object[]) codes));
    }

    /** The processes are there for the next file, whatever the last one did. */
    private void assertNextFileIsDrawn() throws Exception {
        OpenFile next = open(FileKind.PDF, SamplePdfs.notice("关于防汛的通知", "云政发〔2026〕1号"));
        assertThat(next.draw(1)).exists();
    }

    @Test
    void aPageThatNeverEndsIsGivenUp() throws Exception {
        OpenFile file = open(FileKind.PDF, HostilePdfs.formsThatDrawOneAnother(), Duration.ofSeconds(8));
        assertUnmade(() -> file.draw(1), "page-too-slow", "page-too-complex", "page-damaged");
        assertNextFileIsDrawn();
    }

    @Test
    void drawingInstructionsThatUnfoldAreGivenUp() throws Exception {
        OpenFile file = open(FileKind.PDF, HostilePdfs.contentBomb(), Duration.ofSeconds(8));
        assertUnmade(() -> file.draw(1), "page-too-slow", "page-too-complex", "page-damaged");
        assertNextFileIsDrawn();
    }

    @Test
    void tenThousandPagesAreCountedAndTheLastCanBeDrawn() throws Exception {
        OpenFile file = open(FileKind.PDF, HostilePdfs.manyPages(10_000));
        assertThat(file.pages()).isEqualTo(10_000);
        assertThat(file.draw(10_000)).exists();
    }

    @Test
    void aGiantPictureIsReadAtALowerResolution() throws Exception {
        OpenFile file = open(FileKind.PICTURE, blackPng(30_000, 30_000), Duration.ofMinutes(2));
        assertThat(file.draw(1)).exists();
        assertThat(javax.imageio.ImageIO.read(folder.resolve("1-large.png").toFile())
                        .getWidth())
                .isLessThan(4_000);
        assertNextFileIsDrawn();
    }

    @Test
    void anEncryptedADamagedAndAnEmptyFileSaySo() {
        assertUnmade(() -> open(FileKind.PDF, SamplePdfs.encrypted()), "file-encrypted");
        assertUnmade(() -> open(FileKind.PDF, SamplePdfs.noPages()), "file-damaged");
        assertUnmade(() -> open(FileKind.PDF, "%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII)), "file-damaged");
        assertUnmade(() -> open(FileKind.PICTURE, new byte[] {1, 2, 3}), "file-damaged");
        assertUnmade(() -> open(FileKind.OFD, new byte[] {'P', 'K', 3, 4}), "file-damaged");
    }

    @Test
    void anOfdThatUnfoldsOrNamesEntitiesIsGivenUp() throws Exception {
        OfdDraft bomb = OfdDraft.of("").part("Doc_0/Pages/Page_0/Content.xml", new byte[80 << 20]);
        OpenFile unfolding = open(FileKind.OFD, bomb.bytes());
        assertUnmade(() -> unfolding.draw(1), "page-too-complex");
        byte[] entity = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><Page><Content>&b;</Content></Page>"
                .getBytes(StandardCharsets.US_ASCII);
        OpenFile reaching = open(
                FileKind.OFD,
                OfdDraft.of("").part("Doc_0/Pages/Page_0/Content.xml", entity).bytes());
        assertUnmade(() -> reaching.draw(1), "page-damaged");
        assertNextFileIsDrawn();
    }

    @Test
    void anOfficeFileReachesNeitherTheNetworkNorOtherFiles() throws Exception {
        AtomicInteger visits = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            visits.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/picture.png";
            Path pdf = officePdf(docx(linkedPicture(), Map.of("rId9", address)));
            OpenFile file = new OpenFile(
                    processes, FileKind.PDF, pdf, Bounds.settings(Duration.ofMinutes(1), "soffice", "tesseract"));
            assertThat(Files.readString(file.draw(1))).contains("正文还在");
            assertThat(visits).as("visits by LibreOffice").hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void entitiesThatMultiplyEndWithAReason() throws Exception {
        StringBuilder types = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 \"洪水洪水洪水洪水洪水\">");
        for (int i = 1; i < 12; i++) {
            types.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        byte[] bomb = docx(types + "]>" + body("&a11;"), Map.of());
        try {
            Path pdf = officePdf(bomb);
            assertThat(Files.size(pdf)).as("nothing was multiplied").isLessThan(1 << 20);
        } catch (Unmade unmade) {
            assertThat(unmade.code()).isIn("office-unreadable", "file-too-complex");
        }
    }

    private Path officePdf(byte[] content) throws IOException, Unmade {
        Path file = Files.write(folder.resolve("source"), content);
        return new OfficeFiles(Bounds.settings(Duration.ofMinutes(1), "soffice", "tesseract"), null).pdf(file, DOCX);
    }

    private static String body(String text) {
        return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                + " xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:body><w:p><w:r><w:t>正文还在</w:t></w:r></w:p><w:p><w:r>"
                + text + "</w:r></w:p></w:body></w:document>";
    }

    private static String linkedPicture() {
        return body(
                "<w:pict><v:shape style=\"width:100pt;height:100pt\"><v:imagedata r:id=\"rId9\"/></v:shape></w:pict>");
    }

    private static byte[] docx(String document, Map<String, String> links) throws IOException {
        StringBuilder relations = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        links.forEach((id, target) -> relations
                .append("<Relationship Id=\"")
                .append(id)
                .append("\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\""
                        + " Target=\"")
                .append(target)
                .append("\" TargetMode=\"External\"/>"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                            + " Extension=\"rels\""
                            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                            + " PartName=\"/word/document.xml\" ContentType=\"" + DOCX
                            + ".main+xml\"/></Types>");
            entry(
                    zip,
                    "_rels/.rels",
                    "<Relationships"
                            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                            + " Id=\"r1\""
                            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                            + " Target=\"word/document.xml\"/></Relationships>");
            entry(zip, "word/document.xml", document);
            entry(zip, "word/_rels/document.xml.rels", relations + "</Relationships>");
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Grey, a byte a dot, of hardly any bytes. */
    private static byte[] blackPng(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(header);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, 0, 0, 0, 0});
        chunk(out, "IHDR", header.toByteArray());
        ByteArrayOutputStream dots = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(dots)) {
            byte[] line = new byte[width + 1];
            for (int y = 0; y < height; y++) {
                deflater.write(line);
            }
        }
        chunk(out, "IDAT", dots.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) check.getValue());
    }
}
