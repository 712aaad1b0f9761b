package cn.banwen.ofd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text is looked at by a character that is a black square. */
class OfdTextDrawingTests {

    private static final char SQUARE = '■';

    @TempDir
    Path folder;

    private static String text(String attributes, String inner) {
        return "<ofd:TextObject ID=\"5\" Font=\"1\" %s>%s</ofd:TextObject>".formatted(attributes, inner);
    }

    private static String code(String attributes, String words) {
        return "<ofd:TextCode %s>%s</ofd:TextCode>".formatted(attributes, words);
    }

    private Look look(String objects) throws IOException {
        return Look.at(OfdDraft.of(objects), folder);
    }

    @Test
    void setsCharactersWhereTheirStepsSay() throws IOException {
        look(text("Boundary=\"10 20 80 40\" Size=\"10\"", code("X=\"0\" Y=\"20\" DeltaX=\"g 2 20 30\"", "■■■■")))
                .isComplete()
                .is("000000", 15, 36)
                .is("ffffff", 25, 36)
                .is("000000", 35, 36)
                .is("000000", 55, 36)
                .is("ffffff", 75, 36)
                .is("000000", 85, 36);
    }

    @Test
    void setsTextDownwards() throws IOException {
        look(text("Boundary=\"10 0 80 90\" Size=\"10\"", code("X=\"0\" Y=\"20\" DeltaY=\"20 20\"", "■■■")))
                .is("000000", 15, 16)
                .is("ffffff", 15, 26)
                .is("000000", 15, 36)
                .is("000000", 15, 56)
                .is("ffffff", 25, 36);
        look(text("Boundary=\"10 0 80 90\" Size=\"10\" ReadDirection=\"90\"", code("X=\"0\" Y=\"20\"", "■■")))
                .is("000000", 15, 16)
                .is("000000", 15, 26);
    }

    @Test
    void goesOnWhereTheLastTextCodeBeganIfNothingElseIsSaid() throws IOException {
        look(text(
                        "Boundary=\"0 0 100 100\" Size=\"10\"",
                        code("X=\"10\" Y=\"20\"", "■") + code("Y=\"40\"", "■") + code("X=\"50\"", "■")))
                .is("000000", 15, 16)
                .is("000000", 15, 36)
                .is("000000", 55, 36);
    }

    @Test
    void advancesByTheWidthOfItsCharactersWhereNoStepsAreStated() throws IOException {
        look(text("Boundary=\"0 0 100 100\" Size=\"10\"", code("X=\"10\" Y=\"20\"", "■　■")))
                .is("000000", 15, 16)
                .is("ffffff", 25, 16)
                .is("000000", 35, 16);
    }

    @Test
    void paintsInTheColourStatedAndInBlackOtherwise() throws IOException {
        look(text(
                        "Boundary=\"0 0 100 100\" Size=\"20\"",
                        "<ofd:FillColor Value=\"255 0 0\"/>" + code("X=\"10\" Y=\"40\"", "■")))
                .is("ff0000", 20, 32);
    }

    @Test
    void drawsOutlinesOnlyWhereItIsToldTo() throws IOException {
        look(text(
                        "Boundary=\"0 0 100 100\" Size=\"60\" Fill=\"false\" Stroke=\"true\" LineWidth=\"3\"",
                        "<ofd:StrokeColor Value=\"0 0 255\"/>" + code("X=\"10\" Y=\"70\"", "■")))
                .is("ffffff", 40, 47);
        assertThat(look(text("Boundary=\"0 0 90 90\" Size=\"60\" Fill=\"false\"", code("X=\"10\" Y=\"70\"", "■")))
                        .inked(0, 0, 100, 100))
                .isZero();
    }

    @Test
    void stretchesTurnsAndTransforms() throws IOException {
        look(text("Boundary=\"0 0 100 100\" Size=\"20\" HScale=\"2\"", code("X=\"10\" Y=\"40\"", "■")))
                .is("000000", 40, 32)
                .is("ffffff", 52, 32);
        look(text("Boundary=\"0 0 100 100\" Size=\"20\" CharDirection=\"90\"", code("X=\"50\" Y=\"50\"", "■")))
                .is("000000", 58, 60)
                .is("ffffff", 60, 42);
        look(text("Boundary=\"50 50 40 40\" Size=\"10\" CTM=\"2 0 0 2 0 0\"", code("X=\"0\" Y=\"10\"", "■")))
                .is("000000", 60, 62);
    }

    @Test
    void printsBoldTextBolderAndItalicTextSlanted() throws IOException {
        String word = code("X=\"10\" Y=\"60\"", "一");
        double plain = look(text("Boundary=\"0 0 100 100\" Size=\"60\"", word)).inked(0, 0, 100, 100);
        double bold = look(text("Boundary=\"0 0 100 100\" Size=\"60\" Weight=\"700\"", word))
                .inked(0, 0, 100, 100);
        assertThat(bold).isGreaterThan(1.5 * plain);
        String square = code("X=\"20\" Y=\"60\"", "■");
        look(text("Boundary=\"0 0 100 100\" Size=\"40\" Italic=\"true\"", square))
                .is("ffffff", 25, 30)
                .is("000000", 60, 30);
        look(text("Boundary=\"0 0 100 100\" Size=\"40\"", square))
                .is("000000", 25, 30)
                .is("ffffff", 60, 30);
    }

    @Test
    void fitsAFontThatStandsInIntoTheStepsOfTheOneMeant() throws IOException {
        double room = look(text("Boundary=\"0 0 100 100\" Size=\"40\"", code("X=\"0\" Y=\"60\" DeltaX=\"20\"", "88")))
                .inked(19.6, 0, 0.8, 100);
        assertThat(room).as("ink between the two digits").isZero();
    }

    @Test
    void usesTheFontInTheFileAndItsGlyphsByNumber() throws IOException {
        FontSubset subset = FontSubset.of(SQUARE, '一');
        String words = text(
                "Boundary=\"0 0 100 100\" Size=\"20\"",
                "<ofd:CGTransform CodePosition=\"1\" CodeCount=\"1\" GlyphCount=\"1\"><ofd:Glyphs>%d</ofd:Glyphs>"
                                .formatted(subset.glyph(SQUARE))
                        + "</ofd:CGTransform>" + code("X=\"10\" Y=\"40\" DeltaX=\"20 20\"", "一一一"));
        OfdDraft draft = OfdDraft.of(words).font("1", "FontName=\"Subset\"", "Font1.ttf", subset.bytes());
        Look.at(draft, folder)
                .isComplete()
                .is("ffffff", 20, 28)
                .is("000000", 40, 28)
                .is("ffffff", 60, 28);
        assertThat(Look.text(draft, folder).plain()).isEqualTo("一一一\n");
    }

    @Test
    void thickensBoldTextOfAFontThatIsNotBold() throws IOException {
        FontSubset subset = FontSubset.of(SQUARE);
        String word = code("X=\"20\" Y=\"70\"", "■");
        String size = "Boundary=\"0 0 100 100\" Size=\"60\"";
        OfdDraft plain = OfdDraft.of(text(size, word)).font("1", "FontName=\"宋体\"", "f.ttf", subset.bytes());
        OfdDraft bold =
                OfdDraft.of(text(size + " Weight=\"700\"", word)).font("1", "FontName=\"宋体\"", "f.ttf", subset.bytes());
        assertThat(Look.at(bold, folder).inked(0, 0, 100, 100))
                .isGreaterThan(Look.at(plain, folder).inked(0, 0, 100, 100) + 0.01);
    }

    @Test
    void readsABareFontOfPostScriptOutlines() throws IOException {
        String words = text(
                "Boundary=\"0 0 100 100\" Size=\"20\"",
                "<ofd:CGTransform CodePosition=\"0\" CodeCount=\"1\" GlyphCount=\"1\"><ofd:Glyphs>1</ofd:Glyphs>"
                        + "</ofd:CGTransform>" + code("X=\"10\" Y=\"40\"", "方"));
        OfdDraft draft = OfdDraft.of(words).font("1", "FontName=\"Bare\"", "Font1.cff", BareFont.ofOneSquare());
        Look.at(draft, folder)
                .isComplete()
                .is("000000", 20, 30)
                .is("000000", 11, 21)
                .is("ffffff", 32, 30);
    }

    @Test
    void replacesABrokenFontAndSaysSo() throws IOException {
        OfdDraft draft = OfdDraft.of(text("Boundary=\"0 0 100 100\" Size=\"20\"", code("X=\"10\" Y=\"40\"", "■")))
                .font("1", "FontName=\"Broken\"", "Font1.ttf", new byte[] {0, 1, 0, 0, 99, 99, 1, 2, 3});
        Look look = Look.at(draft, folder);
        assertThat(look.leftOut()).containsExactly(Omission.What.GLYPH);
        look.is("000000", 20, 32);
    }

    @Test
    void drawsABoxForACharacterThatNoFontHasAndSaysSo() throws IOException {
        Look look = look(text("Boundary=\"0 0 100 100\" Size=\"20\"", code("X=\"10\" Y=\"40\"", "\uE123")));
        assertThat(look.leftOut()).containsExactly(Omission.What.GLYPH);
        assertThat(look.inked(10, 20, 20, 24)).isPositive();
    }

    @Test
    void clipsByTheOutlinesOfText() throws IOException {
        look("""
                <ofd:PathObject ID="5" Boundary="0 0 100 100" Fill="true" Stroke="false">
                <ofd:Clips><ofd:Clip><ofd:Area><ofd:Text Font="1" Size="20" Boundary="10 20 50 50">
                <ofd:TextCode X="0" Y="20">■</ofd:TextCode></ofd:Text></ofd:Area></ofd:Clip></ofd:Clips>
                <ofd:FillColor Value="255 0 0"/><ofd:AbbreviatedData>M 0 0 L 100 0 L 100 100 L 0 100 C</ofd:AbbreviatedData>
                </ofd:PathObject>""")
                .isComplete()
                .is("ff0000", 20, 32)
                .is("ffffff", 40, 32);
    }
}
