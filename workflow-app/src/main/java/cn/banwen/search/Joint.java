package cn.banwen.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a page's text goes on with the next page's: a word or a number that runs over the page's end stands on neither.
 *
 * @param before the end of the page, without what says its number
 * @param after the beginning of the next, without the same
 */
record Joint(String before, String after) {

    /** Stands between the pages, and in no text. */
    static final char SEAM = '\f';

    /** In letters; nobody looks for more. */
    private static final int REACH = 40;

    /** Each of its parts keeps what it took: a line of blanks would be tried in as many ways as it has letters, four times over. */
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–－一·.\\s]*+第?+\\s*+\\d{0,4}+\\s*+页?+(?:\\s*+[/共]\\s*+\\d{1,4}+\\s*+页)?+[-—–－一·.\\s]*+");

    /** Empty where the page ends with a sentence, or one of them has no text. */
    static Optional<Joint> between(String page, String next) {
        List<String> above = lines(page);
        List<String> below = lines(next);
        if (above.isEmpty() || below.isEmpty()) {
            return Optional.empty();
        }
        String end = String.join("\n", above);
        String beginning = String.join("\n", below);
        Joint joint = new Joint(
                end.substring(Part.whole(end, Math.max(0, end.length() - REACH))),
                beginning.substring(0, Part.whole(beginning, Math.min(REACH, beginning.length()))));
        return joint.isOpen() ? Optional.of(joint) : Optional.empty();
    }

    private static List<String> lines(String page) {
        List<String> lines =
                page.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        int from = 0;
        int to = lines.size();
        while (from < to && PAGE_NUMBER.matcher(lines.get(from)).matches()) {
            from++;
        }
        while (to > from && PAGE_NUMBER.matcher(lines.get(to - 1)).matches()) {
            to--;
        }
        return lines.subList(from, to);
    }

    private boolean isOpen() {
        Letters letters = Letters.of(text());
        for (int at = 1; at < letters.size(); at++) {
            if (letters.start(at) > before.length()) {
                return letters.start(at - 1) < before.length() && letters.before(at) != Letters.Before.STOP;
            }
        }
        return false;
    }

    String text() {
        return before + SEAM + after;
    }

    /** Those that run over the page's end: the others are the pages' own, unless the next begins with what may be half of a code. */
    List<Part.Number> numbers() {
        List<FoundNumber> found = FoundNumber.in(text());
        return found.stream()
                .filter(number -> number.start() < before.length() && number.end() > before.length() + 1)
                .filter(number -> FoundNumber.in(after).stream()
                        .noneMatch(own -> own.start() > 0 && own.year() == number.year() && own.seq() == number.seq()))
                .map(number -> new Part.Number("mentioned", number.head(), number.year(), number.seq()))
                .toList();
    }
}
