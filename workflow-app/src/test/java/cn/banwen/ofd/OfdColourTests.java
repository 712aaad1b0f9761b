package cn.banwen.ofd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfdColourTests {

    private static final String SPACES =
            """
            <ofd:ColorSpaces>
              <ofd:ColorSpace ID="20" Type="GRAY"/>
              <ofd:ColorSpace ID="21" Type="CMYK"/>
              <ofd:ColorSpace ID="22" Type="RGB" BitsPerComponent="4"/>
              <ofd:ColorSpace ID="23" Type="RGB"><ofd:Palette><ofd:CV>255 0 0</ofd:CV><ofd:CV>0 255 0</ofd:CV></ofd:Palette>
              </ofd:ColorSpace>
            </ofd:ColorSpaces>""";

    @TempDir
    Path folder;

    private Look square(String color) throws IOException {
        String path =
                """
                <ofd:PathObject ID="5" Boundary="20 20 60 60" Fill="true" Stroke="false">%s
                <ofd:AbbreviatedData>M 0 0 L 60 0 L 60 60 L 0 60 C</ofd:AbbreviatedData></ofd:PathObject>""";
        return Look.at(OfdDraft.of(path.formatted(color)).resources(SPACES), folder);
    }

    @Test
    void readsColoursOfEachSpace() throws IOException {
        square("<ofd:FillColor Value=\"#FF #80 0\"/>").is("ff8000", 50, 50);
        square("<ofd:FillColor ColorSpace=\"20\" Value=\"100\"/>").is("646464", 50, 50);
        square("<ofd:FillColor ColorSpace=\"21\" Value=\"0 255 255 0\"/>").is("ff0000", 50, 50);
        square("<ofd:FillColor ColorSpace=\"21\" Value=\"0 0 0 128\"/>").isAbout("7f7f7f", 50, 50);
        square("<ofd:FillColor ColorSpace=\"22\" Value=\"15 0 15\"/>").is("ff00ff", 50, 50);
        square("<ofd:FillColor ColorSpace=\"23\" Index=\"1\"/>").is("00ff00", 50, 50);
        square("<ofd:FillColor/>").is("000000", 50, 50);
    }

    @Test
    void leavesOutAColourOfTwoValues() throws IOException {
        assertThat(square("<ofd:FillColor Value=\"1 2\"/>").leftOut()).containsExactly(Omission.What.DRAWING);
    }

    private static String segments(String from, String to) {
        return """
                <ofd:Segment Position="0"><ofd:Color Value="%s"/></ofd:Segment>
                <ofd:Segment Position="1"><ofd:Color Value="%s"/></ofd:Segment>"""
                .formatted(from, to);
    }

    @Test
    void shadesAlongAnAxisAndBeyondItOnlyIfTold() throws IOException {
        String shading = "<ofd:FillColor><ofd:AxialShd %s StartPoint=\"20 0\" EndPoint=\"40 0\">"
                + segments("255 0 0", "0 0 255") + "</ofd:AxialShd></ofd:FillColor>";
        square(shading.formatted(""))
                .isComplete()
                .is("ffffff", 30, 50)
                .isAbout("ff0000", 40.2, 50)
                .isAbout("800080", 50, 50)
                .isAbout("0000ff", 59.8, 50)
                .is("ffffff", 70, 50);
        square(shading.formatted("Extend=\"3\"")).is("ff0000", 30, 50).is("0000ff", 70, 50);
        square(shading.formatted("Extend=\"1\"")).is("ff0000", 30, 50).is("ffffff", 70, 50);
        square(shading.formatted("Extend=\"3\" MapType=\"Reflect\""))
                .isAbout("800080", 70, 50)
                .isAbout("ff0000", 79.6, 50);
    }

    @Test
    void shadesBetweenCirclesOutwardsAndInwards() throws IOException {
        String shading = "<ofd:FillColor><ofd:RadialShd StartPoint=\"30 30\" EndPoint=\"30 30\" %s>"
                + segments("255 0 0", "0 0 255") + "</ofd:RadialShd></ofd:FillColor>";
        square(shading.formatted("StartRadius=\"0\" EndRadius=\"20\""))
                .isComplete()
                .isAbout("ff0000", 50.1, 50)
                .isAbout("800080", 60, 50)
                .isAbout("0000ff", 69.5, 50)
                .is("ffffff", 75, 50);
        square(shading.formatted("StartRadius=\"20\" EndRadius=\"10\""))
                .isAbout("ff0000", 69.8, 50)
                .isAbout("0000ff", 59, 50)
                .isAbout("800080", 65, 50);
        square(shading.formatted("StartRadius=\"0\" EndRadius=\"20\" Extend=\"2\""))
                .is("0000ff", 75, 50);
    }

    @Test
    void repeatsAPattern() throws IOException {
        square(
                        """
                <ofd:FillColor><ofd:Pattern Width="10" Height="10"><ofd:CellContent>
                <ofd:PathObject ID="6" Boundary="0 0 5 10" Fill="true" Stroke="false"><ofd:FillColor Value="255 0 0"/>
                <ofd:AbbreviatedData>M 0 0 L 5 0 L 5 10 L 0 10 C</ofd:AbbreviatedData></ofd:PathObject>
                </ofd:CellContent></ofd:Pattern></ofd:FillColor>""")
                .isComplete()
                .is("ff0000", 22, 50)
                .is("ffffff", 27, 50)
                .is("ff0000", 72, 30)
                .is("ffffff", 77, 30);
    }

    @Test
    void paintsAMeshInOneColourAndSaysSo() throws IOException {
        Look look = square(
                """
                <ofd:FillColor><ofd:GouraudShd>
                <ofd:Point X="0" Y="0"><ofd:Color Value="200 0 0"/></ofd:Point>
                <ofd:Point X="9" Y="0"><ofd:Color Value="0 0 200"/></ofd:Point>
                </ofd:GouraudShd></ofd:FillColor>""");
        assertThat(look.leftOut()).containsExactly(Omission.What.DRAWING);
        look.is("640064", 50, 50);
    }
}
