package cn.banwen.papers;

/** Numbers of paragraphs as official documents write them: 一, 十二, 三十. */
final class ChineseNumerals {

    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseNumerals() {}

    /** From 1; above 99 in digits. */
    static String of(int number) {
        if (number > 99) {
            return Integer.toString(number);
        }
        String tens = number < 10 ? "" : (number < 20 ? "" : digit(number / 10)) + "十";
        return tens + (number % 10 == 0 ? "" : digit(number % 10));
    }

    private static String digit(int value) {
        return DIGITS.substring(value, value + 1);
    }
}
