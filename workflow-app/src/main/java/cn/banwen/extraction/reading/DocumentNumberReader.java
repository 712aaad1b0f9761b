package cn.banwen.extraction.reading;

import java.util.List;

/** 发文字号. */
final class DocumentNumberReader implements FieldReader {

    @Override
    public List<Proposal> read(Anatomy document) {
        return document
                .number()
                .map(line -> Proposal.of(
                        Field.DOCUMENT_NUMBER,
                        line.value(),
                        line.confidence() * (document.sheet().recognised() ? 0.95 : 1),
                        line.number()))
                .stream()
                .toList();
    }
}
