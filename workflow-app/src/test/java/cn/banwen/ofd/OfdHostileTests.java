package cn.banwen.ofd;

import static cn.banwen.ofd.OfdDraft.filled;
import static cn.banwen.ofd.OfdDraft.layer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.banwen.ofd.OfdException.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no honest maker writes, or what was damaged on its way. */
class OfdHostileTests {

    private static final String RED = "255 0 0";

    @TempDir
    Path folder;

    private void assertRefused(Problem problem, byte[] bytes) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "hostile", ".ofd"), bytes);
        assertThatExceptionOfType(OfdException.class)
                .isThrownBy(() -> {
                    try (OfdFile opened = Look.open(file, OfdBounds.standard())) {
                        for (int page = 1; page <= opened.pageCount(); page++) {
                            opened.draw(page, 72);
                        }
                    }
                })
                .satisfies(refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    @Test
    void refusesWhatIsNoOfd() throws IOException {
        assertRefused(Problem.NOT_OFD, new byte[0]);
        assertRefused(Problem.NOT_OFD, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        assertRefused(Problem.NOT_OFD, OfdDraft.zip(Map.of("word/document.xml", new byte[] {1})));
        assertRefused(
                Problem.NOT_OFD, OfdDraft.of("").part("OFD.xml", "<project/>").bytes());
    }

    @Test
    void refusesAFileWhoseTableIsBroken() throws IOException {
        assertRefused(
                Problem.DAMAGED, OfdDraft.of("").part("OFD.xml", "<ofd:OFD").bytes());
        assertRefused(
                Problem.DAMAGED,
                OfdDraft.of("").part("Doc_0/Document.xml", "<a></b>").bytes());
        assertRefused(Problem.DAMAGED, new OfdDraft().bytes());
        byte[] whole = OfdDraft.of(filled("0 0 9 9", RED)).bytes();
        assertRefused(Problem.NOT_OFD, java.util.Arrays.copyOf(whole, whole.length / 2));
    }

    @Test
    void refusesEncryptedParts() throws IOException {
        assertRefused(
                Problem.LOCKED, OfdDraft.of("").part("Encryptions.xml", "<a/>").bytes());
    }

    @Test
    void refusesDocumentTypesAndEntities() throws IOException {
        String bomb = "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><ofd:OFD>&c;</ofd:OFD>";
        String file = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><Page><Content>&b;</Content></Page>";
        assertRefused(Problem.FORBIDDEN, OfdDraft.of("").part("OFD.xml", bomb).bytes());
        assertRefused(
                Problem.FORBIDDEN,
                OfdDraft.of("").part("Doc_0/Pages/Page_0/Content.xml", file).bytes());
    }

    @Test
    void stopsAZipBombBeforeItIsUnpacked() throws IOException {
        byte[] zeros = new byte[80 << 20];
        assertRefused(
                Problem.TOO_LARGE,
                OfdDraft.of("").part("Doc_0/Pages/Page_0/Content.xml", zeros).bytes());
        // Within the bound on one entry, but beyond what honest content gains by packing.
        assertRefused(
                Problem.TOO_LARGE,
                OfdDraft.of("").part("Doc_0/Document.xml", new byte[40 << 20]).bytes());
    }

    @Test
    void stopsAtTheBoundOnEverythingUnpackedButMayReadTheSameAgain() throws IOException {
        OfdDraft draft = new OfdDraft();
        byte[] random = new byte[200_000];
        new java.util.Random(1).nextBytes(random);
        for (int i = 0; i < 20; i++) {
            draft.image("i" + i, "i" + i + ".png", random);
            draft.page(layer("", "<ofd:ImageObject ID=\"1\" ResourceID=\"i%d\" Boundary=\"0 0 9 9\"/>".formatted(i)));
        }
        OfdBounds bounds = new OfdBounds(1000, 1 << 20, 2 << 20, 200, 100, 1_000_000, 1_000_000, 1000, 64);
        try (OfdFile file = Look.open(draft.in(folder), bounds)) {
            for (int i = 0; i < 50; i++) {
                file.draw(1, 72);
            }
            assertThatExceptionOfType(OfdException.class)
                    .isThrownBy(() -> {
                        for (int page = 1; page <= 20; page++) {
                            file.draw(page, 72);
                        }
                    })
                    .satisfies(refused -> assertThat(refused.problem()).isEqualTo(Problem.TOO_LARGE));
        }
    }

    @Test
    void refusesTooManyEntriesAndPages() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i <= 20_000; i++) {
            entries.put("e" + i, new byte[0]);
        }
        assertRefused(Problem.TOO_LARGE, OfdDraft.zip(entries));
        OfdDraft pages = new OfdDraft();
        for (int i = 0; i <= 2_000; i++) {
            pages.page("");
        }
        assertRefused(Problem.TOO_LARGE, pages.bytes());
    }

    @Test
    void refusesTooDeepNesting() throws IOException {
        String deep = "<ofd:PageBlock>".repeat(5_000) + "</ofd:PageBlock>".repeat(5_000);
        assertRefused(Problem.TOO_LARGE, OfdDraft.of(deep).bytes());
    }

    @Test
    void neverReadsOutsideOfTheFile() throws IOException {
        Files.write(folder.resolve("secret.png"), SampleImages.redAndBlue("png"));
        OfdDraft draft = OfdDraft.of("<ofd:ImageObject ID=\"1\" ResourceID=\"7\" Boundary=\"0 0 99 99\"/>")
                .resources("<ofd:MultiMedias><ofd:MultiMedia ID=\"7\" Type=\"Image\"><ofd:MediaFile>"
                        + "../../../secret.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>")
                .part("../secret.png", SampleImages.redAndBlue("png"));
        assertThat(Look.at(draft, folder).leftOut()).containsExactly(Omission.What.IMAGE);
    }

    @Test
    void drawsAPageWhoseResourcesAreAllMissing() throws IOException {
        Look look = Look.at(
                OfdDraft.of("<ofd:ImageObject ID=\"1\" ResourceID=\"7\" Boundary=\"50 50 9 9\"/>"
                                + "<ofd:CompositeObject ID=\"2\" ResourceID=\"8\" Boundary=\"0 0 9 9\"/>"
                                + filled("0 0 20 20", RED))
                        .part("Doc_0/PublicRes.xml", "<broken"),
                folder);
        assertThat(look.leftOut()).containsExactly(Omission.What.IMAGE, Omission.What.DRAWING);
        look.is("ff0000", 10, 10);
    }

    @Test
    void marksAPageWhoseContentIsMissingAndDrawsTheOthers() throws IOException {
        OfdDraft draft = new OfdDraft()
                .page("")
                .page(layer("", filled("0 0 20 20", RED)))
                .part("Doc_0/Pages/Page_0/Content.xml", "<ofd:Page><ofd:Content>");
        Look damaged = Look.at(draft, folder, 1);
        assertThat(damaged.leftOut()).containsExactly(Omission.What.CONTENT);
        assertThat(damaged.inked(10, 10, 80, 80)).isEqualTo(1);
        Look.at(draft, folder, 2).isComplete().is("ff0000", 10, 10);
    }

    @Test
    void endsTemplatesAndCompositesThatHoldThemselves() throws IOException {
        String self = "<ofd:Template TemplateID=\"81\"/>" + layer("", filled("0 0 20 20", RED));
        Look.at(new OfdDraft().template("81", "", self).page(self), folder).is("ff0000", 10, 10);
        String composites =
                """
                <ofd:CompositeGraphicUnits>
                <ofd:CompositeGraphicUnit ID="70"><ofd:Content>%s<ofd:CompositeObject ID="2" ResourceID="71" Boundary="0 0 9 9"/>
                </ofd:Content></ofd:CompositeGraphicUnit>
                <ofd:CompositeGraphicUnit ID="71"><ofd:Content><ofd:CompositeObject ID="3" ResourceID="70" Boundary="0 0 9 9"/>
                </ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>"""
                        .formatted(filled("0 0 20 20", RED));
        Look look = Look.at(
                OfdDraft.of("<ofd:CompositeObject ID=\"2\" ResourceID=\"70\" Boundary=\"0 0 9 9\"/>")
                        .resources(composites),
                folder);
        assertThat(look.leftOut()).containsExactly(Omission.What.DRAWING);
        look.is("ff0000", 10, 10);
    }

    @Test
    void stopsCompositesThatMultiply() throws IOException {
        StringBuilder units = new StringBuilder("<ofd:CompositeGraphicUnits>");
        for (int i = 0; i < 12; i++) {
            units.append("<ofd:CompositeGraphicUnit ID=\"%d\"><ofd:Content>".formatted(100 + i))
                    .append("<ofd:CompositeObject ID=\"2\" ResourceID=\"%d\" Boundary=\"0 0 9 9\"/>"
                            .formatted(101 + i)
                            .repeat(20))
                    .append("</ofd:Content></ofd:CompositeGraphicUnit>");
        }
        Look look = Look.at(
                OfdDraft.of("<ofd:CompositeObject ID=\"2\" ResourceID=\"100\" Boundary=\"0 0 9 9\"/>")
                        .resources(units + "</ofd:CompositeGraphicUnits>"),
                folder);
        assertThat(look.leftOut()).contains(Omission.What.REST);
    }

    @Test
    void drawsAHugePageSmaller() throws IOException {
        OfdDraft huge = OfdDraft.of(filled("0 0 100000 100000", RED)).box("0 0 200000 200000");
        try (OfdFile file = Look.open(huge.in(folder), OfdBounds.standard())) {
            PagePicture picture = file.draw(1, 200);
            assertThat((long) picture.image().getWidth() * picture.image().getHeight())
                    .isLessThanOrEqualTo(26_000_000);
            assertThat(picture.dpi()).isLessThan(5);
            assertThat(picture.omissions()).extracting(Omission::what).containsExactly(Omission.What.RESOLUTION);
            assertThat(picture.image().getRGB(100, 100)).isEqualTo(0xFFFF0000);
        }
        try (OfdFile file = Look.open(OfdDraft.of("").box("0 0 900000 0.001").in(folder), OfdBounds.standard())) {
            assertThat(file.draw(1, 200).image().getWidth()).isEqualTo(20_000);
        }
    }

    @Test
    void drawsTenThousandObjects() throws IOException {
        StringBuilder objects = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            objects.append(filled(i % 100 + " " + i / 100 + " 1 1", i % 2 == 0 ? RED : "0 0 255"));
        }
        Look.at(OfdDraft.of(objects.toString()), folder)
                .isComplete()
                .is("ff0000", 50.5, 50.5)
                .is("0000ff", 51.5, 50.5);
    }

    @Test
    void stopsAtTheBoundOnObjectsAndSaysSo() throws IOException {
        OfdBounds few = new OfdBounds(1000, 1 << 20, 2 << 20, 200, 100, 1_000_000, 1_000_000, 50, 64);
        OfdDraft draft = OfdDraft.of(
                filled("0 0 20 20", RED).repeat(20) + filled("50 50 20 20", RED).repeat(40));
        assertThatExceptionOfType(OfdException.class).isThrownBy(() -> {
            try (OfdFile file = Look.open(draft.in(folder), few)) {
                file.draw(1, 72);
            }
        });
        OfdDraft repeated = new OfdDraft()
                .template("81", "", layer("", filled("0 0 20 20", RED).repeat(20)))
                .page("<ofd:Template TemplateID=\"81\"/>"
                        + layer("", filled("50 50 20 20", RED).repeat(30)));
        OfdBounds some = new OfdBounds(1000, 1 << 20, 2 << 20, 200, 100, 1_000_000, 1_000_000, 49, 64);
        try (OfdFile file = Look.open(repeated.in(folder), some)) {
            assertThat(file.draw(1, 72).omissions()).extracting(Omission::what).containsExactly(Omission.What.REST);
        }
    }

    @Test
    void survivesLinesThatAreNoLines() throws IOException {
        String line =
                "<ofd:PathObject ID=\"5\" Boundary=\"0 0 100 100\" %s><ofd:AbbreviatedData>%s</ofd:AbbreviatedData>"
                        + "</ofd:PathObject>";
        Look.at(
                        OfdDraft.of(line.formatted("DashPattern=\"0.00001 0.00001\"", "M 0 50 L 1000000 50")
                                + line.formatted("DashPattern=\"0 0\"", "M 0 60 L 100 60")
                                + line.formatted("LineWidth=\"-5\" MiterLimit=\"0\"", "M 0 70 L 100 70")
                                + line.formatted("CTM=\"0 0 0 0 0 0\"", "M 0 80 L 100 80")
                                + line.formatted("", "A 0 0 0 0 0 0 0")
                                + filled("0 0 20 20", RED)),
                        folder)
                .is("ff0000", 10, 10)
                .is("000000", 50, 50);
    }

    @Test
    void survivesTextThatIsNoText() throws IOException {
        String text = "<ofd:TextObject ID=\"5\" Boundary=\"0 0 100 100\" Font=\"1\" %s>%s</ofd:TextObject>";
        OfdDraft draft = OfdDraft.of(text.formatted("", "<ofd:TextCode X=\"1\" Y=\"9\">无号</ofd:TextCode>")
                + text.formatted("Size=\"1000000\"", "<ofd:TextCode X=\"1\" Y=\"9\">巨</ofd:TextCode>")
                + text.formatted("Size=\"4\"", "<ofd:TextCode X=\"1\" Y=\"9\" DeltaX=\"g 999999 4\">步</ofd:TextCode>")
                + text.formatted("Size=\"4\"", "<ofd:TextCode X=\"1\" Y=\"9\" DeltaX=\"g\">步步</ofd:TextCode>")
                + text.formatted(
                        "Size=\"4\"",
                        "<ofd:CGTransform CodePosition=\"0\" CodeCount=\"999999\"><ofd:Glyphs>1 2 999999</ofd:Glyphs>"
                                + "</ofd:CGTransform><ofd:TextCode X=\"1\" Y=\"9\">字</ofd:TextCode>")
                + text.formatted("Size=\"4\"", "<ofd:TextCode/>")
                + filled("50 50 20 20", RED));
        Look.at(draft, folder);
        assertThat(Look.text(draft, folder).lines()).isNotEmpty();
    }

    @Test
    void refusesAResolutionThatMakesNoSense() throws IOException {
        try (OfdFile file = Look.open(OfdDraft.of("").in(folder), OfdBounds.standard())) {
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> file.draw(1, 5));
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> file.draw(2, 100));
        }
    }
}
