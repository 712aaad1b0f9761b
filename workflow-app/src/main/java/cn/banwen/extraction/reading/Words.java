package cn.banwen.extraction.reading;

import java.util.regex.Pattern;

/** Words by which the parts of a document are told apart. */
public final class Words {

    /** How names of offices end. */
    private static final String OFFICE_END =
            "(?:[府委局办厅部院会室处站所队社心司校团厂行科署组公区县市乡镇村]" + "|[妇文侨残科商]联|[政科作记]协|[视播象]台|[案书物化念]馆|专班|法庭|联席会议)";

    private static final Pattern OFFICE = Pattern.compile("[\\p{IsHan}〇()、]{2,40}" + OFFICE_END + "\\)?");

    /** Other parts of the head than the issuer's name: copy number, mark, urgency, a telegram's and a fax's line. */
    private static final Pattern MARK = Pattern.compile(
            "\\d{1,8}|(?:绝密|机密|秘密).{0,8}|(?:特提|特急|加急|平急|急件)|.*(?:签发|等级|编号|份号|传真|页码|共\\d+页|内部|第\\d+页).*|(?:19|20)\\d\\d年\\d{1,2}月.*");

    /** Above a title and no part of it: whole lines, as titles have such words too. */
    private static final Pattern MARK_LINE = Pattern.compile("\\d{1,8}|(?:绝密|机密|秘密)(?:.?(?:\\d{1,2}年|\\d{1,2}个?月|长期))?"
            + "|(?:(?:等级|紧急程度|缓急):?)?(?:特提|特急|加急|平急|急件)(?:[·.\\-]?明电|件)?"
            + "|(?:编号|份号|等级|紧急程度|签发人?|签批(?:盖章)?|发电(?:单位)?|传真号?|页[数码]):.{0,30}"
            + "|(?:编号|份号|传真号?|页[数码])\\d{0,12}|签发人\\p{IsHan}{2,9}"
            + "|[^关]{0,12}(?:(?:传真|内部|明传)电报|内部明电)(?:\\(.{0,8}\\))?"
            + "|内部(?:资料|文件|刊物|参考)(?:[,.]?(?:注意保存|请勿外传|不得外传))?|.{0,20}[共第]\\d+页.{0,10}"
            + "|(?:19|20)\\d\\d年\\d{1,2}月(?:\\d{1,2}日(?:星期.|印发)?)?");

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–一·.\\s]*\\d{1,3}[-—–一·.\\s]*|第\\d+页.*");

    private Words() {}

    /**
     * Whether it ends as names of offices do.
     *
     * @param folded without blanks, its signs of half width
     */
    public static boolean isOffice(String folded) {
        return OFFICE.matcher(folded).matches();
    }

    static boolean isMark(String folded) {
        return MARK.matcher(folded).matches();
    }

    static boolean isMarkLine(String folded) {
        return MARK_LINE.matcher(folded).matches();
    }

    static boolean isPageNumber(String folded) {
        return PAGE_NUMBER.matcher(folded).matches();
    }
}
