package cn.banwen.extraction.reading;

import cn.banwen.extraction.reading.TimeLimitReader.Limit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Limits that are counted: 自收到本通知之日起5个工作日内, 印发之日起10日内. From when they run and how long is what the text says; on which
 * day that ends the calendar knows.
 */
final class SpanReader {

    private static final String PAPER = "(?:本|此|该)?(?:通知|文件|函件?|来函|来文|通报|意见|方案|决定书?|告知书|办法|文)?";

    private static final String FROM =
            "(?<received>(?:收到|接到|收悉|接|收)" + PAPER + ")|(?<issued>" + PAPER + "(?:印发|发布|下发|公布|发文|成文|行文))";

    private static final String BEGIN = "(?:之日|之时|当日|次日)?(?:后|起|算起|开始)*的?,?";

    private static final String COUNT = "(?<digits>\\d{1,3})|(?<numeral>[二三]?十[一二三四五六七八九]?|[一二两三四五六七八九])";

    private static final Pattern SPAN = Pattern.compile("(?<all>(?:(?:自|从)?(?:" + FROM + ")" + BEGIN + "|(?:于|在))(?:"
            + COUNT + ")个?(?<unit>工作日|自然日|日|天|小时)(?:之内|以内|内))");

    private static final Map<String, String> UNITS = Map.of("工作日", "wd", "自然日", "d", "日", "d", "天", "d", "小时", "h");

    private SpanReader() {}

    /** @param written the day that 印发之日 is; null where the document bears none */
    static List<Limit> read(Passage body, @Nullable LocalDate written) {
        List<Limit> limits = new ArrayList<>();
        Matcher matcher = SPAN.matcher(body.text());
        while (matcher.find()) {
            boolean sends = TimeLimitReader.sends(body, matcher.end());
            boolean issued = matcher.group("issued") != null;
            boolean anchored = issued || matcher.group("received") != null;
            // 在5个工作日内 may be anything, unless somebody is to hear of it.
            if ((anchored || sends) && (!issued || written != null)) {
                String from = issued ? String.valueOf(written) : "receipt";
                limits.add(new Limit(
                        from + "+" + count(matcher) + UNITS.get(matcher.group("unit")),
                        null,
                        sends,
                        body.part(matcher, "all")));
            }
        }
        return limits;
    }

    private static int count(Matcher matcher) {
        return matcher.group("digits") == null
                ? DateText.number(matcher.group("numeral").replace('两', '二'))
                : Integer.parseInt(matcher.group("digits"));
    }
}
