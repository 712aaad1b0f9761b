package cn.banwen.extraction.reading;

import java.util.List;

/** 主送. */
final class MainRecipientsReader implements FieldReader {

    @Override
    public List<Proposal> read(Anatomy document) {
        return document
                .recipients()
                .map(passage -> Proposal.of(
                        Field.MAIN_RECIPIENTS, Signs.chinese(passage.raw()), 0.95 * document.certainty(), passage))
                .stream()
                .toList();
    }
}
