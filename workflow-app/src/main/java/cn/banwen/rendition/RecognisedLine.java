package cn.banwen.rendition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Where a line of recognised words runs and how high its letters are. Tesseract gives many a word a box of two lines'
 * height or of a comma's, and a letter half its width: most of the words, and the line's length for its letters, tell.
 *
 * @param level how far down its middle stands on the straightened page
 */
record RecognisedLine(double level, double size) {

    /** Of what a letter takes of its line: between letters is some white. */
    private static final double HIGHEST = 0.95;

    /** In heights: a line is in pieces where it has such a gap. */
    private static final double WIDE = 1.5;

    private record Piece(double pitch, double squares) {}

    static RecognisedLine of(List<RecognisedWord> words, double slope) {
        double height =
                middle(words.stream().mapToDouble(word -> word.size(slope)).toArray());
        double level =
                middle(words.stream().mapToDouble(word -> word.level(slope)).toArray());
        return new RecognisedLine(level, Math.min(height, HIGHEST * pitch(words, height)));
    }

    /** From one letter to the next, in most of the line. */
    private static double pitch(List<RecognisedWord> words, double height) {
        List<RecognisedWord> sorted = words.stream()
                .sorted(Comparator.comparingInt(RecognisedWord::x))
                .toList();
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || isGap(sorted.get(i - 1), sorted.get(i), height)) {
                pieces.add(piece(sorted.subList(start, i)));
                start = i;
            }
        }
        pieces.sort(Comparator.comparingDouble(Piece::pitch));
        double half = pieces.stream().mapToDouble(Piece::squares).sum() / 2;
        for (Piece piece : pieces) {
            half -= piece.squares;
            if (half <= 0) {
                return piece.pitch;
            }
        }
        return height;
    }

    private static boolean isGap(RecognisedWord left, RecognisedWord right, double height) {
        return right.x() - left.x() - left.width() > WIDE * height;
    }

    private static Piece piece(List<RecognisedWord> words) {
        RecognisedWord last = words.get(words.size() - 1);
        double squares = words.stream().mapToDouble(RecognisedWord::squares).sum();
        return new Piece((last.x() + last.width() - words.get(0).x()) / squares, squares);
    }

    static double middle(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
