package cn.banwen.completeness.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 发文字号 where the standard puts it: on the first page, on a line of its own or beside 签发人. */
public final class PrintedNumber {

    private static final Pattern NUMBER =
            Pattern.compile("([\\p{IsHan}A-Za-z]{1,20})[\\[(【〈《〔{<](19\\d{2}|20\\d{2})[])】〉》〕}>]第?(\\d{1,5})号");

    private static final int LINES = 30;

    /** What may stand beside it: 签发人 and two names. */
    private static final int BESIDE = 16;

    private PrintedNumber() {}

    /** In the spelling of the standard; empty where there is none, as on a letter or a notice of a meeting. */
    public static Optional<String> in(List<PageLines> pages) {
        if (pages.isEmpty()) {
            return Optional.empty();
        }
        for (String line : pages.get(0).lines().stream().limit(LINES).toList()) {
            String tight = PageLines.tight(line);
            Matcher number = NUMBER.matcher(tight);
            if (number.find() && tight.length() - (number.end() - number.start()) <= BESIDE) {
                return Optional.of(
                        number.group(1) + "〔" + number.group(2) + "〕" + Integer.parseInt(number.group(3)) + "号");
            }
        }
        return Optional.empty();
    }
}
