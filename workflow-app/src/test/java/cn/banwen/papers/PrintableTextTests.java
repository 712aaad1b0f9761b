package cn.banwen.papers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTextTests {

    private static final FontChain FONTS = Typefaces.with(SiteFaces.none()).body();

    @Test
    void ordinaryTextStaysAsTyped() {
        String text = "收〔2026〕128号：“同意”——王×(代 李×)，见附件①③；★√℃ Ω é";

        assertThat(PrintableText.of(text, FONTS)).isEqualTo(text);
    }

    @Test
    void rareCharactersOfNamesArePrinted() {
        assertThat(PrintableText.of("䶮㛃㐂", FONTS)).isEqualTo("䶮㛃㐂");
    }

    @Test
    void whatNoFaceHasIsMarkedOncePerCharacter() {
        assertThat(PrintableText.of("𠮷😀\u0007\ud800\ufffd\ue000", FONTS)).isEqualTo("〓〓〓〓〓〓");
    }

    @Test
    void namesEachCharacterThatWillBeMarkedOnce() {
        assertThat(PrintableText.missing("王𠮷、赵𠮷\n䶮〓 😀", FONTS)).containsExactly("𠮷", "😀");
        assertThat(PrintableText.missing("收〔2026〕128号 同意", FONTS)).isEmpty();
    }

    @Test
    void invisibleCharactersGoAndOddBlanksBecomeBlanks() {
        assertThat(PrintableText.of("办\u200b\ufeff文\ufe0f\u202e件\u2028一\u205f\t二", FONTS))
                .isEqualTo("办文件\n一 　　二");
    }

    @Test
    void radicalsOfConvertedFilesBecomeTheCharactersTheyLookLike() {
        assertThat(PrintableText.of("⽂件⼀", FONTS)).isEqualTo("文件一");
    }
}
