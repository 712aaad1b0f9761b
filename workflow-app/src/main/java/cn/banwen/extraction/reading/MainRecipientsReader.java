package cn.banwen.extraction.reading;

import java.util.List;

/** 主送. */
final class MainRecipientsReader implements FieldReader {

    @Override
    public List<Proposal> read(Anatomy document) {
        return document
                .recipients()
                .map(passage -> Proposal.of(
                        Field.MAIN_RECIPIENTS,
                        // Recognition takes the right stroke of 门 or 日 before the colon for a sign of its own.
                        Signs.chinese(passage.raw()).replaceFirst("(?<=\\p{IsHan})[]|]$", ""),
                        0.95 * document.certainty(),
                        passage))
                .stream()
                .toList();
    }
}
