package cn.banwen.circulation.web;

import cn.banwen.circulation.Duplicates;
import cn.banwen.circulation.Uploads;
import cn.banwen.intake.StagedFile;
import java.util.List;
import org.springframework.stereotype.Component;

/** Files that wait for their document, with what came before and is the same. */
@Component
class StagedRowsView {

    private final Uploads uploads;
    private final Duplicates duplicates;

    StagedRowsView(Uploads uploads, Duplicates duplicates) {
        this.uploads = uploads;
        this.duplicates = duplicates;
    }

    List<StagedRow> all(String username) {
        return uploads.of(username).stream().map(file -> of(file, username)).toList();
    }

    StagedRow of(StagedFile file, String username) {
        return StagedRow.of(file, duplicates.ofFile(file.sha256(), username));
    }
}
