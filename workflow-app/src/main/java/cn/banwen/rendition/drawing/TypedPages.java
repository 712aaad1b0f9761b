package cn.banwen.rendition.drawing;

import cn.banwen.eml.Enclosure;
import cn.banwen.eml.Letter;
import cn.banwen.eml.LetterException;
import cn.banwen.platform.ChineseText;
import cn.banwen.platform.OfficialTime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of what has none: plain text, and a mail's heading and words. */
final class TypedPages {

    /** Some six hundred pages. */
    private static final int MOST = 1 << 21;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm").withZone(OfficialTime.ZONE);

    private TypedPages() {}

    static PageSource ofText(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            List<String> lines = new ArrayList<>(lines(ChineseText.read(in.readNBytes(MOST), null)));
            if (in.read() >= 0) {
                lines.add("……（文件很长，以下请下载后查看）");
            }
            return typed(file, lines);
        }
    }

    /** @throws Unreadable {@code file-too-complex}, {@code file-damaged} */
    static PageSource ofMail(Path file) throws IOException {
        try (Letter letter = Letter.open(file)) {
            Letter.Sender sender = letter.sender();
            List<String> lines = new ArrayList<>();
            add(lines, "主题：", letter.subject());
            add(
                    lines,
                    "发件人：",
                    Stream.of(sender.name(), sender.address())
                            .filter(part -> part != null)
                            .collect(Collectors.joining(" ")));
            add(lines, "收件人：", letter.recipients());
            letter.sentAt().ifPresent(at -> add(lines, "时间：", TIME.format(at)));
            add(
                    lines,
                    "邮件附件：",
                    letter.enclosures().stream().map(Enclosure::name).collect(Collectors.joining("，")));
            lines.add("");
            lines.addAll(lines(letter.text()));
            return typed(file, lines);
        } catch (LetterException e) {
            boolean large = e.problem() == LetterException.Problem.TOO_COMPLEX;
            throw new Unreadable(large ? "file-too-complex" : "file-damaged", e);
        }
    }

    private static void add(List<String> lines, String name, String value) {
        if (!value.isBlank()) {
            lines.add(name + value.replaceAll("\\s+", " "));
        }
    }

    private static List<String> lines(String text) {
        return Arrays.asList(text.replace("\uFEFF", "").split("\\R"));
    }

    private static PageSource typed(Path file, List<String> lines) throws IOException {
        Path pdf = file.resolveSibling("typed.pdf");
        List<TextOfPage> texts = TypedPdf.write(lines, pdf);
        return new TypedSheets(PdfPages.open(pdf), texts);
    }
}
