package cn.banwen.extraction.reading;

import java.util.regex.Pattern;

/** Signs as a printed document has them, whatever keyboard or recognition made of them. */
final class Signs {

    /** 六角括号 and what stands for it. */
    static final String OPENING = "[〔\\[(【〖﹝〈《{<「『〘\uFF3B]";

    static final String CLOSING = "[〕\\])】〗﹞〉》}>」』〙\uFF3D]";

    /** What recognition makes of a bracket beside a year, the bracket itself among it; or nothing at all. */
    static final String PERHAPS_BRACKET = "[^\\p{IsHan}\\d]{0,2}";

    private static final String HAN = "[\\p{IsHan}〇〓]";
    private static final Pattern COMMA = besideHan(",");
    private static final Pattern COLON = besideHan(":");
    private static final Pattern SEMICOLON = besideHan(";");
    private static final Pattern OPEN = Pattern.compile("\\((?=[^()]*" + HAN + ")|(?<=" + HAN + ")\\(");
    private static final Pattern CLOSE = Pattern.compile("(?<=" + HAN + ")\\)|\\)(?=" + HAN + ")");

    private Signs() {}

    private static Pattern besideHan(String sign) {
        return Pattern.compile("(?<=" + HAN + ")" + sign + "|" + sign + "(?=" + HAN + ")");
    }

    /** Chinese punctuation between Chinese letters: recognition and careless typing make it half as wide. */
    static String chinese(String text) {
        String spelled = COMMA.matcher(text).replaceAll("，");
        spelled = COLON.matcher(spelled).replaceAll("：");
        spelled = SEMICOLON.matcher(spelled).replaceAll("；");
        spelled = OPEN.matcher(spelled).replaceAll("（");
        return CLOSE.matcher(spelled).replaceAll("）");
    }
}
