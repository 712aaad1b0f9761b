package cn.banwen.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document's number that stands in a text: 云政办发〔2026〕9号, in whatever brackets, blanks and width.
 *
 * @param head the letters before the year, as many as a code may have; in running text words may stand before the code
 * @param start where in the text its head begins
 * @param yearStart where its year's bracket begins
 * @param end where it has ended
 */
record FoundNumber(String head, int year, int seq, int start, int yearStart, int end) {

    private static final String BLANKS = "[\\s\\u3000]{0,3}";
    private static final String DIGIT = "[0-9０-９]";
    private static final Pattern YEAR_AND_SEQUENCE =
            Pattern.compile("[\\[(（【〈《〔{<［｛＜﹝]" + BLANKS + "((?:19|20|１９|２０)" + BLANKS + DIGIT + BLANKS
                    + DIGIT + ")" + BLANKS + "[])）】〉》〕}>］｝＞﹞]" + BLANKS + "第?" + BLANKS + "(" + DIGIT + "(?:" + BLANKS
                    + DIGIT + "){0,5})"
                    + BLANKS + "号");

    private static final int LONGEST_HEAD = 12;

    /** Of a page, which may be a list of numbers. */
    private static final int MOST = 200;

    /** Words that stand before a number and are none of it. */
    private static final Pattern LEADING_WORDS =
            Pattern.compile("^.*(?:根据|按照|依据|遵照|贯彻|落实|转发|印发|关于|附件|文件|通知|收到|参见|详见|以及|和|及|与|见|据|《|》)(?=.)");

    static List<FoundNumber> in(String text) {
        List<FoundNumber> found = new ArrayList<>();
        Matcher matcher = YEAR_AND_SEQUENCE.matcher(text);
        int from = 0;
        while (matcher.find() && found.size() < MOST) {
            int start = headStart(text, from, matcher.start());
            String head = folded(text.substring(start, matcher.start()));
            if (!head.isEmpty()) {
                found.add(new FoundNumber(
                        head,
                        number(matcher.group(1)),
                        number(matcher.group(2)),
                        start,
                        matcher.start(),
                        matcher.end()));
            }
            from = matcher.end();
        }
        return found;
    }

    /** As it is printed, less what can't be its code; a guess where words stand before it. */
    String spelling() {
        return LEADING_WORDS.matcher(head).replaceFirst("") + "〔" + year + "〕" + seq + "号";
    }

    private static int headStart(String text, int least, int end) {
        int start = end;
        int blanks = 0;
        for (int at = end - 1, letters = 0; at >= least && letters < LONGEST_HEAD && blanks < 2; at--) {
            char sign = text.charAt(at);
            if (Character.isWhitespace(sign) || sign == '\u3000') {
                blanks++;
            } else if (Character.isLetter(sign) || sign == '〇') {
                start = at;
                letters++;
                blanks = 0;
            } else {
                break;
            }
        }
        return start;
    }

    static int number(String digits) {
        return Integer.parseInt(folded(digits));
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
