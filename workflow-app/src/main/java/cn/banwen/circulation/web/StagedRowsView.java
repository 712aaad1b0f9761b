package cn.banwen.circulation.web;

import cn.banwen.circulation.Duplicates;
import cn.banwen.circulation.Uploads;
import cn.banwen.intake.StagedFile;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Files that wait for their document, with what came before and is the same, and what they say of themselves. */
@Component
class StagedRowsView {

    private final Uploads uploads;
    private final Duplicates duplicates;
    private final StagedReadings readings;

    StagedRowsView(Uploads uploads, Duplicates duplicates, StagedReadings readings) {
        this.uploads = uploads;
        this.duplicates = duplicates;
        this.readings = readings;
    }

    List<StagedRow> all(StagedOrder order, String username, Locale locale) {
        List<StagedFile> files = order.arrange(uploads.of(username));
        return files.stream()
                .map(file -> of(file, files.get(0).equals(file), username, locale))
                .toList();
    }

    /** Of a file that has just come: the page knows which of its list is the first, and opens it. */
    StagedRow of(StagedFile file, String username, Locale locale) {
        return of(file, false, username, locale);
    }

    /** Of many files one is looked at: what the others have to say is fetched when somebody opens it. */
    private StagedRow of(StagedFile file, boolean first, String username, Locale locale) {
        return StagedRow.of(
                file,
                duplicates.ofFile(file.sha256(), username),
                first ? readings.of(file, PreviewRequest.PLAIN, locale) : null,
                first);
    }
}
