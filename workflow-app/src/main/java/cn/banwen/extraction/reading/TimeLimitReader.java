package cn.banwen.extraction.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By when the text wants something: 于7月8日17时前报, 请于2026年7月10日前反馈, 7月底前, 本周五前. A year that is not named is the document's,
 * or the next where that date had long passed; week and day are the document's. What is counted from the receipt
 * {@link SpanReader} reads. Those by which something is to be sent come first, of these the earliest.
 */
final class TimeLimitReader implements FieldReader {

    private static final int MOST = 8;
    private static final int NAMES_A_PAST_DAY = 30;
    private static final int NOON = 12;

    /** Until which hour a clock's hour counts from noon: 晚12点 is midnight, 下午12点 is noon. */
    private static final Map<String, Integer> LATEST = Map.of("中午", 3, "下午", 11, "傍晚", 11, "晚", 12, "晚上", 12);

    private static final String DAY =
            "(?:(?<year>20\\d{2})年|(?<nextYear>[明来次])年|(?<ownYear>[今本当])年|(?<!\\d|[每历各上去往]年))(?:(?<month>1[0-2]|0?[1-9])月"
                    + "(?:(?<day>3[01]|[12]\\d|0?[1-9])日|(?<end>底))|本月(?<ownDay>3[01]|[12]\\d|0?[1-9])日"
                    + "|(?<week>[本这下])个?(?:周|星期)(?<weekday>[一二三四五六日天])|(?<nextEnd>下个?月底)|(?<ownEnd>(?<![每各上下次月\\d一二三四五六七八九十个])(?:本月月?底|月底))"
                    + "|(?<near>今日|今天|(?<![议动训试练式赛节到的生开发办季])当[日天]|明日|明天))(?:\\([^()]{1,8}\\))?";

    private static final String HOUR = "(?<half>凌晨|早上|上午|中午|下午|傍晚|晚上?)?(?:(?<hour>2[0-4]|1\\d|0?\\d)"
            + "(?:(?:时|点)(?:(?<minute>[0-5]?\\d)分|(?<halfHour>半)|整|正)?|:(?<clock>[0-5]\\d)[分时]?))?";

    /** And not 前后, 前往 or 前期. */
    private static final String BEFORE = "前(?![后期去述沿]|往(?!来)|来(?![电函信]))";

    private static final Pattern LIMIT =
            Pattern.compile("(?<all>" + DAY + HOUR + "(?:下班|工作结束)?(?:之前|以前|" + BEFORE + "))");

    private static final Pattern ENDING =
            Pattern.compile("(?:(?<bare>截至|截止)|截止时间|截止日期|期限|时限)[为是至到:]{0,2}(?<all>" + DAY + HOUR + ")");

    /** 报名截至7月20日 and 截至7月20日，逾期不予受理 are limits; 截至7月8日8时，全县已转移… tells how things stood. */
    private static final Pattern CLOSES = Pattern.compile("报名|时间|日期|申报|征集|受理|意见|提交|报送");

    private static final Pattern TOO_LATE = Pattern.compile("^[^。;]{0,60}?(?:逾期|过期|不予)");
    private static final Pattern STOOD = Pattern.compile("^[^。;]{0,60}?(?:已|共|累计|仍|尚|目前|全[省市县区镇乡村])");

    /** What the sender hears of, in the rest of the sentence, up to the next time in it. */
    private static final Pattern SENDS = Pattern.compile(
            "^(?:(?!\\d月)[^。;]){0,80}?(?:报送|上报|报至|报县|报市|报省|报我|报[\\p{IsHan}]{0,12}[办局委室厅部府科院会]|报备|反馈|回复|答复|函复|复函|提交|送至|报告|填报|报名|发送|寄送|电子版|汇总|交至|送[\\p{IsHan}]{1,12}[办局委室厅部府科院会])");

    /**
     * A limit.
     *
     * @param date null where it is counted from a receipt
     */
    record Limit(String value, @Nullable LocalDate date, boolean sends, Passage place) {}

    @Override
    public List<Proposal> read(Anatomy document) {
        Optional<LocalDate> written = document.signature().map(SignatureBlock::date);
        Passage body = Passage.of(document.body().stream()
                .takeWhile(line -> !Imprint.begins(line, document))
                .toList());
        List<Limit> limits = new ArrayList<>();
        for (Pattern pattern : List.of(LIMIT, ENDING)) {
            Matcher matcher = pattern.matcher(body.text());
            while (matcher.find()) {
                if (pattern == LIMIT || !isState(matcher, body.text())) {
                    limit(matcher, body, written.orElse(null), year(document)).ifPresent(limits::add);
                }
            }
        }
        limits.addAll(SpanReader.read(body, written.orElse(null)));
        Set<String> told = new HashSet<>();
        return limits.stream()
                .filter(limit -> written.isEmpty() || limit.date == null || !limit.date.isBefore(written.get()))
                .sorted(Comparator.comparing((Limit limit) -> !limit.sends).thenComparing(Limit::value))
                .filter(limit -> told.add(limit.value))
                .limit(MOST)
                .map(limit -> Proposal.of(
                        Field.REPLY_BY, limit.value, (limit.sends ? 0.92 : 0.6) * document.certainty(), limit.place))
                .toList();
    }

    private static boolean isState(Matcher ending, String text) {
        String bare = ending.group("bare");
        if (bare == null
                || CLOSES.matcher(text.substring(Math.max(0, ending.start() - 2), ending.start()))
                        .matches()) {
            return false;
        }
        String rest = text.substring(ending.end());
        return STOOD.matcher(rest).find()
                || bare.equals("截至") && !TOO_LATE.matcher(rest).find();
    }

    /** Of the document's number, where it bears no date. */
    private static @Nullable Integer year(Anatomy document) {
        return document.number()
                .map(number -> Pattern.compile("〔(\\d{4})〕").matcher(number.value()))
                .filter(Matcher::find)
                .map(matcher -> Integer.valueOf(matcher.group(1)))
                .orElse(null);
    }

    private static Optional<Limit> limit(
            Matcher matcher, Passage body, @Nullable LocalDate written, @Nullable Integer numberYear) {
        try {
            LocalDate date = date(matcher, written, numberYear);
            if (date == null) {
                return Optional.empty();
            }
            String time = matcher.group("hour") == null ? "" : "T" + time(matcher);
            return Optional.of(new Limit(date + time, date, sends(body, matcher.end()), body.part(matcher, "all")));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Whether the rest of the sentence says that the sender hears of it. */
    static boolean sends(Passage body, int from) {
        return SENDS.matcher(body.text().substring(from)).find();
    }

    /** Of the document's own week, month or day. */
    private static LocalDate near(Matcher matcher, LocalDate written) {
        if (matcher.group("weekday") != null) {
            int day = "一二三四五六日".indexOf(matcher.group("weekday").replace('天', '日'));
            return written.with(DayOfWeek.of(day + 1))
                    .plusWeeks(matcher.group("week").equals("下") ? 1 : 0);
        }
        if (matcher.group("ownDay") != null) {
            return written.withDayOfMonth(Integer.parseInt(matcher.group("ownDay")));
        }
        if (matcher.group("nextEnd") != null) {
            return YearMonth.from(written).plusMonths(1).atEndOfMonth();
        }
        if (matcher.group("ownEnd") != null) {
            return YearMonth.from(written).atEndOfMonth();
        }
        return written.plusDays(matcher.group("near").startsWith("明") ? 1 : 0);
    }

    private static @Nullable LocalDate date(
            Matcher matcher, @Nullable LocalDate written, @Nullable Integer numberYear) {
        if (matcher.group("month") == null) {
            return written == null ? null : near(matcher, written);
        }
        boolean named = matcher.group("year") != null;
        if (!named && written == null && numberYear == null) {
            return null;
        }
        int own = written != null ? written.getYear() : numberYear == null ? 0 : numberYear;
        boolean next = matcher.group("nextYear") != null;
        int year = named ? Integer.parseInt(matcher.group("year")) : next ? own + 1 : own;
        YearMonth month = YearMonth.of(year, Integer.parseInt(matcher.group("month")));
        boolean open = !named && !next && matcher.group("ownYear") == null;
        if (open && written != null && month.atEndOfMonth().isBefore(written.minusDays(NAMES_A_PAST_DAY))) {
            month = month.plusYears(1);
        }
        return matcher.group("end") != null
                ? month.atEndOfMonth()
                : month.atDay(Integer.parseInt(matcher.group("day")));
    }

    private static LocalTime time(Matcher matcher) {
        int hour = Integer.parseInt(matcher.group("hour"));
        String half = matcher.group("half");
        if (half != null && hour > 0 && hour <= LATEST.getOrDefault(half, 0)) {
            hour += NOON;
        }
        String minute = matcher.group("minute") == null ? matcher.group("clock") : matcher.group("minute");
        int minutes = minute == null ? matcher.group("halfHour") == null ? 0 : 30 : Integer.parseInt(minute);
        return hour == 2 * NOON ? LocalTime.of(23, 59) : LocalTime.of(hour, minutes);
    }
}
