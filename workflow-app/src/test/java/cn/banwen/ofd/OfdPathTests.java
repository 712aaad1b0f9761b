package cn.banwen.ofd;

import static cn.banwen.ofd.OfdDraft.filled;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfdPathTests {

    @TempDir
    Path folder;

    private static String path(String attributes, String colors, String data) {
        return "<ofd:PathObject ID=\"5\" %s>%s<ofd:AbbreviatedData>%s</ofd:AbbreviatedData></ofd:PathObject>"
                .formatted(attributes, colors, data);
    }

    private Look look(String objects) throws IOException {
        return Look.at(OfdDraft.of(objects), folder);
    }

    @Test
    void fillsARectangleWhereItStands() throws IOException {
        look(filled("20 30 10 5", "255 0 0"))
                .isComplete()
                .is("ff0000", 25, 32.5)
                .is("ffffff", 19.5, 32.5)
                .is("ffffff", 30.5, 32.5)
                .is("ffffff", 25, 35.5);
    }

    @Test
    void strokesAndDoesNotFillAPathThatSaysNothing() throws IOException {
        look(path(
                        "Boundary=\"10 10 40 40\" LineWidth=\"2\"",
                        "<ofd:FillColor Value=\"0 255 0\"/><ofd:StrokeColor Value=\"0 0 255\"/>",
                        "M 5 5 L 35 5 L 35 35 L 5 35 C"))
                .is("0000ff", 30, 15)
                .is("0000ff", 15, 30)
                .is("ffffff", 30, 30);
    }

    @Test
    void strokesInBlackWhereNoColourIsStated() throws IOException {
        look(path("Boundary=\"0 0 100 100\" LineWidth=\"3\"", "", "M 10 50 L 90 50"))
                .is("000000", 50, 50);
    }

    @Test
    void neverLetsAThinLineFade() throws IOException {
        Look thin = look(path("Boundary=\"0 0 100 100\" LineWidth=\"0.001\"", "", "M 10 50.05 L 90 50.05"));
        assertThat(Integer.parseInt(thin.at(50, 50.05).substring(0, 2), 16)).isLessThan(0x60);
    }

    @Test
    void drawsCurvesOfEachKind() throws IOException {
        String black = "<ofd:FillColor Value=\"0 0 0\"/>";
        look(path("Boundary=\"0 0 50 50\" Fill=\"true\" Stroke=\"false\"", black, "M 0 40 Q 20 0 40 40 C"))
                .is("000000", 20, 22)
                .is("ffffff", 20, 18)
                .is("ffffff", 3, 22);
        look(path("Boundary=\"0 0 50 50\" Fill=\"true\" Stroke=\"false\"", black, "M 0 40 B 0 0 40 0 40 40 C"))
                .is("000000", 20, 12)
                .is("ffffff", 20, 8)
                .is("000000", 4, 28);
    }

    @Test
    void drawsArcsTheWayRoundThatTheySay() throws IOException {
        String line = "Boundary=\"0 0 100 100\" LineWidth=\"2\"";
        look(path(line, "", "M 20 50 A 30 30 0 0 1 80 50")).is("000000", 50, 20).is("ffffff", 50, 80);
        look(path(line, "", "M 20 50 A 30 30 0 0 0 80 50")).is("000000", 50, 80).is("ffffff", 50, 20);
        look(path(line, "", "M 50 20 A 30 30 0 1 1 20 50"))
                .is("000000", 80, 50)
                .is("000000", 50, 80)
                .is("ffffff", 28.8, 28.8);
        look(path(line, "", "M 50 20 A 30 30 0 0 0 20 50"))
                .is("000000", 28.8, 28.8)
                .is("ffffff", 80, 50);
        look(path(line, "", "M 20 50 A 30 15 0 1 1 20.01 50")).is("ffffff", 50, 90);
        look(path(line, "", "M 50 20 A 30 15 90 0 1 50 80"))
                .is("000000", 65, 50)
                .is("ffffff", 35, 50);
    }

    @Test
    void leavesHolesByTheRuleOfThePath() throws IOException {
        String data = "M 0 0 L 40 0 L 40 40 L 0 40 C M 10 10 L 30 10 L 30 30 L 10 30 C";
        String fill = "Boundary=\"10 10 40 40\" Fill=\"true\" Stroke=\"false\"";
        String black = "<ofd:FillColor Value=\"0 0 0\"/>";
        look(path(fill + " Rule=\"Even-Odd\"", black, data))
                .is("ffffff", 30, 30)
                .is("000000", 15, 30);
        look(path(fill + " Rule=\"NonZero\"", black, data)).is("000000", 30, 30);
    }

    @Test
    void drawsDashesCapsAndCorners() throws IOException {
        look(path("Boundary=\"0 0 100 100\" LineWidth=\"4\" DashPattern=\"10 10\"", "", "M 10 50 L 90 50"))
                .is("000000", 15, 50)
                .is("ffffff", 25, 50)
                .is("000000", 35, 50);
        look(path("Boundary=\"0 0 100 100\" LineWidth=\"8\" Cap=\"Square\"", "", "M 20 50 L 80 50"))
                .is("000000", 17, 50)
                .is("000000", 17, 53);
        look(path("Boundary=\"0 0 100 100\" LineWidth=\"8\" Cap=\"Round\"", "", "M 20 50 L 80 50"))
                .is("000000", 17, 50)
                .is("ffffff", 16.5, 53.5);
        look(path("Boundary=\"0 0 100 100\" LineWidth=\"8\"", "", "M 20 50 L 80 50"))
                .is("ffffff", 17, 50);
        look(path("Boundary=\"0 0 100 100\" LineWidth=\"10\"", "", "M 20 80 L 20 20 L 80 20"))
                .is("000000", 15.5, 15.5);
        look(path("Boundary=\"0 0 100 100\" LineWidth=\"10\" Join=\"Bevel\"", "", "M 20 80 L 20 20 L 80 20"))
                .is("ffffff", 15.5, 15.5);
    }

    @Test
    void movesAndScalesByItsMatrixBeforeItsBoundary() throws IOException {
        look(path(
                        "Boundary=\"50 50 40 40\" CTM=\"2 0 0 2 10 0\" Fill=\"true\" Stroke=\"false\"",
                        "<ofd:FillColor Value=\"0 0 0\"/>",
                        "M 0 0 L 5 0 L 5 5 L 0 5 C"))
                .is("000000", 61, 51)
                .is("000000", 69, 59)
                .is("ffffff", 59, 51)
                .is("ffffff", 71, 51);
    }

    @Test
    void lightensByTheAlphaOfColourAndObject() throws IOException {
        String square = "M 0 0 L 20 0 L 20 20 L 0 20 C";
        String fill = "Fill=\"true\" Stroke=\"false\"";
        look(path("Boundary=\"10 10 20 20\" " + fill, "<ofd:FillColor Value=\"0 0 0\" Alpha=\"128\"/>", square)
                        + path(
                                "Boundary=\"40 10 20 20\" Alpha=\"128\" " + fill,
                                "<ofd:FillColor Value=\"0 0 0\"/>",
                                square)
                        + path(
                                "Boundary=\"70 10 20 20\" Alpha=\"128\" " + fill,
                                "<ofd:FillColor Value=\"0 0 0\" Alpha=\"128\"/>",
                                square))
                .isAbout("7f7f7f", 20, 20)
                .isAbout("7f7f7f", 50, 20)
                .isAbout("bfbfbf", 80, 20);
    }

    @Test
    void hidesWhatIsNotVisible() throws IOException {
        assertThat(look(path("Boundary=\"0 0 100 100\" LineWidth=\"9\" Visible=\"false\"", "", "M 10 50 L 90 50"))
                        .inked(0, 0, 100, 100))
                .isZero();
    }

    @Test
    void clipsToAllClipsAndTheSumOfTheirAreas() throws IOException {
        String clips =
                """
                <ofd:Clips TransFlag="false">
                  <ofd:Clip>
                    <ofd:Area><ofd:Path Boundary="0 0 20 60" Fill="true">
                      <ofd:AbbreviatedData>M 0 0 L 20 0 L 20 60 L 0 60 C</ofd:AbbreviatedData></ofd:Path></ofd:Area>
                    <ofd:Area CTM="1 0 0 1 40 0"><ofd:Path Boundary="0 0 20 60" Fill="true">
                      <ofd:AbbreviatedData>M 0 0 L 20 0 L 20 60 L 0 60 C</ofd:AbbreviatedData></ofd:Path></ofd:Area>
                  </ofd:Clip>
                  <ofd:Clip>
                    <ofd:Area><ofd:Path Boundary="0 0 60 30" Fill="true">
                      <ofd:AbbreviatedData>M 0 0 L 60 0 L 60 30 L 0 30 C</ofd:AbbreviatedData></ofd:Path></ofd:Area>
                  </ofd:Clip>
                </ofd:Clips>""";
        look(path(
                        "Boundary=\"20 20 60 60\" Fill=\"true\" Stroke=\"false\"",
                        clips + "<ofd:FillColor Value=\"255 0 0\"/>",
                        "M 0 0 L 60 0 L 60 60 L 0 60 C"))
                .isComplete()
                .is("ff0000", 30, 30)
                .is("ffffff", 50, 30)
                .is("ff0000", 70, 30)
                .is("ffffff", 30, 60);
    }

    @Test
    void movesClipsWithTheObjectUnlessTheySayNo() throws IOException {
        String clips =
                """
                <ofd:Clips %s><ofd:Clip><ofd:Area><ofd:Path Boundary="0 0 20 20" Fill="true">
                <ofd:AbbreviatedData>M 0 0 L 20 0 L 20 20 L 0 20 C</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip>
                </ofd:Clips><ofd:FillColor Value="0 0 0"/>""";
        String attributes = "Boundary=\"0 0 90 90\" CTM=\"2 0 0 2 0 0\" Fill=\"true\" Stroke=\"false\"";
        String data = "M 0 0 L 45 0 L 45 45 L 0 45 C";
        look(path(attributes, clips.formatted(""), data)).is("000000", 38, 38).is("ffffff", 42, 42);
        look(path(attributes, clips.formatted("TransFlag=\"false\""), data))
                .is("000000", 18, 18)
                .is("ffffff", 22, 22);
    }

    @Test
    void takesWhatAnObjectLeavesOpenFromItsDrawingParametersAndItsLayers() throws IOException {
        String params =
                """
                <ofd:DrawParams>
                  <ofd:DrawParam ID="50" LineWidth="6"><ofd:StrokeColor Value="255 0 0"/></ofd:DrawParam>
                  <ofd:DrawParam ID="51" Relative="50"><ofd:StrokeColor Value="0 0 255"/></ofd:DrawParam>
                  <ofd:DrawParam ID="52" Relative="53"/><ofd:DrawParam ID="53" Relative="52"/>
                </ofd:DrawParams>""";
        String lines = path("Boundary=\"0 0 100 100\"", "", "M 10 20 L 90 20")
                + path("Boundary=\"0 0 100 100\" DrawParam=\"51\"", "", "M 10 40 L 90 40")
                + path(
                        "Boundary=\"0 0 100 100\" LineWidth=\"1\"",
                        "<ofd:StrokeColor Value=\"0 255 0\"/>",
                        "M 10 60 L 90 60")
                + path("Boundary=\"0 0 100 100\" DrawParam=\"52\"", "", "M 10 80 L 90 80");
        Look.at(new OfdDraft().resources(params).page(OfdDraft.layer("DrawParam=\"50\"", lines)), folder)
                .isComplete()
                .is("ff0000", 50, 22)
                .is("0000ff", 50, 42)
                .is("00ff00", 50, 60)
                .is("ffffff", 50, 62)
                .is("ff0000", 50, 82);
    }

    @Test
    void leavesOutOneBadPathAndDrawsTheOthers() throws IOException {
        Look look = look(path("Boundary=\"0 0 100 100\"", "", "M 10 20 L 90")
                + path("Boundary=\"0 0 100 100\"", "", "M 10 20 X 90 1")
                + path("Boundary=\"0 0 100\"", "", "M 10 20 L 90 20")
                + path("Boundary=\"0 0 100 100\"", "", "M 1e300 NaN L 90 20")
                + filled("20 30 10 5", "255 0 0"));
        assertThat(look.leftOut()).hasSize(4).containsOnly(Omission.What.DRAWING);
        look.is("ff0000", 25, 32.5);
    }
}
