package cn.banwen.extraction.reading;

import java.util.List;

/**
 * Where marks stand: at the upper left (7.2.1 to 7.2.3), in letters below the first line, with the forerunner on the right. A
 * page before the one with the number counts too: on a scan another may have been taken for it.
 */
final class MarkPlace {

    private static final double LOWEST = 0.36;
    private static final float LARGEST = 1.7f;

    private MarkPlace() {}

    /** The pieces of lines that stand there and are no larger than a mark, from top to bottom. */
    static List<Line> pieces(Anatomy document) {
        return document.paper().sheets().stream()
                .filter(sheet -> sheet.page() <= document.sheet().page())
                .flatMap(sheet -> sheet.above(LOWEST).stream())
                .filter(line -> isAboveTitle(line, document.title()))
                .flatMap(line -> line.pieces().stream())
                .filter(piece -> piece.size() <= LARGEST * document.paper().bodySize())
                .toList();
    }

    private static boolean isAboveTitle(Line line, TitleBlock title) {
        return title.lines().isEmpty()
                || line.page() < title.lines().get(0).page()
                || line.level() < title.lines().get(0).level();
    }
}
