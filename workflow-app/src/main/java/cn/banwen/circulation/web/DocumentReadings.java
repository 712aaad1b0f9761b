package cn.banwen.circulation.web;

import cn.banwen.circulation.DocumentView;
import cn.banwen.extraction.Extractions;
import org.springframework.stereotype.Component;

/** Gathers what the files of a document say, for who sees the document. */
@Component
class DocumentReadings {

    private final Extractions extractions;

    DocumentReadings(Extractions extractions) {
        this.extractions = extractions;
    }

    DocumentReading of(DocumentView document) {
        return new DocumentReading(document.files().stream()
                .map(file -> new DocumentReading.OfFile(file, extractions.of(file.sha256())))
                .toList());
    }
}
