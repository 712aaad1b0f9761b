package cn.banwen.extraction.reading;

import cn.banwen.intake.ClassificationMark;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 密级. What bears a mark in its text never gets this far: intake refuses it. On a scan the mark is read only here. The
 * star is seldom recognised as one: Tesseract's Chinese has none and takes 女, 广 or 太 for it, or two strokes.
 */
final class ClassificationReader implements FieldReader {

    private static final double MISREAD = 0.85;

    /** Anything for the star, as long as a term stands behind it and nothing but the urgency after that. */
    private static final Pattern STAR_MISREAD =
            Pattern.compile("^((?:\\d{6})?(?:特提|特急|加急|平急)?(?:绝密|机密|秘密))(?:\\p{IsHan}|[^\\p{IsHan}\\d]{1,2})"
                    + "(?=(?:\\d{1,2}年|\\d{1,2}个?月|长期)(?:特提|特急|加急|平急)?$)");

    @Override
    public List<Proposal> read(Anatomy document) {
        for (Line piece : MarkPlace.pieces(document)) {
            Optional<Proposal> mark = proposal(ClassificationMark.inLine(piece.text()), 0.97, piece, document)
                    .or(() -> proposal(misread(piece.text()), MISREAD, piece, document));
            if (mark.isPresent()) {
                return List.of(mark.get());
            }
        }
        return List.of();
    }

    private static Optional<ClassificationMark> misread(String line) {
        return ClassificationMark.inLine(STAR_MISREAD.matcher(line).replaceFirst("$1★"));
    }

    private static Optional<Proposal> proposal(
            Optional<ClassificationMark> mark, double confidence, Line piece, Anatomy document) {
        return mark.map(it ->
                Proposal.of(Field.CLASSIFICATION, it.toString(), confidence * document.certainty(), piece.passage()));
    }
}
