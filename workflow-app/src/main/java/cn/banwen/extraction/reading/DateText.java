package cn.banwen.extraction.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A full date in words: 2026年7月8日, 二〇二六年七月八日. */
final class DateText {

    static final String DIGITS = "(?<year>(?:19|20)\\d{2})年(?<month>\\d{1,2})月(?<day>\\d{1,2})日";
    static final String NUMERALS = "(?<hanYear>[一二][〇○零OoＯ0一二三四五六七八九]{3})年(?<hanMonth>十?[一二三四五六七八九十])月"
            + "(?<hanDay>[一二三]?[十廿]?[一二三四五六七八九十])日";

    static final Pattern DATE = Pattern.compile(DIGITS + "|" + NUMERALS);

    private static final String NUMERAL = "〇一二三四五六七八九";
    private static final int TEN = 10;

    private DateText() {}

    /** The narrow 1 before 日 is what recognition loses most: it reads a stroke, or takes the frame of 日 for a sign of its own. */
    static String mended(String recognised) {
        return recognised.replaceFirst("月[:;|!lI丨]日", "月1日").replaceFirst("(?<=\\d)[]|\\[]日", "日");
    }

    /** The date that a matcher of {@link #DATE} stands on; empty for one that no calendar has. */
    static Optional<LocalDate> date(Matcher matcher) {
        try {
            if (matcher.group("year") != null) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(matcher.group("year")),
                        Integer.parseInt(matcher.group("month")),
                        Integer.parseInt(matcher.group("day"))));
            }
            int year = 0;
            for (char digit : matcher.group("hanYear").toCharArray()) {
                year = year * TEN + Math.max(0, NUMERAL.indexOf(digit));
            }
            return Optional.of(LocalDate.of(year, number(matcher.group("hanMonth")), number(matcher.group("hanDay"))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** 一 to 三十一, 廿 among them. */
    static int number(String numeral) {
        String plain = numeral.replace("廿", "二十");
        int ten = plain.indexOf('十');
        if (ten < 0) {
            return NUMERAL.indexOf(plain);
        }
        int tens = ten == 0 ? 1 : NUMERAL.indexOf(plain.charAt(0));
        return tens * TEN + (ten == plain.length() - 1 ? 0 : NUMERAL.indexOf(plain.charAt(ten + 1)));
    }
}
