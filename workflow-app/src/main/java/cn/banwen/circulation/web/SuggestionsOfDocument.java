package cn.banwen.circulation.web;

import cn.banwen.circulation.ArrivalTitle;
import cn.banwen.circulation.DocumentView;
import cn.banwen.circulation.DocumentView.FileView;
import cn.banwen.extraction.reading.Field;
import cn.banwen.extraction.reading.Proposal;
import cn.banwen.platform.OfficialTime;
import cn.banwen.rendition.PageHit;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of what a document's files say what its forms may take over. */
@Component
class SuggestionsOfDocument {

    /** Below, a proposal is shown and never among those that are taken over together. */
    private static final double SURE = 0.8;

    private static final int MOST_OF_A_FIELD = 3;

    private final DocumentReadings readings;
    private final SuggestedValues values;
    private final FieldWords words;

    SuggestionsOfDocument(DocumentReadings readings, SuggestedValues values, FieldWords words) {
        this.readings = readings;
        this.values = values;
        this.words = words;
    }

    Suggestions of(DocumentView document, Locale locale) {
        if (document.files().isEmpty()) {
            return Suggestions.NONE;
        }
        DocumentReading reading = readings.of(document);
        List<Suggestion> all = new ArrayList<>();
        @Nullable Suggestion mark = null;
        Optional<DocumentReading.OfFile> main = reading.main();
        if (main.isPresent()) {
            FileView file = main.get().file();
            for (Proposal proposal : main.get().extraction().proposals()) {
                add(document, file, proposal, all, locale);
            }
        }
        for (DocumentReading.OfFile file : reading.files()) {
            for (Proposal proposal : file.extraction().proposals()) {
                if (proposal.field() == Field.CLASSIFICATION && mark == null) {
                    mark = suggestion(document, file.file(), proposal, "classification", proposal.value(), locale);
                }
            }
        }
        return new Suggestions(reading.state(), all, mark);
    }

    private void add(DocumentView document, FileView file, Proposal proposal, List<Suggestion> all, Locale locale) {
        String name = proposal.field().code();
        Optional<String> value = values.of(proposal);
        long before = all.stream().filter(one -> one.name().equals(name)).count();
        if (value.isEmpty() || before >= MOST_OF_A_FIELD) {
            return;
        }
        all.add(suggestion(document, file, proposal, name, value.get(), locale));
        if (before == 0 && proposal.field() == Field.REPLY_BY) {
            all.add(suggestion(document, file, proposal, "replyRequired", "true", locale));
        }
        if (before == 0 && proposal.field() == Field.SENDER) {
            SuggestedValues.level(proposal.value())
                    .ifPresent(level ->
                            all.add(suggestion(document, file, proposal, "senderLevel", level.code(), locale)));
        }
    }

    private Suggestion suggestion(
            DocumentView document, FileView file, Proposal proposal, String name, String value, Locale locale) {
        PointedAt place = new PointedAt(proposal.boxes().stream()
                .map(box -> new PageHit.Box(box.x(), box.y(), box.width(), box.height()))
                .toList());
        return new Suggestion(
                name,
                value,
                words.value(name, spoken(name, value), locale),
                proposal.confidence() >= SURE && !name.equals("senderLevel"),
                isOpen(document, name),
                file.id(),
                proposal.page(),
                place.toString(),
                new PreviewRequest(file.id(), proposal.page(), 0, "", place).path(document.id()));
    }

    private static Object spoken(String name, String value) {
        return switch (name) {
            case "replyRequired" -> Boolean.valueOf(value);
            case "replyBy" ->
                LocalDateTime.parse(value)
                        .atZone(OfficialTime.ZONE)
                        .toOffsetDateTime()
                        .toString();
            default -> value;
        };
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
            case "signer" -> document.signer() == null;
            default -> false;
        };
    }
}
