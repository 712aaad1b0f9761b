package cn.banwen.extraction.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 抄送 (7.4.2), in the imprint; ended by a full stop. */
final class CopyRecipientsReader implements FieldReader {

    private static final int MOST_LINES = 5;
    private static final Pattern COPY =
            Pattern.compile("^抄送[:;]?(?<names>[^。]{2,300}?)(?:。|[\\p{IsHan}]{4,30}(?:19|20)\\d{2}年|$)");

    @Override
    public List<Proposal> read(Anatomy document) {
        List<Line> lines = document.body();
        for (int at = 0; at < lines.size(); at++) {
            if (Imprint.isCopy(lines.get(at), document)) {
                return of(block(lines, at), document);
            }
        }
        return List.of();
    }

    private static Passage block(List<Line> lines, int from) {
        List<Line> block = new ArrayList<>();
        for (int at = from; at < Math.min(lines.size(), from + MOST_LINES); at++) {
            String text = lines.get(at).text();
            if (text.contains("印发") && at > from) {
                break;
            }
            block.add(lines.get(at));
            if (text.contains("。")) {
                break;
            }
        }
        return Passage.of(block);
    }

    private static List<Proposal> of(Passage block, Anatomy document) {
        Matcher matcher = COPY.matcher(block.text());
        if (!matcher.find()) {
            return List.of();
        }
        Passage names = block.part(matcher, "names");
        return List.of(
                Proposal.of(Field.COPY_RECIPIENTS, Signs.chinese(names.raw()), 0.9 * document.certainty(), names));
    }
}
