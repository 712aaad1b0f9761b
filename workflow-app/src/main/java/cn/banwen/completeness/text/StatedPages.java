package cn.banwen.completeness.text;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The number of pages that a text claims to have: 共3页, as faxes and telegrams do, or 第1页 共3页 at the foot. */
public final class StatedPages {

    private static final Pattern COUNT = Pattern.compile("共(\\d{1,4})页");
    private static final int LONGEST_LINE = 40;

    private StatedPages() {}

    /** Empty where none is stated, or several different ones: then parts were put together. */
    public static OptionalInt in(List<PageLines> pages) {
        List<Integer> stated = pages.stream()
                .flatMap(page -> page.lines().stream())
                .map(PageLines::tight)
                .filter(line -> line.length() <= LONGEST_LINE)
                .flatMap(line -> COUNT.matcher(line).results().map(found -> Integer.valueOf(found.group(1))))
                .distinct()
                .toList();
        return stated.size() == 1 ? IntStream.of(stated.get(0)).findFirst() : OptionalInt.empty();
    }

    /** Whether a line says nothing but its place among the pages. */
    static boolean isPageNumber(String line) {
        Matcher number = Pattern.compile("[-—－–\\s]*(?:第?\\d{1,4}页?)?(?:[/共]*\\d{0,4}页?)?[-—－–\\s]*")
                .matcher(line);
        return number.matches();
    }
}
