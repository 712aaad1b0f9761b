package cn.banwen.extraction.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Letters in the order of reading, blanks left out. Positions in its text are positions in its letters. */
record Passage(List<Letter> letters, String text) {

    static Passage of(List<Letter> letters) {
        StringBuilder text = new StringBuilder(letters.size());
        letters.forEach(letter -> text.append(letter.folded()));
        return new Passage(List.copyOf(letters), text.toString());
    }

    static Passage of(Iterable<Line> lines) {
        List<Letter> letters = new ArrayList<>();
        lines.forEach(line -> letters.addAll(line.passage().letters()));
        return of(letters);
    }

    int length() {
        return text.length();
    }

    int page() {
        return letters.get(0).page();
    }

    Passage part(int from, int to) {
        return of(letters.subList(from, to));
    }

    /** What a group of the match stands for. */
    Passage part(Matcher matcher, String group) {
        return part(matcher.start(group), matcher.end(group));
    }

    /** As it is printed, without blanks. */
    String raw() {
        StringBuilder raw = new StringBuilder();
        letters.forEach(letter -> raw.append(letter.raw()));
        return raw.toString();
    }

    /** One for each line, on the page of the first. */
    List<Box> boxes(int from, int to) {
        List<Box> boxes = new ArrayList<>();
        int start = from;
        for (int at = from + 1; at <= to; at++) {
            if (at == to || letters.get(at).line() != letters.get(start).line()) {
                if (letters.get(start).page() == letters.get(from).page()) {
                    boxes.add(Box.around(
                            letters.subList(start, at).stream().map(Letter::box).toList()));
                }
                start = at;
            }
        }
        return boxes;
    }
}
