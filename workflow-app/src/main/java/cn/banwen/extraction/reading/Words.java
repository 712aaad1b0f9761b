package cn.banwen.extraction.reading;

import java.util.regex.Pattern;

/** Words by which the parts of a document are told apart. */
final class Words {

    /** How names of offices end. */
    private static final String OFFICE_END = "[府委局办厅部院会室处站所队社心司校团厂行科署组公区县市乡镇村]";

    private static final Pattern OFFICE = Pattern.compile("[\\p{IsHan}〇()、]{2,40}" + OFFICE_END + "\\)?");

    /** Other parts of the head than the issuer's name: copy number, mark, urgency, a telegram's and a fax's line. */
    private static final Pattern MARK = Pattern.compile(
            "\\d{1,8}|(?:绝密|机密|秘密).{0,8}|(?:特提|特急|加急|平急|急件)|.*(?:签发|等级|编号|份号|传真|页码|共\\d+页|内部|第\\d+页).*|(?:19|20)\\d\\d年\\d{1,2}月.*");

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–一·.\\s]*\\d{1,3}[-—–一·.\\s]*|第\\d+页.*");

    private Words() {}

    static boolean isOffice(String folded) {
        return OFFICE.matcher(folded).matches();
    }

    static boolean isMark(String folded) {
        return MARK.matcher(folded).matches();
    }

    static boolean isPageNumber(String folded) {
        return PAGE_NUMBER.matcher(folded).matches();
    }
}
