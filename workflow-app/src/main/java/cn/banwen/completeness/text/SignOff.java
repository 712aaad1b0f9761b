package cn.banwen.completeness.text;

import cn.banwen.extraction.reading.Words;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The end of a document: 成文日期 and, above it or before it on its line, 发文机关署名, over which the seal is set. Before the end dates
 * are the text's; behind it, in what is attached, they are another document's.
 *
 * @param dated whether there is a date where a document has its own
 * @param signed whether a name stands above or before it
 * @param page where that is, from 1; 0 for nowhere
 * @param line on which the date stands; empty for none
 */
public record SignOff(boolean dated, boolean signed, int page, String line) {

    private static final Pattern DATE = Pattern.compile(
            "((?:19|20)\\d{2}|[二一][〇○零Oo0一二三四五六七八九]{3})年(\\d{1,2}|[一二三四五六七八九十]{1,2})月(\\d{1,2}|[一二三四五六七八九十]{1,3})日");

    private static final Pattern HEADING = Pattern.compile("[(]?[一二三四五六七八九十]{1,3}[)、].*");

    /** Under the seal recognition loses a name's last letters. */
    private static final Pattern SPOILED = Pattern.compile(".*(?:人民政|政府|委员|办公|指挥|领导小|管理|监督|中心|检察|法院).{0,2}");

    private static final Pattern PERSON = Pattern.compile(".{0,12}(?:[省市县区乡镇州盟旗厅局处部院]长|主任|书记|主席|总理)[\\p{IsHan}·]{2,4}");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}()、·〇]");
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_DATE_LINE = 40;

    /** The last one before what is attached; of pages that all seem attached, the last of all. */
    public static SignOff in(List<PageLines> pages) {
        SignOff own = last(pages.stream()
                .takeWhile(page -> page.equals(pages.get(0)) || !beginsAnother(page))
                .toList());
        return own.dated ? own : last(pages);
    }

    private static boolean beginsAnother(PageLines page) {
        return NamedEnclosures.begins(page) || PrintedNumber.in(List.of(page)).isPresent();
    }

    private static SignOff last(List<PageLines> pages) {
        SignOff last = new SignOff(false, false, 0, "");
        for (PageLines page : pages) {
            for (int at = 0; at < page.lines().size(); at++) {
                SignOff found = at(page, at);
                if (found != null && (found.signed || !last.signed)) {
                    last = found;
                }
            }
        }
        return last;
    }

    private static @Nullable SignOff at(PageLines page, int at) {
        String line = PageLines.tight(page.lines().get(at));
        Matcher date = DATE.matcher(line);
        if (line.length() > LONGEST_DATE_LINE || line.contains("印发") || !date.find()) {
            return null;
        }
        SignOff signed = new SignOff(true, true, page.page(), page.lines().get(at));
        if (line.startsWith("(") && line.endsWith(")")) {
            return signed;
        }
        String before = NO_LETTERS.matcher(line.substring(0, date.start())).replaceAll("");
        if (date.end() < line.length() || !before.isEmpty() && !isName(before)) {
            return null;
        }
        return !before.isEmpty()
                        || at > 0 && isName(PageLines.tight(page.lines().get(at - 1)))
                ? signed
                : new SignOff(true, false, 0, "");
    }

    private static boolean isName(String line) {
        return line.length() <= LONGEST_NAME
                && !HEADING.matcher(line).matches()
                && (Words.isOffice(line)
                        || SPOILED.matcher(line).matches()
                        || PERSON.matcher(line).matches());
    }
}
