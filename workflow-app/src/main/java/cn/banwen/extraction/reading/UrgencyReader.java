package cn.banwen.extraction.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 紧急程度 as marked; an "urgent notice" without a mark is none. */
final class UrgencyReader implements FieldReader {

    private static final Pattern MARK = Pattern.compile(
            "(?:\\d{6})?(?:[绝机秘]密.{0,8}?)?(?:(?:紧急程度|等级|缓急):?)?(?<mark>特提|特急|加急|平急)(?:[·.\\-]?明电|件)?(?:.{0,2}[\\p{IsHan}]{0,6}〔.*)?");

    @Override
    public List<Proposal> read(Anatomy document) {
        for (Line piece : MarkPlace.pieces(document)) {
            Optional<Proposal> mark = of(piece, document);
            if (mark.isPresent()) {
                return List.of(mark.get());
            }
        }
        return List.of();
    }

    private static Optional<Proposal> of(Line piece, Anatomy document) {
        Matcher matcher = MARK.matcher(piece.text());
        return matcher.matches()
                ? Optional.of(Proposal.of(
                        Field.URGENCY,
                        matcher.group("mark"),
                        0.97 * document.certainty(),
                        piece.passage().part(matcher, "mark")))
                : Optional.empty();
    }
}
