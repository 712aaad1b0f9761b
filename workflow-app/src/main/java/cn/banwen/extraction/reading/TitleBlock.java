package cn.banwen.extraction.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The title (7.3.1): centred and larger than the text, in one line or several, below the number. */
record TitleBlock(List<Line> lines) {

    static final TitleBlock NONE = new TitleBlock(List.of());

    private static final double LOWEST = 0.78;
    private static final int MOST_LINES = 6;
    private static final float LARGER = 1.13f;
    private static final double CENTRED = 0.06;
    private static final float INDENT = 1.2f;
    private static final float ALIKE = 1.3f;
    private static final float LEAST_OF_A_LINE = 2;
    private static final float MOST_OF_A_GAP = 2.4f;

    /** When and by whom it was adopted stands below the title in brackets. */
    private static final Pattern NOTE = Pattern.compile("\\(.*(?:19|20|[一二]〇).*\\)|\\([^()]*(?:通过|批准|施行)\\)");

    private static final Pattern ABOUT = Pattern.compile(".*(?:关于|印发|转发|批转|调整|召开|表彰).*");

    /**
     * The first block of lines that look like one.
     *
     * @param number where there is none, what looks like an issuer's name is passed over
     */
    static TitleBlock find(Sheet sheet, Paper paper, Optional<NumberLine> number) {
        float from = number.map(it -> it.line().level()).orElse(-1f);
        List<Line> below = sheet.above(LOWEST).stream()
                .filter(line -> line.level() > from + 2)
                .toList();
        for (int start = 0; start < below.size(); start++) {
            Line first = below.get(start);
            if (isOne(first, sheet, paper) && (number.isPresent() || !isHead(first, below, start))) {
                return new TitleBlock(block(below, start, sheet, paper));
            }
            if (number.isPresent() && isText(first, sheet)) {
                break;
            }
        }
        return NONE;
    }

    private static List<Line> block(List<Line> below, int start, Sheet sheet, Paper paper) {
        List<Line> block = new ArrayList<>(List.of(below.get(start)));
        for (int at = start + 1; at < below.size() && block.size() < MOST_LINES; at++) {
            Line last = block.get(block.size() - 1);
            Line next = below.get(at);
            float ratio = next.size() / last.size();
            if (!isOne(next, sheet, paper)
                    || ratio > ALIKE
                    || ratio < 1 / ALIKE
                    || next.level() - last.level() > MOST_OF_A_GAP * last.size()) {
                break;
            }
            block.add(next);
        }
        return block;
    }

    private static boolean isOne(Line line, Sheet sheet, Paper paper) {
        String text = line.text();
        return line.hans() >= LEAST_OF_A_LINE
                && line.pieces().size() == 1
                && sheet.centred(line, CENTRED)
                && !text.endsWith(":")
                && !text.endsWith("。")
                && !Words.isMarkLine(text)
                && !NOTE.matcher(text).matches()
                && !line.red()
                && (line.size() > LARGER * paper.bodySize() || standsApart(line, sheet, paper));
    }

    /** A title in the size of the text at least keeps from both margins. */
    private static boolean standsApart(Line line, Sheet sheet, Paper paper) {
        float indent = INDENT * paper.bodySize();
        return line.left() > paper.leftMargin() + indent
                && line.right() < sheet.width() - paper.leftMargin() - indent
                && line.hans() >= 4;
    }

    /** Without a number below it the issuer's name is told by its size, its colour or its last word. */
    private static boolean isHead(Line line, List<Line> lines, int at) {
        String text = line.text();
        if (ABOUT.matcher(text).matches()) {
            return false;
        }
        boolean smallerFollows = lines.subList(at + 1, Math.min(lines.size(), at + 4)).stream()
                .anyMatch(next -> ABOUT.matcher(next.text()).matches());
        return line.red() || text.endsWith("文件") || text.endsWith("纪要") && smallerFollows || Words.isOffice(text);
    }

    private static boolean isText(Line line, Sheet sheet) {
        return line.right() - line.left() > sheet.width() * 0.6 && !sheet.centred(line, CENTRED / 2)
                || line.text().endsWith("。");
    }

    Passage passage() {
        return Passage.of(lines);
    }

    float end() {
        return lines.get(lines.size() - 1).level();
    }
}
