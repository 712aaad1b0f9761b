package cn.banwen.rendition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** By how much the lines of a scanned page fall towards the right, as its words stand. */
final class PageSlope {

    /** In heights of a word: shorter lines tell little. */
    private static final int LONG = 8;

    private static final int LEAST_WORDS = 4;

    /** Words that are much higher or lower than their line's are marks, or were cut wrongly. */
    private static final double ODD = 0.35;

    /** A page is straight enough where a line across it falls by less than a sixth of a letter. */
    private static final double STRAIGHT = 0.004;

    /** A paper that lies more askew was not meant to be read like this. */
    private static final double MOST = 0.1;

    private PageSlope() {}

    private record LineSlope(double slope, double length) {}

    /** Of most of its lines, counted by their lengths; 0 for straight. */
    static double of(List<RecognisedWord> words) {
        Map<String, List<RecognisedWord>> lines = words.stream().collect(Collectors.groupingBy(RecognisedWord::line));
        List<LineSlope> slopes = new ArrayList<>();
        lines.values().forEach(line -> addSlope(line, slopes));
        slopes.sort(Comparator.comparingDouble(LineSlope::slope));
        double half = slopes.stream().mapToDouble(LineSlope::length).sum() / 2;
        for (LineSlope line : slopes) {
            half -= line.length;
            if (half <= 0) {
                return Math.abs(line.slope) < STRAIGHT ? 0 : line.slope;
            }
        }
        return 0;
    }

    private static void addSlope(List<RecognisedWord> line, List<LineSlope> slopes) {
        int[] heights = line.stream().mapToInt(RecognisedWord::height).sorted().toArray();
        int usual = heights[heights.length / 2];
        List<RecognisedWord> alike = line.stream()
                .filter(word -> Math.abs(word.height() - usual) < ODD * usual)
                .toList();
        int length = alike.stream().mapToInt(RecognisedWord::x).max().orElse(0)
                - alike.stream().mapToInt(RecognisedWord::x).min().orElse(0);
        if (alike.size() < LEAST_WORDS || length < LONG * usual) {
            return;
        }
        double slope = slope(alike);
        if (Math.abs(slope) <= MOST) {
            slopes.add(new LineSlope(slope, length));
        }
    }

    /** Of the straight line that lies nearest to the words' middles. */
    private static double slope(List<RecognisedWord> words) {
        double meanX =
                words.stream().mapToDouble(RecognisedWord::middle).average().orElse(0);
        double meanY = words.stream().mapToDouble(PageSlope::y).average().orElse(0);
        double above = 0;
        double below = 0;
        for (RecognisedWord word : words) {
            above += (word.middle() - meanX) * (y(word) - meanY);
            below += (word.middle() - meanX) * (word.middle() - meanX);
        }
        return below == 0 ? 0 : above / below;
    }

    private static double y(RecognisedWord word) {
        return word.y() + word.height() / 2.0;
    }
}
