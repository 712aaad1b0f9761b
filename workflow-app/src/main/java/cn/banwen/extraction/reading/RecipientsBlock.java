package cn.banwen.extraction.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** To whom it is sent (主送, 7.3.2): from the left margin below the title, ended by a colon. */
final class RecipientsBlock {

    private static final int MOST_LINES = 5;
    private static final int LONGEST = 260;
    private static final float INDENT = 1.4f;

    /** Other lines that end with a colon. */
    private static final Pattern OTHER = Pattern.compile(
            "(?:时间|地点|出席|主持|参加|列席|记录|附件|联系|缺席|请假|议题|会议|等级|签批|发往|现将|根据|为|经(?![开信济发管贸])|一、|抄送|如下).*|.*(?:如下|[。!?《]).*");

    private static final Pattern RECIPIENT =
            Pattern.compile(".*(?:政府|局|委|办|部|厅|乡|镇|县|市|单位|公司|中心|院|校|站|所|会|区|村|处|队|同志|机构|机关|企业|科|室|行|社).*");

    /** What stands before a semicolon within. */
    private static final Pattern ADDRESSED = Pattern.compile(".*[府委局办厅部院会室处站所队社心司校团厂行科署组公区县市乡镇村位构关业志员门]");

    private RecipientsBlock() {}

    /** The letters before the colon; at most a few lines below the title. */
    static Optional<Passage> find(Sheet sheet, Paper paper, TitleBlock title) {
        if (title.lines().isEmpty()) {
            return Optional.empty();
        }
        List<Line> below = sheet.lines().stream()
                .filter(line -> line.level() > title.end() + 2)
                .filter(line -> !isAdoption(line, sheet))
                .limit(MOST_LINES)
                .toList();
        List<Line> taken = new ArrayList<>();
        for (Line line : below) {
            if (taken.isEmpty() && line.left() > paper.leftMargin() + INDENT * paper.bodySize()) {
                return Optional.empty();
            }
            taken.add(line);
            int colon = colon(line.text(), sheet.recognised());
            if (colon >= 0) {
                Passage all = Passage.of(taken);
                Passage before = all.part(0, all.length() - line.passage().length() + colon);
                return isOne(before.text()) ? Optional.of(before) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Recognition takes one for a semicolon now and then. */
    private static int colon(String text, boolean recognised) {
        int colon = text.indexOf(':');
        return colon < 0 && recognised && text.endsWith(";") ? text.length() - 1 : colon;
    }

    private static boolean isAdoption(Line line, Sheet sheet) {
        return line.text().startsWith("(") && sheet.centred(line, 0.1);
    }

    private static boolean isOne(String text) {
        return text.length() >= 2
                && text.length() <= LONGEST
                && !OTHER.matcher(text).matches()
                && RECIPIENT.matcher(text).matches()
                && (text.indexOf(';') < 0
                        || Arrays.stream(text.split(";", -1))
                                .allMatch(part -> ADDRESSED.matcher(part).matches()));
    }
}
