package cn.banwen.extraction.reading;

import java.util.List;

/** 成文日期. */
final class DocumentDateReader implements FieldReader {

    @Override
    public List<Proposal> read(Anatomy document) {
        return document
                .signature()
                .map(block ->
                        Proposal.of(Field.DOCUMENT_DATE, block.date().toString(), block.confidence(), block.place()))
                .stream()
                .toList();
    }
}
