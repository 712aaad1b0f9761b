package cn.banwen.completeness.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 附件说明 (GB/T 9704-2012, 7.3.4): below the text, 附件：1. … 2. …, each by its name. And the pages that begin one. */
public final class NamedEnclosures {

    private static final Pattern NOTE = Pattern.compile("^附\\s{0,3}件\\s{0,3}:\\s*(.*)$");
    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,2})\\s{0,3}[.、]\\s*(\\S.*)$");
    private static final Pattern BEGINNING =
            Pattern.compile("^附\\s{0,3}件\\s{0,3}(\\d{1,2}|[一二三四五六七八九十]{1,2})?(?:\\s*:.*|\\s.*)?$");
    private static final Map<String, Integer> CHINESE =
            Map.of("一", 1, "二", 2, "三", 3, "四", 4, "五", 5, "六", 6, "七", 7, "八", 8, "九", 9, "十", 10);

    private static final int MOST = 40;
    private static final int WRAPPED = 2;
    private static final int TOP = 3;

    private NamedEnclosures() {}

    /**
     * An enclosure that the text names.
     *
     * @param number from 1
     * @param page where it is named
     */
    public record Named(int number, String name, int page) {}

    /** In their order; none where the text names none. */
    public static List<Named> in(List<PageLines> pages) {
        for (PageLines page : pages) {
            for (int i = 0; i < page.lines().size(); i++) {
                Matcher note = NOTE.matcher(page.lines().get(i));
                if (note.matches()) {
                    return read(page, i, note.group(1).strip());
                }
            }
        }
        return List.of();
    }

    private static List<Named> read(PageLines page, int at, String rest) {
        List<String> lines = new ArrayList<>();
        if (!rest.isEmpty()) {
            lines.add(rest);
        }
        lines.addAll(page.lines().subList(at + 1, page.lines().size()));
        if (lines.isEmpty()) {
            return List.of();
        }
        if (!NUMBERED.matcher(lines.get(0)).matches()) {
            return rest.isEmpty() ? List.of() : List.of(new Named(1, clean(rest), page.page()));
        }
        List<Named> named = new ArrayList<>();
        int unnumbered = 0;
        for (String line : lines) {
            Optional<Named> next = numbered(line, named.size() + 1, page.page());
            unnumbered = next.isPresent() ? 0 : unnumbered + 1;
            next.ifPresent(named::add);
            if (unnumbered > WRAPPED || named.size() == MOST) {
                break;
            }
        }
        return named;
    }

    private static Optional<Named> numbered(String line, int expected, int page) {
        Matcher numbered = NUMBERED.matcher(line);
        return numbered.matches() && Integer.parseInt(numbered.group(1)) == expected
                ? Optional.of(new Named(expected, clean(numbered.group(2)), page))
                : Optional.empty();
    }

    private static String clean(String name) {
        return PageLines.tight(name).replaceFirst("[;,。.]+$", "");
    }

    /**
     * The numbers of the enclosures that begin on these pages; one without a number is the first.
     *
     * @param after pages up to this one are the document's own
     */
    public static Set<Integer> begunIn(List<PageLines> pages, int after) {
        Set<Integer> begun = new TreeSet<>();
        for (PageLines page : pages) {
            if (page.page() > after) {
                page.lines().stream()
                        .limit(TOP)
                        .map(BEGINNING::matcher)
                        .filter(Matcher::matches)
                        .findFirst()
                        .ifPresent(beginning -> begun.add(number(beginning.group(1))));
            }
        }
        return begun;
    }

    /** Whether an enclosure begins on the page, and not the list of them. */
    static boolean begins(PageLines page) {
        return page.lines().stream().limit(TOP).anyMatch(line -> {
            Matcher note = NOTE.matcher(line);
            return BEGINNING.matcher(line).matches()
                    && (!note.matches() || note.group(1).isBlank());
        });
    }

    private static int number(String written) {
        if (written == null || written.isEmpty()) {
            return 1;
        }
        return Character.isDigit(written.charAt(0)) ? Integer.parseInt(written) : CHINESE.getOrDefault(written, 1);
    }
}
