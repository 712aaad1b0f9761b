package cn.banwen.extraction.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 签发人 (7.2.6), which only papers to a superior name, on the line of the number. */
final class SignerReader implements FieldReader {

    private static final Pattern SIGNER = Pattern.compile("签发人?:(?<names>[\\p{IsHan}·、]{2,24})");

    @Override
    public List<Proposal> read(Anatomy document) {
        for (Line line : document.sheet().above(0.5)) {
            Matcher matcher = SIGNER.matcher(line.text());
            if (matcher.find()) {
                Passage names = line.passage().part(matcher, "names");
                return List.of(Proposal.of(Field.SIGNER, names.raw(), 0.95 * document.certainty(), names));
            }
        }
        return List.of();
    }
}
