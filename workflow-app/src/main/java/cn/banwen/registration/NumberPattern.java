package cn.banwen.registration;

import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a registration number is written, such as {@code 收〔{year}〕{seq}号}.
 *
 * @param text with {@code {year}} and {@code {seq}} once each: without the sequence two numbers would be the same, without
 *     the year they would be the next year
 */
record NumberPattern(String text) {

    private static final String YEAR = "{year}";
    private static final String SEQ = "{seq}";
    private static final int LONGEST = 60;

    /** A digit or the other number right beside one: 1 and 11 could not be told apart. Nor can what nobody sees. */
    private static final Pattern UNCLEAR = Pattern.compile("[\\p{Nd}}]\\{|}[\\p{Nd}{]|[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    NumberPattern {
        List<Problem> problems = new ArrayList<>();
        if (count(text, SEQ) != 1) {
            problems.add(Problem.of("pattern", "pattern-needs-seq"));
        }
        if (count(text, YEAR) != 1) {
            problems.add(Problem.of("pattern", "pattern-needs-year"));
        }
        if (text.length() > LONGEST) {
            problems.add(Problem.of("pattern", "too-long", LONGEST));
        }
        String rest = text.replace(SEQ, "").replace(YEAR, "");
        if (UNCLEAR.matcher(text).find() || rest.contains("{") || rest.contains("}")) {
            problems.add(Problem.of("pattern", "pattern-ambiguous"));
        }
        if (!problems.isEmpty()) {
            throw Refusal.ofForm(problems);
        }
    }

    String format(int year, int seq) {
        return text.replace(YEAR, Integer.toString(year)).replace(SEQ, Integer.toString(seq));
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }
}
