package cn.banwen.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks for the mark in the first lines of a text without layout: above it stands nothing but what belongs there. */
final class OpeningLines {

    private static final int LOOKED_AT = 8;

    /** The issuer's name above the mark, as a letter has it (GB/T 9704-2012, 10.1). */
    private static final Pattern ISSUER =
            Pattern.compile("[\\p{IsHan}()]{2,30}(?:文件|政府|委员会|办公室|[局厅部委院办会组处科署行司]|\\(函\\))");

    private OpeningLines() {}

    static Optional<ClassificationMark> mark(List<String> lines) {
        List<String> opening = lines.stream()
                .map(MarkText::normalize)
                .filter(line -> !line.isEmpty())
                .limit(LOOKED_AT)
                .toList();
        for (String line : opening) {
            Optional<ClassificationMark> mark = MarkText.line(line);
            if (mark.isPresent()) {
                return mark;
            }
            if (!MarkText.accompanies(line) && !ISSUER.matcher(line).matches()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
