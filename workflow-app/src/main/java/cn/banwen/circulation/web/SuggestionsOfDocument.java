package cn.banwen.circulation.web;

import cn.banwen.circulation.ArrivalTitle;
import cn.banwen.circulation.DocumentView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes of what a document's files say what its forms may take over. */
@Component
class SuggestionsOfDocument {

    private final DocumentReadings readings;
    private final SuggestionsOfFile suggestions;

    SuggestionsOfDocument(DocumentReadings readings, SuggestionsOfFile suggestions) {
        this.readings = readings;
        this.suggestions = suggestions;
    }

    private record Source(DocumentView document, UUID fileId) implements SuggestionsOfFile.Source {

        @Override
        public Instant received() {
            return document.receivedAt();
        }

        @Override
        public boolean isOpen(String name) {
            return SuggestionsOfDocument.isOpen(document, name);
        }

        @Override
        public String path(int page, PointedAt place) {
            return new PreviewRequest(fileId, page, 0, "", place).path(document.id());
        }
    }

    Suggestions of(DocumentView document, Locale locale) {
        if (document.files().isEmpty()) {
            return Suggestions.NONE;
        }
        DocumentReading reading = readings.of(document);
        List<Suggestion> all = reading.main()
                .map(main -> suggestions.of(
                        new Source(document, main.file().id()),
                        main.extraction().proposals(),
                        locale))
                .orElse(List.of());
        Suggestion mark = reading.files().stream()
                .map(file -> suggestions.mark(
                        new Source(document, file.file().id()),
                        file.extraction().proposals(),
                        locale))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Suggestions(reading.state(), all, mark);
    }

    /** Whether what the document has in the field so far was put there by nobody. */
    private static boolean isOpen(DocumentView document, String name) {
        return switch (name) {
            case "title" ->
                document.files().stream().anyMatch(file -> document.title().equals(ArrivalTitle.of(file.name())));
            case "urgency" -> document.urgency().equals("routine");
            case "replyRequired" -> !document.replyRequired();
            case "documentNumber" -> document.documentNumber() == null;
            case "sender" -> document.sender() == null;
            case "senderLevel" -> document.senderLevel() == null;
            case "documentType" -> document.documentType() == null;
            case "documentDate" -> document.documentDate() == null;
            case "replyBy" -> document.replyBy() == null;
            case "mainRecipients" -> document.mainRecipients() == null;
            case "copyRecipients" -> document.copyRecipients() == null;
            case "contact" -> document.contact() == null;
            case "signer" -> document.signer() == null;
            default -> false;
        };
    }
}
