package cn.banwen.eml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters of every make. */
class LetterTests {

    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    Path folder;

    private Letter letter(String text, Charset charset) throws IOException {
        return Letter.open(
                Files.write(folder.resolve("a.eml"), text.replace("\n", "\r\n").getBytes(charset)));
    }

    private Letter letter(String text) throws IOException {
        return letter(text, StandardCharsets.UTF_8);
    }

    @Test
    void readsTheHeading() throws IOException {
        try (Letter letter = letter(
                "From: \"=?GB2312?Q?=D4=C6=CF=AA=CF=D8?=\" <a@b.example>\nSubject: =?utf-8?B?5YWz5LqO?=\n =?utf-8?B?6Ziy5rGb?= (2)\n"
                        + "Date: Wed, 8 Jul 2026 09:12:00 +0800 (CST)\nMessage-ID: <1@b.example>\n\nx\n")) {
            assertThat(letter.subject()).isEqualTo("关于防汛 (2)");
            assertThat(letter.sender()).isEqualTo(new Letter.Sender("云溪县", "a@b.example"));
            assertThat(letter.sentAt()).contains(Instant.parse("2026-07-08T01:12:00Z"));
            assertThat(letter.messageId()).contains("<1@b.example>");
            assertThat(letter.text()).isEqualTo("x");
        }
    }

    @Test
    void readsRawBytesOfAnyEncoding() throws IOException {
        try (Letter letter = letter("From: 云溪县 <a@b.example>\nSubject: 关于防汛\n\n请报送。\n", GBK)) {
            assertThat(letter.subject()).isEqualTo("关于防汛");
            assertThat(letter.sender().name()).isEqualTo("云溪县");
            assertThat(letter.text()).isEqualTo("请报送。");
        }
        try (Letter letter = letter("Subject: 关于防汛\nContent-Type: text/plain; charset=us-ascii\n\n请报送。\n")) {
            assertThat(letter.subject()).isEqualTo("关于防汛");
            assertThat(letter.text()).isEqualTo("请报送。");
        }
    }

    @Test
    void believesPlainWordsBeforeHtmlAndReadsHtmlWithoutItsScripts() throws IOException {
        String html =
                "<html><head><title>t</title><style>p{}</style></head><body><p>请&nbsp;报送<br>谢谢</p><script>alert('<p>no</p>')</script><td>甲</td><td>乙</td></body></html>";
        try (Letter letter = letter("Content-Type: text/html; charset=utf-8\n\n" + html)) {
            assertThat(letter.text()).isEqualTo("请 报送\n谢谢\n甲 乙");
        }
        try (Letter letter = letter(
                "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n平文\n--b\nContent-Type: text/html\n\n<p>html</p>\n--b--\n")) {
            assertThat(letter.text()).isEqualTo("平文");
            assertThat(letter.enclosures()).isEmpty();
        }
    }

    @Test
    void takesPicturesInTheWordsForNoEnclosures() throws IOException {
        try (Letter letter = letter(
                "Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<img src=cid:1>\n"
                        + "--b\nContent-Type: image/png; name=logo.png\nContent-ID: <1>\n\nx\n"
                        + "--b\nContent-Type: image/png; name=scan.png\nContent-Disposition: attachment; filename=scan.png\nContent-ID: <2>\n\nx\n--b--\n")) {
            assertThat(letter.enclosures()).extracting(Enclosure::name).containsExactly("scan.png");
        }
    }

    @Test
    void endsWithWhatCostsTooMuch() {
        assertThatThrownBy(() -> letter("Subject: " + "x".repeat(2 << 20))).isInstanceOf(LetterException.class);
        assertThatThrownBy(() -> letter("X: y\n".repeat(300_000))).isInstanceOf(LetterException.class);
        assertThatThrownBy(() -> letter("Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(3_000)))
                .isInstanceOf(LetterException.class);
    }

    @Test
    void readsASenderThatNeverEnds() {
        assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> {
                    assertThat(Senders.of("a".repeat(1 << 20)).address()).isNull();
                    assertThat(Senders.of("\u000b".repeat(1 << 20)).address()).isNull();
                },
                "never ends");
    }

    @Test
    void takesASenderApartHoweverItIsWritten() {
        assertThat(Senders.of(" \"云 溪\" < a@b.example >, x@y")).isEqualTo(new Letter.Sender("云 溪", "a@b.example"));
        assertThat(Senders.of("云溪 <a@b.example>")).isEqualTo(new Letter.Sender("云溪", "a@b.example"));
        assertThat(Senders.of("\"<a@b.example>")).isEqualTo(new Letter.Sender(null, "a@b.example"));
        assertThat(Senders.of("a@b.example (云溪)")).isEqualTo(new Letter.Sender(null, "a@b.example"));
        assertThat(Senders.of("云溪")).isEqualTo(new Letter.Sender("云溪", null));
    }

    @Test
    void opensNoMailWithinMails() throws IOException {
        String mail = "Subject: in\nContent-Type: message/rfc822\n\n".repeat(1_000) + "Subject: last\n\nwords\n";
        try (Letter letter = letter("Subject: out\nContent-Type: message/rfc822\n\n" + mail)) {
            assertThat(letter.subject()).isEqualTo("out");
        }
    }

    @Test
    void tenThousandEnclosuresAreTooMany() {
        String enclosure = "--b\nContent-Disposition: attachment; filename=a.txt\n\nx\n";
        assertThatThrownBy(() -> letter("Content-Type: multipart/mixed; boundary=b\n\n" + enclosure.repeat(10_000)))
                .isInstanceOf(LetterException.class);
    }

    @Test
    void readsHtmlThatNeverCloses() {
        String open = "<style>".repeat(50_000) + "<p".repeat(50_000);
        assertThat(HtmlWords.of(open)).isEmpty();
    }
}
