package cn.banwen.completeness.text;

import cn.banwen.extraction.reading.NumberText;
import java.util.List;
import java.util.Optional;

/** 发文字号 where the standard puts it: on the first page, on a line of its own or beside 签发人. */
public final class PrintedNumber {

    private static final int LINES = 30;

    private PrintedNumber() {}

    /** In the spelling of the standard; empty where there is none, as on a letter or a notice of a meeting. */
    public static Optional<String> in(List<PageLines> pages) {
        return pages.stream()
                .limit(1)
                .flatMap(page -> page.lines().stream().limit(LINES))
                .map(PageLines::tight)
                .flatMap(line -> NumberText.of(line).stream())
                .findFirst();
    }
}
