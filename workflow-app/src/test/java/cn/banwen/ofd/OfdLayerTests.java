package cn.banwen.ofd;

import static cn.banwen.ofd.OfdDraft.filled;
import static cn.banwen.ofd.OfdDraft.layer;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfdLayerTests {

    private static final String RED = "255 0 0";
    private static final String GREEN = "0 255 0";
    private static final String BLUE = "0 0 255";

    @TempDir
    Path folder;

    @Test
    void drawsLayersFromBackToFrontWhateverTheirOrder() throws IOException {
        String content = "<ofd:Content><ofd:Layer ID=\"1\" Type=\"Foreground\">" + filled("0 0 30 30", RED)
                + "</ofd:Layer><ofd:Layer ID=\"2\">" + filled("0 0 60 60", GREEN)
                + "</ofd:Layer><ofd:Layer ID=\"3\" Type=\"Background\">" + filled("0 0 90 90", BLUE)
                + "</ofd:Layer></ofd:Content>";
        Look.at(new OfdDraft().page(content), folder)
                .isComplete()
                .is("ff0000", 15, 15)
                .is("00ff00", 45, 45)
                .is("0000ff", 75, 75);
    }

    @Test
    void putsTemplatesUnderAndOverThePage() throws IOException {
        OfdDraft draft = new OfdDraft()
                .template("81", "", layer("", filled("0 0 90 90", BLUE)))
                .template("82", "Foreground", layer("", filled("0 0 30 30", RED)))
                .page("<ofd:Template TemplateID=\"82\"/><ofd:Template TemplateID=\"81\"/>"
                        + layer("", filled("0 0 60 60", GREEN)));
        Look.at(draft, folder)
                .isComplete()
                .is("ff0000", 15, 15)
                .is("00ff00", 45, 45)
                .is("0000ff", 75, 75);
    }

    @Test
    void letsThePageSayWhereATemplateLies() throws IOException {
        OfdDraft draft = new OfdDraft()
                .template("82", "Background", layer("", filled("0 0 30 30", RED)))
                .page("<ofd:Template TemplateID=\"82\" ZOrder=\"Foreground\"/>"
                        + layer("", filled("0 0 60 60", GREEN)));
        Look.at(draft, folder).is("ff0000", 15, 15).is("00ff00", 45, 45);
    }

    @Test
    void takesTheSizeFromPageTemplateAndDocumentInThatOrder() throws IOException {
        OfdDraft draft = new OfdDraft()
                .box("0 0 50 60")
                .template("81", "", "<ofd:Area><ofd:PhysicalBox>0 0 70 80</ofd:PhysicalBox></ofd:Area>" + layer("", ""))
                .page("<ofd:Area><ofd:PhysicalBox>0 0 297 210</ofd:PhysicalBox></ofd:Area>")
                .page("<ofd:Template TemplateID=\"81\"/>")
                .page(layer("", ""))
                .page("<ofd:Area><ofd:PhysicalBox>0 0 0 -5</ofd:PhysicalBox></ofd:Area>");
        try (OfdFile file = Look.open(draft.in(folder), OfdBounds.standard())) {
            assertThat(file.pageCount()).isEqualTo(4);
            assertThat(file.size(1)).isEqualTo(new PageSize(297, 210));
            assertThat(file.size(2)).isEqualTo(new PageSize(70, 80));
            assertThat(file.size(3)).isEqualTo(new PageSize(50, 60));
            assertThat(file.size(4)).isEqualTo(new PageSize(50, 60));
            assertThat(file.draw(1, 100).image().getWidth()).isEqualTo(1169);
        }
    }

    @Test
    void beginsThePaperWhereItsBoxBegins() throws IOException {
        OfdDraft draft = OfdDraft.of(filled("20 30 10 10", RED)).box("20 30 50 50");
        Look.at(draft, folder).is("ff0000", 5, 5).is("ffffff", 15, 15);
    }

    @Test
    void drawsCompositesWithTheirMatrixAlphaAndContent() throws IOException {
        OfdDraft draft = OfdDraft.of(
                        "<ofd:CompositeObject ID=\"6\" ResourceID=\"70\" Boundary=\"20 20 60 60\" CTM=\"2 0 0 2 0 0\""
                                + " Alpha=\"128\"/>")
                .resources("<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"70\" Width=\"30\" Height=\"30\">"
                        + "<ofd:Content><ofd:PageBlock>" + filled("5 5 10 10", "0 0 0")
                        + "</ofd:PageBlock></ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>");
        Look.at(draft, folder)
                .isComplete()
                .isAbout("7f7f7f", 40, 40)
                .is("ffffff", 28, 28)
                .is("ffffff", 52, 52);
    }

    @Test
    void drawsAnnotationsOverThePageUnlessTheyAreHidden() throws IOException {
        OfdDraft draft = OfdDraft.of(filled("0 0 60 60", GREEN))
                .annotation("<ofd:Annot ID=\"7\" Type=\"Stamp\"><ofd:Appearance Boundary=\"10 10 30 30\">"
                        + filled("5 5 10 10", RED) + "</ofd:Appearance></ofd:Annot>")
                .annotation(
                        "<ofd:Annot ID=\"8\" Type=\"Path\" Visible=\"false\"><ofd:Appearance Boundary=\"40 40 30 30\">"
                                + filled("0 0 10 10", RED) + "</ofd:Appearance></ofd:Annot>")
                .annotation("<ofd:Annot ID=\"9\" Type=\"Link\"/>");
        Look.at(draft, folder)
                .isComplete()
                .is("ff0000", 20, 20)
                .is("00ff00", 30, 30)
                .is("00ff00", 45, 45);
    }

    @Test
    void countsThePagesOfAllDocumentsInTheFile() throws IOException {
        String second = "<ofd:Document xmlns:ofd=\"http://www.ofdspec.org\"><ofd:CommonData><ofd:PageArea>"
                + "<ofd:PhysicalBox>0 0 40 40</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>"
                + "<ofd:Page ID=\"1\" BaseLoc=\"a.xml\"/></ofd:Pages></ofd:Document>";
        OfdDraft draft = OfdDraft.of(filled("0 0 60 60", GREEN))
                .part(
                        "OFD.xml",
                        "<OFD><DocBody><DocRoot>/Doc_0/Document.xml</DocRoot></DocBody>"
                                + "<DocBody><DocRoot>Doc_1\\Document.xml</DocRoot></DocBody></OFD>")
                .part("Doc_1/Document.xml", second)
                .part(
                        "Doc_1/a.xml",
                        "<ofd:Page xmlns:ofd=\"http://www.ofdspec.org\">" + layer("", filled("0 0 20 20", RED))
                                + "</ofd:Page>");
        Look.at(draft, folder, 2).isComplete().is("ff0000", 10, 10).is("ffffff", 30, 30);
    }
}
