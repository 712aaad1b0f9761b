package cn.banwen.extraction.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 发文字号 as it is written (7.2.5): code of the organ, year, sequence. In a sentence it is another document's. */
public final class NumberText {

    private static final String SEQUENCE = "第?0*(?<seq>[1-9]\\d{0,4})号";
    static final String SIGNER = "(?:签发人?:?.{0,16})?";

    private static final String CODE =
            "(?<code>[\\p{IsHan}〇A-Za-z](?:[\\p{IsHan}〇A-Za-z]|\\([\\p{IsHan}]{1,6}\\)){0,19})";
    private static final String URGENCY = "(?:(?:等级:?)?(?:特提|特急|加急|平急)(?:[·.\\-]?明电)?)?";
    private static final String LABEL = "(?:(?:发文|文件)?(?:字号|文号|编号):)?";

    /** The groups {@code code}, {@code year}, {@code seq} make it up; {@code all} is where it stands. */
    static final Pattern PRINTED = Pattern.compile(URGENCY + LABEL + "(?<all>" + CODE + Signs.OPENING
            + "(?<year>(?:19|20)\\d{2})年?" + Signs.CLOSING + SEQUENCE + ")" + SIGNER);

    /** What no code is made of. */
    private static final Pattern SENTENCE = Pattern.compile("^(?:根据|按照|依据|现将|参见|详见|附件|抄送).*|.*(?:文件精神|的通知|关于).*");

    /** What recognition makes of specks and of the rule below. */
    private static final Pattern SPECKS = Pattern.compile("^[.,、·'`|_~—-]{1,2}|[.,、·'`|_~—-]{1,2}$");

    private NumberText() {}

    /**
     * The number that a line consists of, with its label, the urgency and who signed at most; empty for a line that says more.
     *
     * @param line without blanks, its signs of half width
     * @return with 〔〕 and without leading zeros
     */
    public static Optional<String> of(String line) {
        Matcher matcher = PRINTED.matcher(SPECKS.matcher(line).replaceAll(""));
        return matcher.matches() ? value(matcher) : Optional.empty();
    }

    /** What a matcher with these groups stands on; empty where its code is the beginning of a sentence. */
    static Optional<String> value(Matcher matcher) {
        String code = matcher.group("code");
        return SENTENCE.matcher(code).matches()
                ? Optional.empty()
                : Optional.of(code + "〔" + matcher.group("year") + "〕" + matcher.group("seq") + "号");
    }
}
