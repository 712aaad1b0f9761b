package cn.banwen.rendition.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Runs as a reader reads them: lines from top to bottom, each from left to right. */
public final class Lines {

    private static final float WORD_GAP = 0.3f;

    private Lines() {}

    public static String text(List<TextRun> runs) {
        return lines(runs).stream().map(Lines::joined).collect(Collectors.joining("\n"));
    }

    /** The runs of each line in their order; turned text has lines of its own, after the upright. */
    public static List<List<TextRun>> lines(List<TextRun> runs) {
        List<List<TextRun>> lines = new ArrayList<>();
        List<TextRun> upright = runs.stream()
                .filter(run -> run.turn() == 0)
                .sorted(Comparator.comparingDouble(run -> run.y() + run.height() / 2.0))
                .toList();
        List<TextRun> line = new ArrayList<>();
        float bottom = 0;
        for (TextRun run : upright) {
            if (!line.isEmpty() && run.y() + run.height() / 2 > bottom) {
                lines.add(sorted(line));
                line = new ArrayList<>();
            }
            if (line.isEmpty() || run.y() + run.height() < bottom) {
                bottom = run.y() + run.height();
            }
            line.add(run);
        }
        if (!line.isEmpty()) {
            lines.add(sorted(line));
        }
        runs.stream().filter(run -> run.turn() != 0).forEach(run -> lines.add(List.of(run)));
        return lines;
    }

    private static List<TextRun> sorted(List<TextRun> line) {
        return line.stream().sorted(Comparator.comparingDouble(TextRun::x)).toList();
    }

    private static String joined(List<TextRun> line) {
        StringBuilder text = new StringBuilder();
        float end = 0;
        for (TextRun run : line) {
            if (!text.isEmpty() && run.x() - end > WORD_GAP * run.size()) {
                text.append(' ');
            }
            text.append(run.text());
            end = run.x() + run.width();
        }
        return text.toString();
    }
}
