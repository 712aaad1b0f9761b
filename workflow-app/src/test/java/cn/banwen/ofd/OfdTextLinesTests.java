package cn.banwen.ofd;

import static cn.banwen.ofd.OfdDraft.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfdTextLinesTests {

    @TempDir
    Path folder;

    private List<String> lines(String objects) throws IOException {
        return Look.text(OfdDraft.of(objects), folder).lines().stream()
                .map(TextLine::text)
                .toList();
    }

    @Test
    void tellsTextPlaceSizeFontAndColour() throws IOException {
        String words =
                """
                <ofd:TextObject ID="5" Boundary="20 30 60 10" Font="1" Size="5.64" Weight="700">
                <ofd:FillColor Value="255 0 0"/>
                <ofd:TextCode X="1" Y="8" DeltaX="g 3 5.64">马委〔马</ofd:TextCode></ofd:TextObject>""";
        PageText text = Look.text(
                OfdDraft.of(words).resources("<ofd:Fonts><ofd:Font ID=\"1\" FontName=\"方正小标宋简体\"/></ofd:Fonts>"),
                folder);
        assertThat(text.size()).isEqualTo(new PageSize(100, 100));
        assertThat(text.lines()).singleElement().satisfies(line -> {
            assertThat(line.text()).isEqualTo("马委〔马");
            assertThat(line.font()).isEqualTo("方正小标宋简体");
            assertThat(line.size()).isEqualTo(5.64);
            assertThat(line.bold()).isTrue();
            assertThat(line.rgb()).isEqualTo(0xFF0000);
            assertThat(line.slanted()).isFalse();
            assertThat(line.runsDown()).isFalse();
            assertThat(line.box().x()).isCloseTo(21, within(0.01));
            assertThat(line.box().bottom()).isBetween(38.0, 39.0);
            assertThat(line.box().width()).isCloseTo(4 * 5.64, within(0.01));
            assertThat(line.characters()).hasSize(4);
            assertThat(line.characters().get(2).x()).isCloseTo(21 + 2 * 5.64, within(0.01));
        });
    }

    @Test
    void readsFromTopToBottomAndFromLeftToRightWhateverTheOrderOfDrawing() throws IOException {
        assertThat(lines(text(60, 20, 4, "g 9 4", "二栏")
                        + text(10, 40, 4, "g 9 4", "末行")
                        + text(10, 20, 4, "g 9 4", "一栏")))
                .containsExactly("一栏", "二栏", "末行");
    }

    @Test
    void joinsWhatLiesOnOneLineAndCutsWhatDoesNot() throws IOException {
        assertThat(lines(text(10, 20, 4, "4", "发文") + text(18, 20.3, 4, "4", "字号") + text(40, 20, 4, "4", "另格")))
                .containsExactly("发文字号", "另格");
        assertThat(lines("<ofd:TextObject ID=\"5\" Boundary=\"10 10 80 40\" Font=\"1\" Size=\"4\">"
                        + "<ofd:TextCode X=\"0\" Y=\"10\" DeltaX=\"4 4 -8 4 4\" DeltaY=\"0 0 6 0 0\">第一行第二行</ofd:TextCode>"
                        + "</ofd:TextObject>"))
                .containsExactly("第一行", "第二行");
    }

    @Test
    void keepsTogetherWhatRunsStraightDown() throws IOException {
        assertThat(lines("<ofd:TextObject ID=\"5\" Boundary=\"10 10 80 40\" Font=\"1\" Size=\"4\">"
                        + "<ofd:TextCode X=\"0\" Y=\"10\" DeltaY=\"6 6\">购买方</ofd:TextCode></ofd:TextObject>"
                        + text(30, 20, 4, "4", "名称")))
                .containsExactly("购买方", "名称");
    }

    @Test
    void separatesWordsThatTheirPlacesSeparate() throws IOException {
        assertThat(lines(text(10, 20, 4, "2 2 5 2 2", "GBT970"))).containsExactly("GBT 970");
        assertThat(lines(text(10, 20, 4, "4 4 8 4", "长江镇人民"))).containsExactly("长江镇人民");
    }

    @Test
    void takesTheTextAsStatedAndNotByItsGlyphs() throws IOException {
        assertThat(lines(text(10, 20, 4, "4 4", "⼀二㐂"))).containsExactly("⼀二㐂");
        assertThat(lines("<ofd:TextObject ID=\"5\" Boundary=\"10 10 80 40\" Font=\"1\" Size=\"4\">"
                        + "<ofd:TextCode X=\"0\" Y=\"10\" DeltaX=\"4 0 4\">王𬱖甲</ofd:TextCode></ofd:TextObject>"))
                .containsExactly("王𬱖甲");
    }

    @Test
    void putsATurnedWatermarkLast() throws IOException {
        PageText text = Look.text(
                OfdDraft.of("<ofd:TextObject ID=\"5\" Boundary=\"10 10 80 80\" Font=\"1\" Size=\"8\""
                        + " CTM=\"0.7071 -0.7071 0.7071 0.7071 0 40\"><ofd:TextCode X=\"0\" Y=\"8\" DeltaX=\"8 8 8\">"
                        + "内部资料</ofd:TextCode></ofd:TextObject>"
                        + text(10, 90, 4, "4", "正文")),
                folder);
        assertThat(text.plain()).isEqualTo("正文\n内部资料\n");
        assertThat(text.lines().get(1).slanted()).isTrue();
        assertThat(text.lines().get(1).turn()).isCloseTo(45, within(0.1));
    }

    @Test
    void readsTextThatIsThereOnlyToBeSearched() throws IOException {
        assertThat(lines("<ofd:TextObject ID=\"5\" Boundary=\"10 10 80 40\" Font=\"1\" Size=\"4\">"
                        + "<ofd:FillColor Value=\"0 0 0\" Alpha=\"0\"/>"
                        + "<ofd:TextCode X=\"0\" Y=\"10\" DeltaX=\"4\">扫描</ofd:TextCode></ofd:TextObject>"))
                .containsExactly("扫描");
    }

    @Test
    void doesNotReadWhatNobodyCanSee() throws IOException {
        String clipped = "<ofd:TextObject ID=\"5\" Boundary=\"10 10 80 40\" Font=\"1\" Size=\"4\"><ofd:Clips><ofd:Clip>"
                + "<ofd:Area><ofd:Path Boundary=\"0 0 1 0\"><ofd:AbbreviatedData>M 0 0 L 1 0 L 1 0 L 0 0 C"
                + "</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips>"
                + "<ofd:TextCode X=\"0\" Y=\"10\" DeltaX=\"4\">暗记</ofd:TextCode></ofd:TextObject>";
        assertThat(lines(clipped + text(200, 20, 4, "4", "页外") + text(10, 20, 4, "4", "　　")))
                .isEmpty();
        assertThat(lines("<ofd:TextObject ID=\"5\" Visible=\"false\" Boundary=\"10 10 80 40\" Font=\"1\" Size=\"4\">"
                        + "<ofd:TextCode X=\"0\" Y=\"10\">藏</ofd:TextCode></ofd:TextObject>"))
                .isEmpty();
    }

    @Test
    void readsOnceWhatIsPrintedTwiceToLookBold() throws IOException {
        assertThat(lines(text(10, 20, 4, "4", "重要") + text(10.1, 20.1, 4, "4", "重要")))
                .containsExactly("重要");
    }

    @Test
    void readsTheTextOfTemplatesAnnotationsAndComposites() throws IOException {
        OfdDraft draft = new OfdDraft()
                .template("80", "", OfdDraft.layer("", text(10, 10, 4, "4", "模板")))
                .page("<ofd:Template TemplateID=\"80\"/>"
                        + OfdDraft.layer(
                                "", "<ofd:CompositeObject ID=\"6\" ResourceID=\"70\" Boundary=\"0 10 100 80\"/>"))
                .resources("<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"70\" Width=\"100\" Height=\"80\">"
                        + "<ofd:Content>" + text(10, 20, 4, "4", "组合")
                        + "</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>")
                .annotation("<ofd:Annot ID=\"7\" Type=\"Stamp\"><ofd:Appearance Boundary=\"0 50 100 50\">"
                        + text(10, 20, 4, "4", "批注") + "</ofd:Appearance></ofd:Annot>");
        assertThat(Look.text(draft, folder).plain()).isEqualTo("模板\n组合\n批注\n");
    }
}
