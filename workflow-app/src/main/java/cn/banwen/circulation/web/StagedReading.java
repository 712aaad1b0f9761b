package cn.banwen.circulation.web;

import cn.banwen.intake.StagedFile;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What there is to see of a file that waits for its document, and what it says of itself.
 *
 * @param state {@code waiting} while there is more to come, else {@code ready}
 * @param message what there is to say of its pages; null for nothing
 * @param pages how many can be turned to
 * @param page the one that is shown
 * @param sheet null while it is not there, or where there is none
 * @param read how far the reading has come, as {@link DocumentReading} tells it
 */
record StagedReading(
        StagedFile file,
        String state,
        @Nullable String message,
        int pages,
        int page,
        @Nullable SheetView sheet,
        String read,
        Suggestions suggestions) {

    /** What the form of arrivals asks for; the rest waits for the registration. */
    private static final Set<String> ASKED = Set.of("title", "documentNumber", "sender", "urgency");

    /** The likeliest value of each field that the form has. */
    public List<Suggestion> offered() {
        return suggestions.likeliest().stream()
                .filter(one -> ASKED.contains(one.name()))
                .toList();
    }

    /** The likeliest value of each field that is asked for later. */
    public List<Suggestion> further() {
        return suggestions.likeliest().stream()
                .filter(one -> !ASKED.contains(one.name()))
                .toList();
    }

    public long sure() {
        return offered().stream().filter(Suggestion::sure).count();
    }
}
