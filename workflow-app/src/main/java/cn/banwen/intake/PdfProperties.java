package cn.banwen.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;

/** The mark that a PDF's information dictionary or its XMP states. */
final class PdfProperties {

    private static final int MOST = 200;

    private PdfProperties() {}

    static Optional<ClassificationMark> mark(PDDocument document) {
        PDDocumentInformation information = document.getDocumentInformation();
        return information.getMetadataKeys().stream()
                .limit(MOST)
                .flatMap(key -> MarkedProperties.mark(key, text(information, key)).stream())
                .findFirst()
                .or(() -> inXmp(document));
    }

    private static @Nullable String text(PDDocumentInformation information, String key) {
        return information.getCOSObject().getString(key);
    }

    private static Optional<ClassificationMark> inXmp(PDDocument document) {
        @Nullable PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata == null) {
            return Optional.empty();
        }
        try (InputStream xml = metadata.createInputStream()) {
            return MarkedProperties.mark(xml);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
