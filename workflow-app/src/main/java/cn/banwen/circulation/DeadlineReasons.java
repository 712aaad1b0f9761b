package cn.banwen.circulation;

import cn.banwen.intake.IncomingFiles;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads from a form why a document's time is stopped, resumed or extended. */
@Component
class DeadlineReasons {

    private final Leaders leaders;
    private final IncomingFiles files;

    DeadlineReasons(Leaders leaders, IncomingFiles files) {
        this.leaders = leaders;
        this.files = files;
    }

    /**
     * What is wrong stays with the fields.
     *
     * @param needed whether a note and the leader who allowed it must be there
     */
    DeadlineReason read(Fields fields, UUID documentId, boolean needed) {
        String note = needed ? fields.requiredText("note", Fields.LONG_TEXT) : fields.text("note", Fields.LONG_TEXT);
        String allowedBy = needed ? fields.requiredText("allowedBy", Fields.SHORT_TEXT) : null;
        if (allowedBy != null && !allowedBy.isEmpty() && !leaders.isLeader(allowedBy)) {
            fields.wrong("allowedBy", "not-a-leader", allowedBy);
        }
        List<UUID> evidence = fields.ids("evidence");
        evidence.stream()
                .filter(file -> files.find(documentId, file).isEmpty())
                .forEach(file -> fields.wrong("evidence", "file-not-found"));
        return new DeadlineReason(note == null ? "" : note, allowedBy, evidence.isEmpty() ? null : evidence.get(0));
    }
}
