package cn.banwen.rendition.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text without pages gets some. */
class TypedPagesTests {

    @TempDir
    Path folder;

    private String text(FileKind kind, byte[] bytes) throws IOException {
        try (PageSource pages = kind.open(Files.write(folder.resolve("source"), bytes), SiteFonts.in(null))) {
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= pages.count(); page++) {
                text.append(Lines.text(pages.draw(page).runs())).append('\n');
            }
            return text.toString();
        }
    }

    @Test
    void showsPlainTextInItsOwnEncoding() throws IOException {
        assertThat(text(FileKind.TEXT, "关于防汛工作的说明\r\n\r\n第二段".getBytes(Charset.forName("GBK"))))
                .isEqualTo("关于防汛工作的说明\n第二段\n");
    }

    @Test
    void nothingIsGuessedFromThePictureOfAFewTypedWords() throws IOException {
        Path file = Files.writeString(folder.resolve("source"), "已阅。");
        try (PageSource pages = FileKind.TEXT.open(file, SiteFonts.in(null))) {
            assertThat(pages.draw(1).wantsRecognition()).isFalse();
        }
    }

    @Test
    void breaksLongLinesAndPages() throws IOException {
        String text = text(FileKind.TEXT, ("长".repeat(100) + "\n").repeat(30).getBytes(StandardCharsets.UTF_8));
        assertThat(text.codePoints().filter(letter -> letter == '长').count()).isEqualTo(3_000);
        assertThat(text.lines().mapToInt(String::length)).allMatch(length -> length <= 41);
    }

    @Test
    void textIsWhatWasTypedWhateverTheFontShowsOfIt() throws IOException {
        assertThat(text(
                        FileKind.TEXT,
                        "office \uD83D\uDE00 first\u0007\tz\n\n\uD867\uDE3D村".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("office \uD83D\uDE00 first    z\n\uD867\uDE3D村\n");
    }

    @Test
    void linesBreakNeitherBeforePunctuationNorInsideWordsAndNumbers() throws IOException {
        for (int before = 30; before < 42; before++) {
            String text = text(
                    FileKind.TEXT,
                    ("长".repeat(before) + "，（2026年8月）office@yunxi.example报送。").getBytes(StandardCharsets.UTF_8));
            assertThat(text).contains("2026年", "office@yunxi.example");
            assertThat(text.lines()).noneMatch(line -> line.matches("[，）。].*|.*（"));
        }
    }

    @Test
    void marksStandWhereTheLettersDo() throws IOException {
        byte[] bytes = "　　防汛 ok".getBytes(StandardCharsets.UTF_8);
        try (PageSource pages = FileKind.TEXT.open(Files.write(folder.resolve("source"), bytes), SiteFonts.in(null))) {
            assertThat(pages.draw(1).runs()).singleElement().satisfies(run -> {
                assertThat(run.text()).isEqualTo("防汛 ok");
                assertThat(run.x()).isCloseTo(57 + 24, within(0.1f));
                assertThat(run.originY()).isCloseTo(57 + 12, within(0.1f));
            });
        }
    }

    @Test
    void showsAMailsHeadingAndWords() throws IOException {
        String mail =
                "From: 云溪县防办 <fb@yunxi.example>\nTo: a@b.example\nSubject: 转办通知\nDate: Wed, 8 Jul 2026 09:12:00 +0800\n"
                        + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\n\n<p>请签收</p>\n"
                        + "--b\nContent-Disposition: attachment; filename=a.pdf\n\nx\n--b--\n";
        assertThat(text(FileKind.MAIL, mail.getBytes(StandardCharsets.UTF_8)))
                .contains("主题：转办通知", "发件人：云溪县防办 fb@yunxi.example", "时间：2026年7月8日 09:12", "邮件附件：a.pdf", "请签收");
    }

    @Test
    void refusesAMailThatCostsTooMuch() {
        byte[] mail = ("Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(3_000))
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> text(FileKind.MAIL, mail))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.code()).isEqualTo("file-too-complex"));
    }
}
