package cn.banwen.extraction.reading;

import cn.banwen.intake.ClassificationMark;
import java.util.List;
import java.util.Optional;

/**
 * 密级. What bears a mark in its text never gets this far: intake refuses it. On a scan the mark is read only here. The
 * star is seldom recognised as one.
 */
final class ClassificationReader implements FieldReader {

    private static final String STAR_MISREAD = "^((?:\\d{6})?(?:绝密|机密|秘密))[^\\p{IsHan}\\d]{1,2}(?=\\d|长期)";

    @Override
    public List<Proposal> read(Anatomy document) {
        for (Line piece : MarkPlace.pieces(document)) {
            Optional<ClassificationMark> mark = ClassificationMark.inLine(piece.text())
                    .or(() -> ClassificationMark.inLine(piece.text().replaceFirst(STAR_MISREAD, "$1★")));
            if (mark.isPresent()) {
                return List.of(Proposal.of(
                        Field.CLASSIFICATION, mark.get().toString(), 0.97 * document.certainty(), piece.passage()));
            }
        }
        return List.of();
    }
}
