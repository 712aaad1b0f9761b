package cn.banwen.circulation.web;

import cn.banwen.extraction.reading.Field;
import cn.banwen.extraction.reading.Proposal;
import cn.banwen.platform.OfficialTime;
import cn.banwen.rendition.PageHit;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of what a file says what a form may take over. */
@Component
class SuggestionsOfFile {

    /** Below, a proposal is shown and never among those that are taken over together. */
    private static final double SURE = 0.8;

    private static final int MOST_OF_A_FIELD = 3;

    private final SuggestedValues values;
    private final FieldWords words;

    SuggestionsOfFile(SuggestedValues values, FieldWords words) {
        this.values = values;
        this.words = words;
    }

    /** A file and the form beside which it is shown. */
    interface Source {

        UUID fileId();

        /** When the document came, or comes. */
        Instant received();

        /** Whether what the form has in the field so far was put there by nobody. */
        boolean isOpen(String name);

        /** The address that shows the place. */
        String path(int page, PointedAt place);
    }

    /** Of a field with several values the likeliest first. */
    List<Suggestion> of(Source source, List<Proposal> proposals, Locale locale) {
        List<Suggestion> all = new ArrayList<>();
        proposals.forEach(proposal -> add(source, proposal, all, locale));
        return all;
    }

    /** A mark that was read on a scan; null for none. */
    @Nullable
    Suggestion mark(Source source, List<Proposal> proposals, Locale locale) {
        return proposals.stream()
                .filter(proposal -> proposal.field() == Field.CLASSIFICATION)
                .findFirst()
                .map(proposal -> suggestion(source, proposal, "classification", proposal.value(), locale))
                .orElse(null);
    }

    private void add(Source source, Proposal proposal, List<Suggestion> all, Locale locale) {
        String name = proposal.field().code();
        Optional<String> value = values.of(proposal, source.received());
        long before = all.stream().filter(one -> one.name().equals(name)).count();
        if (value.isEmpty() || before >= MOST_OF_A_FIELD) {
            return;
        }
        all.add(suggestion(source, proposal, name, value.get(), locale));
        if (before == 0 && proposal.field() == Field.REPLY_BY) {
            all.add(suggestion(source, proposal, "replyRequired", "true", locale));
        }
        if (before == 0 && proposal.field() == Field.SENDER) {
            SuggestedValues.level(proposal.value())
                    .ifPresent(level -> all.add(suggestion(source, proposal, "senderLevel", level.code(), locale)));
        }
    }

    private Suggestion suggestion(Source source, Proposal proposal, String name, String value, Locale locale) {
        PointedAt place = new PointedAt(proposal.boxes().stream()
                .map(box -> new PageHit.Box(box.x(), box.y(), box.width(), box.height()))
                .toList());
        return new Suggestion(
                name,
                value,
                words.value(name, spoken(name, value), locale),
                proposal.confidence() >= SURE && !name.equals("senderLevel"),
                (int) Math.round(proposal.confidence() * 100),
                source.isOpen(name),
                source.fileId(),
                proposal.page(),
                place.toString(),
                source.path(proposal.page(), place));
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
}
