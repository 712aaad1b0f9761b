package cn.banwen.circulation.web;

import cn.banwen.rendition.PageContent;
import cn.banwen.rendition.PageHit;
import cn.banwen.rendition.drawing.TextRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A page as a drawing: its picture, its words laid over it, and where searched words stand. Lengths are points of paper.
 *
 * @param viewBox of the drawing
 * @param transform turns what is drawn; null for upright
 */
record SheetView(
        int page,
        String viewBox,
        @Nullable String transform,
        String width,
        String height,
        List<Words> words,
        List<Mark> marks,
        @Nullable String failure) {

    /** A stretch of text at a point of its baseline. */
    record Words(String text, String x, String y, String size, String length, @Nullable String transform) {

        /** @param next the run after it; null for the last */
        static Words of(TextRun run, @Nullable TextRun next) {
            String x = number(run.originX());
            String y = number(run.originY());
            return new Words(
                    run.text() + (endsLine(run, next) ? " " : ""),
                    x,
                    y,
                    number(run.size()),
                    number(run.length()),
                    run.turn() == 0 ? null : "rotate(%d %s %s)".formatted(-run.turn(), x, y));
        }
    }

    /** What is copied from two lines stays two words. */
    private static boolean endsLine(TextRun run, @Nullable TextRun next) {
        return next == null || next.y() > run.y() + run.height() / 2;
    }

    /** A box around searched words. */
    record Mark(String x, String y, String width, String height) {}

    static SheetView of(PageContent page, int turn, List<PageHit> hits) {
        boolean upright = turn % 2 == 0;
        String width = number(page.width());
        String height = number(page.height());
        return new SheetView(
                page.page(),
                "0 0 " + (upright ? width : height) + " " + (upright ? height : width),
                switch (turn) {
                    case 1 -> "translate(%s 0) rotate(90)".formatted(height);
                    case 2 -> "translate(%s %s) rotate(180)".formatted(width, height);
                    case 3 -> "translate(0 %s) rotate(270)".formatted(width);
                    default -> null;
                },
                width,
                height,
                words(page.runs()),
                hits.stream()
                        .filter(hit -> hit.page() == page.page())
                        .flatMap(hit -> hit.boxes().stream())
                        .map(box ->
                                new Mark(number(box.x()), number(box.y()), number(box.width()), number(box.height())))
                        .toList(),
                page.failure());
    }

    private static List<Words> words(List<TextRun> runs) {
        List<Words> words = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            words.add(Words.of(runs.get(i), i + 1 < runs.size() ? runs.get(i + 1) : null));
        }
        return words;
    }

    private static String number(float value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
