package cn.banwen.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a classification mark, wherever they stand; every text goes through {@link #normalize} first. */
final class MarkText {

    private static final String LEVEL = "(?<level>绝密|机密|秘密)";
    private static final String DIGITS = "[0-9一二三四五六七八九十○〇]{1,4}";
    private static final String TERM = "(?:" + DIGITS + "年(?:" + DIGITS + "个?月)?(?:" + DIGITS + "日)?[前止]?|" + DIGITS
            + "个?月|" + DIGITS + "[天日]|长期|永久|[\\p{IsHan}]{1,8}前)";
    private static final String URGENCY = "(?:特提|特急|加急|平急|急件)";
    private static final String LABEL = "(?:文件密级|密级和保密期限|密级|秘密等级|保密等级|涉密等级|定密等级)";
    private static final String MARK = LEVEL + "(?:级)?(?:★+(?<starred>[0-9\\p{IsHan}]{0,12})|(?<term>" + TERM + ")?)";

    private static final Pattern OUTRIGHT = Pattern.compile("(?:" + LABEL + "[:=]?)?" + MARK);
    private static final Pattern LINE = Pattern.compile("(?:[0-9]{6})?" + URGENCY + "?(?:" + LABEL + ":?)?" + LEVEL
            + "(?:★+(?<starred>[0-9\\p{IsHan}]{0,12}?)|(?<term>" + TERM + ")?)" + URGENCY + "?");
    private static final Pattern LABELLED = Pattern.compile("^" + LABEL + "[:=]?" + MARK + "$");
    private static final Pattern STARRED = Pattern.compile("^" + LEVEL + "★+(?<starred>" + TERM + ")(?<term>)$");
    private static final Pattern COPY_NUMBER = Pattern.compile("(?:份号|编号|no\\.?|第)?:?[0-9]{1,8}[号份]?");
    private static final Pattern URGENT = Pattern.compile("(?:紧急程度:?)?" + URGENCY);
    private static final Pattern DOCUMENT_NUMBER =
            Pattern.compile(".{0,30}\\[?[0-9]{4}\\]?.{0,3}[0-9]{1,5}号|签发人:?.{0,20}");
    private static final Pattern LABEL_ALONE =
            Pattern.compile(LABEL + "|密级标识|security-?(?:level|classification)|secre(?:t-?level|cy)|classification");

    private static final Set<String> UNCLASSIFIED = Set.of(
            "",
            "无",
            "无密级",
            "公开",
            "主动公开",
            "依申请公开",
            "内部",
            "内部资料",
            "内部使用",
            "内部公开",
            "非密",
            "非涉密",
            "不涉密",
            "普通",
            "一般",
            "否",
            "-",
            "/",
            "none",
            "no",
            "public",
            "internal",
            "unclassified",
            "null");

    private static final Map<String, String> ENGLISH = Map.of(
            "topsecret", "绝密",
            "top-secret", "绝密",
            "secret", "机密",
            "confidential", "秘密");

    private MarkText() {}

    /** One spelling for all that looks the same: half-width, simplified, one star, no blanks, no brackets around. */
    static String normalize(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{C}]+", "")
                .replaceAll("[★☆*✱✶✭⭐⋆]", "★")
                .replace('絕', '绝')
                .replace('機', '机')
                .replace('祕', '秘')
                .replace('級', '级')
                .replace('長', '长')
                .replace('啟', '启')
                .replace('啓', '启')
                .replace('_', '-')
                .toLowerCase(Locale.ROOT);
        return plain.replaceAll("[〔〖【\\[(「『]", "[")
                .replaceAll("[〕〗】\\])」』]", "]")
                .replaceAll("^\\[([^\\[\\]]*)\\]$", "$1");
    }

    static boolean saysUnclassified(String normalized) {
        return UNCLASSIFIED.contains(normalized);
    }

    /** Whether a field of this name says the level. */
    static boolean isLabel(String normalized) {
        return LABEL_ALONE.matcher(normalized).matches();
    }

    /** The value of a field that is about the level and nothing else. */
    static Optional<ClassificationMark> outright(String normalized) {
        @Nullable String level = ENGLISH.get(normalized);
        return level != null ? Optional.of(new ClassificationMark(level, null)) : markIn(OUTRIGHT.matcher(normalized));
    }

    /** A line of its own that is a mark, with the number of the copy or the urgency at most. */
    static Optional<ClassificationMark> line(String normalized) {
        return markIn(LINE.matcher(normalized));
    }

    /** One of several words of a field that may be about anything: only with its label or its star is it a mark. */
    static Optional<ClassificationMark> amongOthers(String normalized) {
        return markIn(LABELLED.matcher(normalized)).or(() -> markIn(STARRED.matcher(normalized)));
    }

    /** What GB/T 9704-2012 puts above or beside the mark on the left: the number of the copy, the urgency. */
    static boolean accompanies(String normalized) {
        return COPY_NUMBER.matcher(normalized).matches()
                || URGENT.matcher(normalized).matches();
    }

    /** What a letter has on the right of the mark's line, 10.1: the document's number. */
    static boolean standsOpposite(String normalized) {
        return accompanies(normalized) || DOCUMENT_NUMBER.matcher(normalized).matches();
    }

    private static Optional<ClassificationMark> markIn(Matcher matcher) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        @Nullable String starred = matcher.group("starred");
        @Nullable String term = starred == null ? matcher.group("term") : starred;
        return Optional.of(
                new ClassificationMark(matcher.group("level"), term == null || term.isEmpty() ? null : term));
    }
}
