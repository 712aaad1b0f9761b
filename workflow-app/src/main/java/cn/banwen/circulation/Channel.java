package cn.banwen.circulation;

import java.util.List;
import java.util.Map;

/** 来文方式: the usual words; a site may write another. */
public final class Channel {

    public static final String PLATFORM = "电子平台";

    public static final String MAIL = "电子邮件";
    public static final String PAPER = "纸质";

    public static final List<String> WORDS = List.of(PLATFORM, MAIL, PAPER, "传真", "邮寄", "会议带回", "电话记录");

    private static final Map<String, String> CODES = Map.of(
            "platform",
            PLATFORM,
            "electronic",
            PLATFORM,
            "mail",
            MAIL,
            "paper",
            PAPER,
            "fax",
            "传真",
            "post",
            "邮寄",
            "meeting",
            "会议带回",
            "phone",
            "电话记录");

    private Channel() {}

    /** The Chinese word for an English code; any other word stays as it is. */
    public static String wordOf(String word) {
        return CODES.getOrDefault(word, word);
    }
}
