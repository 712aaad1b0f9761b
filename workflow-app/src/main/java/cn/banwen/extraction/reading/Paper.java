package cn.banwen.extraction.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A document's pages, and what they have in common.
 *
 * @param bodySize of most letters
 * @param leftMargin where long lines begin
 */
record Paper(List<Sheet> sheets, float bodySize, float leftMargin) {

    /** Longer ones have attachments behind; what is asked for stands before. */
    private static final int MOST_LETTERS = 60_000;

    /** 3号, where nothing tells. */
    private static final float USUAL_SIZE = 16;

    private static final int ENOUGH_LETTERS = 100;
    private static final float LARGER = 1.15f;
    private static final float USUAL_MARGIN = 79;

    static Paper of(List<PageText> pages) {
        List<Sheet> sheets = new ArrayList<>();
        int lines = 0;
        int letters = 0;
        for (PageText page : pages.subList(0, Math.min(Extractor.MOST_PAGES, pages.size()))) {
            Sheet sheet = Sheet.of(page, lines);
            letters += sheet.letters();
            if (letters > MOST_LETTERS) {
                break;
            }
            lines += sheet.lines().size();
            sheets.add(sheet);
        }
        return new Paper(sheets, USUAL_SIZE, USUAL_MARGIN);
    }

    /**
     * The same, measured where the document begins: a first page always has text (7.3.1), and tables behind it are set smaller
     * and farther left.
     */
    Paper measuredFrom(Sheet head) {
        List<Sheet> telling = new ArrayList<>();
        int letters = 0;
        for (Sheet sheet : sheets.subList(sheets.indexOf(head), sheets.size())) {
            if (letters >= ENOUGH_LETTERS || !telling.isEmpty() && sheet.beginsAttachment()) {
                break;
            }
            telling.add(sheet);
            letters += sheet.letters();
        }
        float size = bodySize(telling);
        return new Paper(sheets, size, leftMargin(telling, size));
    }

    /** The size of most letters. */
    private static float bodySize(List<Sheet> sheets) {
        Map<Integer, Integer> letters = new TreeMap<>();
        sheets.forEach(sheet -> sheet.lines()
                .forEach(line ->
                        letters.merge(Math.round(line.size()), line.passage().length(), Integer::sum)));
        // Recognised sizes scatter by a point: each counts its neighbours.
        int most = 0;
        float size = USUAL_SIZE;
        for (int candidate : letters.keySet()) {
            int near = letters.getOrDefault(candidate, 0) * 2
                    + letters.getOrDefault(candidate - 1, 0)
                    + letters.getOrDefault(candidate + 1, 0);
            if (near > most) {
                most = near;
                size = candidate;
            }
        }
        return size;
    }

    /** Where long lines begin: a tenth of them may stand farther left. A head is larger, and has no margin. */
    private static float leftMargin(List<Sheet> sheets, float bodySize) {
        List<Float> lefts = sheets.stream()
                .flatMap(sheet -> sheet.lines().stream().filter(line -> line.right() - line.left() > sheet.width() / 2))
                .filter(line -> line.size() < LARGER * bodySize)
                .map(Line::left)
                .sorted()
                .toList();
        return lefts.isEmpty() ? USUAL_MARGIN : lefts.get(lefts.size() / 10);
    }

    List<Line> lines() {
        return sheets.stream().flatMap(sheet -> sheet.lines().stream()).toList();
    }
}
