package cn.banwen.completeness.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of a document: 成文日期 and, above it or before it on its line, 发文机关署名, over which the seal is set.
 *
 * @param dated whether there is a date where a document has its own
 * @param signed whether a name stands above or before it
 * @param page where that is, from 1; 0 for nowhere
 * @param line on which the date stands; empty for none
 */
public record SignOff(boolean dated, boolean signed, int page, String line) {

    private static final Pattern DATE = Pattern.compile(
            "((?:19|20)\\d{2}|[二一][〇○零Oo0一二三四五六七八九]{3})年(\\d{1,2}|[一二三四五六七八九十]{1,2})月(\\d{1,2}|[一二三四五六七八九十]{1,3})日");

    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}()·、A-Za-z\\s]{2,40}");
    private static final int LONGEST_DATE_LINE = 40;

    public static SignOff in(List<PageLines> pages) {
        boolean dated = false;
        for (PageLines page : pages) {
            List<String> lines = page.lines();
            for (int i = 0; i < lines.size(); i++) {
                String line = PageLines.tight(lines.get(i));
                Matcher date = DATE.matcher(line);
                if (line.length() > LONGEST_DATE_LINE || line.contains("印发") || !date.find()) {
                    continue;
                }
                boolean last = date.end() == line.length();
                boolean bracketed = line.startsWith("(") && line.endsWith(")");
                if (last || bracketed) {
                    dated = true;
                    if (bracketed || isName(line.substring(0, date.start())) || i > 0 && isName(lines.get(i - 1))) {
                        return new SignOff(true, true, page.page(), lines.get(i));
                    }
                }
            }
        }
        return new SignOff(dated, false, 0, "");
    }

    private static boolean isName(String line) {
        return NAME.matcher(line).matches();
    }
}
