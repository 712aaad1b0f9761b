package cn.banwen.rendition;

import cn.banwen.rendition.PageHit.Box;
import cn.banwen.rendition.drawing.TextRun;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds words on a page as a reader means them: spaces that nobody sees don't count, nor do the width of a letter, its
 * case, and which brackets a number's year stands in; words may run over the end of a line.
 */
final class WordSearch {

    private static final String OPENING = "[(【〈〔{";
    private static final String CLOSING = "])】〉〕}";

    private final StringBuilder letters = new StringBuilder();
    private final List<Place> places = new ArrayList<>();

    /** Where a letter stands: from which to which part of its run. */
    private record Place(TextRun run, float from, float to) {}

    private WordSearch(PageContent page) {
        page.runs().forEach(this::add);
    }

    /** What is left of words to compare them by. */
    static String essence(String words) {
        StringBuilder essence = new StringBuilder();
        words.codePoints().forEach(letter -> essence.append(essence(letter)));
        return essence.toString();
    }

    /** At most so many hits on a page. */
    static List<PageHit> on(PageContent page, String essence, int most) {
        return isIn(page.text(), essence) ? new WordSearch(page).find(page.page(), essence, most) : List.of();
    }

    static boolean isIn(String text, String essence) {
        return !essence.isEmpty() && essence(text).contains(essence);
    }

    private static String essence(int letter) {
        if (Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.FORMAT) {
            return "";
        }
        String plain = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        if (OPENING.contains(plain)) {
            return "〔";
        }
        return CLOSING.contains(plain) ? "〕" : plain.strip();
    }

    private void add(TextRun run) {
        float all =
                (float) run.text().codePoints().mapToDouble(WordSearch::width).sum();
        float at = 0;
        for (int i = 0;
                i < run.text().length();
                i += Character.charCount(run.text().codePointAt(i))) {
            int letter = run.text().codePointAt(i);
            float next = at + width(letter);
            String essence = essence(letter);
            for (int part = 0; part < essence.length(); part++) {
                places.add(new Place(run, at / all, next / all));
            }
            letters.append(essence);
            at = next;
        }
    }

    /** Of a square. */
    private static float width(int letter) {
        return letter < 0x2000 ? 0.5f : 1;
    }

    private List<PageHit> find(int page, String essence, int most) {
        List<PageHit> hits = new ArrayList<>();
        int at = letters.indexOf(essence);
        while (at >= 0 && hits.size() < most) {
            hits.add(new PageHit(page, boxes(places.subList(at, at + essence.length()))));
            at = letters.indexOf(essence, at + essence.length());
        }
        return hits;
    }

    private static List<Box> boxes(List<Place> letters) {
        List<Box> boxes = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= letters.size(); i++) {
            if (i == letters.size() || letters.get(i).run != letters.get(start).run) {
                boxes.add(box(letters.get(start).run, letters.get(start).from, letters.get(i - 1).to));
                start = i;
            }
        }
        return boxes;
    }

    private static Box box(TextRun run, float from, float to) {
        return switch (run.turn()) {
            case 90 -> new Box(run.x(), run.y() + (1 - to) * run.height(), run.width(), (to - from) * run.height());
            case 180 -> new Box(run.x() + (1 - to) * run.width(), run.y(), (to - from) * run.width(), run.height());
            case 270 -> new Box(run.x(), run.y() + from * run.height(), run.width(), (to - from) * run.height());
            default -> new Box(run.x() + from * run.width(), run.y(), (to - from) * run.width(), run.height());
        };
    }
}
