package cn.banwen.ofd;

import static cn.banwen.ofd.OfdDraft.filled;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfdSealTests {

    private static final String STAMP = "<ofd:StampAnnot ID=\"1\" PageRef=\"p1\" Boundary=\"30 30 40 40\" %s/>";

    @TempDir
    Path folder;

    /** A red bar on top, white paper below. */
    private static byte[] seal(int type) throws IOException {
        BufferedImage image = new BufferedImage(100, 100, type);
        Graphics2D canvas = image.createGraphics();
        if (type == BufferedImage.TYPE_INT_RGB) {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, 100, 100);
        }
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, 100, 50);
        canvas.dispose();
        return SampleImages.encoded(image, "png");
    }

    private static OfdDraft page() {
        return OfdDraft.of(filled("0 0 50 100", "0 0 0"));
    }

    @Test
    void stampsTheSealWhereTheSignatureSaysAndLetsTheTextShowThrough() throws IOException {
        byte[] png = seal(BufferedImage.TYPE_INT_RGB);
        for (byte[] value : List.of(SealDraft.signature("PNG", png), SealDraft.oldSignature("png", png))) {
            Look.at(page().signature(STAMP.formatted(""), value), folder)
                    .isComplete()
                    .is("ff0000", 60, 40)
                    .is("ffffff", 60, 60)
                    .is("000000", 40, 60)
                    .is("ffffff", 75, 40);
        }
    }

    @Test
    void aSealOfLayersWithoutEndIsNone() {
        byte[] nested = new byte[400_000];
        for (int i = 0; i < nested.length; i += 2) {
            nested[i] = 0x30;
            nested[i + 1] = (byte) 0x80;
        }
        assertThat(SealPicture.find(nested)).isEmpty();
    }

    @Test
    void aSealsPartsAreFoundHoweverTheirNamesAreWritten() throws IOException {
        byte[] zip = OfdDraft.zip(Map.of("doc_0\\Pages\\P1.XML", new byte[] {1}));
        MemoryContainer container = MemoryContainer.unpack(zip, new Container.Allowance(OfdBounds.standard()));
        assertThat(container.has(new PartPath("Doc_0/Pages/P1.xml"))).isTrue();
    }

    @Test
    void keepsTheClearPartsThatAPictureHas() throws IOException {
        byte[] png = seal(BufferedImage.TYPE_INT_ARGB);
        Look.at(page().signature(STAMP.formatted(""), SealDraft.signature("PNG", png)), folder)
                .isComplete()
                .is("ff0000", 60, 40)
                .is("000000", 40, 60);
    }

    @Test
    void stampsOnItsOwnPageOnlyAndOnlyItsPartOfASealAcrossPages() throws IOException {
        OfdDraft draft = page().page(OfdDraft.layer("", ""))
                .signature(
                        STAMP.formatted("Clip=\"20 0 20 40\"")
                                + "<ofd:StampAnnot ID=\"2\" PageRef=\"p2\" Boundary=\"80 10 40 40\" Clip=\"0 0 20 40\"/>",
                        SealDraft.signature("PNG", seal(BufferedImage.TYPE_INT_RGB)));
        Look.at(draft, folder).isComplete().is("ff0000", 60, 40).is("000000", 40, 40);
        Look.at(draft, folder, 2).isComplete().is("ff0000", 90, 20).is("ffffff", 60, 40);
    }

    @Test
    void drawsASealThatIsAnOfdItself() throws IOException {
        byte[] ofd = OfdDraft.of(filled("0 0 100 50", "255 0 0")).bytes();
        Look.at(page().signature(STAMP.formatted(""), SealDraft.signature("ofd", ofd)), folder)
                .isComplete()
                .is("ff0000", 60, 40)
                .is("ffffff", 60, 60)
                .is("000000", 40, 60);
    }

    @Test
    void drawsNoSealsOfSeals() throws IOException {
        byte[] ofd = OfdDraft.of(filled("0 0 100 50", "255 0 0")).bytes();
        for (int i = 0; i < 5; i++) {
            ofd = OfdDraft.of(filled("0 0 100 50", "255 0 0"))
                    .signature(STAMP.formatted(""), SealDraft.signature("ofd", ofd))
                    .bytes();
        }
        Look.at(page().signature(STAMP.formatted(""), SealDraft.signature("ofd", ofd)), folder)
                .isComplete()
                .is("ff0000", 60, 40);
    }

    @Test
    void takesThePictureFromTheSealWhereTheSignatureHasNone() throws IOException {
        String stamp = STAMP.formatted("") + "<ofd:Seal><ofd:BaseLoc>/Doc_0/Signs/Seal.esl</ofd:BaseLoc></ofd:Seal>";
        byte[] seal = SealDraft.signature("PNG", seal(BufferedImage.TYPE_INT_RGB));
        OfdDraft draft = page().signature(stamp, new byte[] {0x30, 3, 2, 1, 5}).part("Doc_0/Signs/Seal.esl", seal);
        Look.at(draft, folder).isComplete().is("ff0000", 60, 40);
    }

    @Test
    void marksTheCrossedPlaceOfASealThatItCannotShow() throws IOException {
        for (byte[] value : List.of(
                "no DER".getBytes(StandardCharsets.US_ASCII),
                new byte[0],
                SealDraft.signature("svg", "<svg/>".getBytes(StandardCharsets.US_ASCII)),
                SealDraft.signature("ofd", "PK nothing".getBytes(StandardCharsets.US_ASCII)))) {
            Look look = Look.at(page().signature(STAMP.formatted(""), value), folder);
            assertThat(look.leftOut()).containsExactly(Omission.What.SEAL);
            look.is("ffffff", 60, 35)
                    .is("000000", 35, 60)
                    .isAbout("999999", 50, 50)
                    .is("ffffff", 75, 40);
        }
    }

    @Test
    void tellsOnEachPageOfASignatureThatItCannotRead() throws IOException {
        byte[] seal = SealDraft.signature("PNG", seal(BufferedImage.TYPE_INT_RGB));
        for (String part : List.of("Doc_0/Signs/S0/Signature.xml", "Doc_0/Signs/Signatures.xml")) {
            for (String damage :
                    List.of("<ofd:Signature", "<ofd:Signatures xmlns:ofd=\"x\"><ofd:Signature/></ofd:Signatures>")) {
                OfdDraft draft = page().page(OfdDraft.layer("", ""))
                        .signature(STAMP.formatted(""), seal)
                        .part(part, damage);
                for (int page = 1; page <= 2; page++) {
                    assertThat(Look.at(draft, folder, page).leftOut())
                            .as("%s as %s on page %d", part, damage, page)
                            .containsExactly(Omission.What.SEAL);
                }
            }
        }
    }

    @Test
    void tellsOfAStampWithoutAPlace() throws IOException {
        byte[] seal = SealDraft.signature("PNG", seal(BufferedImage.TYPE_INT_RGB));
        OfdDraft draft = page().signature("<ofd:StampAnnot ID=\"1\" PageRef=\"p1\" Boundary=\"30 30\"/>", seal);
        assertThat(Look.at(draft, folder).leftOut()).containsExactly(Omission.What.SEAL);
    }
}
