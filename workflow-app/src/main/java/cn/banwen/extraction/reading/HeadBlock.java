package cn.banwen.extraction.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The issuer's name at the head (7.2.4, 10.1): large, red where colours are known, above the number; of a joint issue one
 * name below the other, and what kind of paper it is behind or between them.
 *
 * @param names as they are printed, from top to bottom
 * @param words what stands behind the names: 文件, 令, 会议纪要; empty for none
 */
record HeadBlock(List<Passage> names, String words) {

    static final HeadBlock NONE = new HeadBlock(List.of(), "");

    private static final double LOWEST = 0.45;
    private static final float LARGER = 1.22f;
    /** Forms have red labels, of the size of what is filled in. */
    private static final float RED_LARGER = 1.1f;

    private static final double MOSTLY = 0.75;
    private static final String MEETING = "(?:[县市区乡镇省局]长|主任|办公|常务|专题|党组|党委|工作|协调|全体|例行|扩大|联席|现场|调度)";

    private static final Pattern KIND =
            Pattern.compile("(?<name>.*?)(?<kind>文件|命令|令|\\(函\\)|便函|(?:第[\\p{IsHan}\\d]{1,4}次)?" + MEETING
                    + "{0,3}会?议?纪要|明传电报|公报|公告|通告)");

    /** @param number where there is none, the head ends above the title */
    static HeadBlock find(Sheet sheet, float bodySize, Optional<NumberLine> number, float titleLevel) {
        float end = number.map(it -> it.line().level()).orElse(Math.min(titleLevel, (float) (LOWEST * sheet.height())));
        List<Line> lines = sheet.lines().stream()
                .filter(line -> line.level() < end - line.size() / 2)
                .filter(line -> line.hans() >= 2 && line.size() > (line.red() ? RED_LARGER : LARGER) * bodySize)
                .filter(line -> !Words.isMark(line.text()))
                .toList();
        List<Passage> names = new ArrayList<>();
        String words = "";
        for (Line line : lines) {
            for (Passage part : parts(line)) {
                Matcher kind = KIND.matcher(part.text());
                boolean named = kind.matches();
                if (named) {
                    words = kind.group("kind");
                }
                int length = named ? kind.end("name") : part.length();
                Passage name = part.part(0, length);
                if (length >= 2 && isName(name)) {
                    names.add(name);
                }
            }
        }
        return new HeadBlock(names, words);
    }

    /** Not a label with what is filled in; of a scan some letters may be misread. */
    private static boolean isName(Passage passage) {
        long hans = passage.letters().stream().filter(Letter::isHan).count();
        return passage.text().indexOf(':') < 0 && hans >= MOSTLY * passage.length();
    }

    /** A name whose letters stand far apart is one name; 文件 behind two names is not part of one. */
    private static List<Passage> parts(Line line) {
        List<Line> pieces = line.pieces();
        boolean apart = pieces.stream().allMatch(piece -> piece.passage().length() >= 2);
        return apart ? pieces.stream().map(Line::passage).toList() : List.of(line.passage());
    }
}
