package cn.banwen.rendition;

import cn.banwen.rendition.drawing.TextRun;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table that Tesseract writes, as runs of text: neighbours in a line, as far as no gap divides them. */
final class RecognisedWords {

    /** Of a whole run: a single letter that was guessed still tells where a letter stands. */
    private static final int LEAST_CONFIDENCE = 30;

    private static final float GAP = 0.15f;

    private RecognisedWords() {}

    /** A word at its place, in dots. */
    private record Word(String line, int x, int y, int width, int height, double confidence, String text) {

        static @Nullable Word of(String row) {
            String[] cells = row.split("\t", -1);
            if (cells.length < 12 || !cells[0].equals("5") || cells[11].isBlank()) {
                return null;
            }
            return new Word(
                    cells[2] + '.' + cells[3] + '.' + cells[4],
                    Integer.parseInt(cells[6]),
                    Integer.parseInt(cells[7]),
                    Integer.parseInt(cells[8]),
                    Integer.parseInt(cells[9]),
                    Double.parseDouble(cells[10]),
                    cells[11].strip());
        }

        boolean continues(Word before) {
            return line.equals(before.line) && x - before.x - before.width < GAP * Math.max(height, before.height);
        }
    }

    static List<TextRun> runs(List<String> table, double points) {
        List<Word> words = new ArrayList<>();
        for (String row : table) {
            Word word = Word.of(row);
            if (word != null) {
                words.add(word);
            }
        }
        List<TextRun> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || !words.get(i).continues(words.get(i - 1))) {
                List<Word> together = words.subList(start, i);
                if (confidence(together) >= LEAST_CONFIDENCE) {
                    runs.add(run(together, points));
                }
                start = i;
            }
        }
        return runs;
    }

    private static double confidence(List<Word> words) {
        return words.stream().mapToDouble(Word::confidence).average().orElse(0);
    }

    private static TextRun run(List<Word> words, double points) {
        int left = words.get(0).x;
        int top = words.stream().mapToInt(Word::y).min().orElseThrow();
        int right = words.stream().mapToInt(word -> word.x + word.width).max().orElseThrow();
        int bottom = words.stream().mapToInt(word -> word.y + word.height).max().orElseThrow();
        float height = (float) ((bottom - top) * points);
        return new TextRun(
                text(words),
                (float) (left * points),
                (float) (top * points),
                (float) ((right - left) * points),
                height,
                height,
                0,
                null);
    }

    /** Between Chinese letters there is no space. */
    private static String text(List<Word> words) {
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            if (!text.isEmpty() && isLatin(text.charAt(text.length() - 1)) && isLatin(word.text.charAt(0))) {
                text.append(' ');
            }
            text.append(word.text);
        }
        return text.toString();
    }

    private static boolean isLatin(char letter) {
        return letter < 0x250 && Character.isLetterOrDigit(letter);
    }
}
