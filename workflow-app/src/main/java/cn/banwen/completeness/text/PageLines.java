package cn.banwen.completeness.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * A page of text.
 *
 * @param page from 1
 * @param lines from top to bottom, none blank, in one width; blanks stay where they stand
 */
public record PageLines(int page, List<String> lines) {

    public PageLines {
        lines = List.copyOf(lines);
    }

    public static PageLines of(int page, String text) {
        return new PageLines(
                page,
                Arrays.stream(Normalizer.normalize(text, Normalizer.Form.NFKC).split("\\R"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    /** How many letters and digits stand on it. */
    public long letters() {
        return lines.stream()
                .flatMapToInt(String::codePoints)
                .filter(Character::isLetterOrDigit)
                .count();
    }

    /** Without blanks, which text layers have where a reader sees none. */
    static String tight(String line) {
        return line.replaceAll("[\\s\\u3000\\u200b\\ufeff]+", "");
    }
}
