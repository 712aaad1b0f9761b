package cn.banwen.circulation.web;

import cn.banwen.identity.People;
import cn.banwen.intake.DocumentFile;
import cn.banwen.intake.IncomingFiles;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who added a document's files, and when. */
@Component
class FileOrigins {

    private final IncomingFiles files;
    private final People people;

    FileOrigins(IncomingFiles files, People people) {
        this.files = files;
        this.people = people;
    }

    record Origin(String person, Instant at) {}

    /** By the file's id. */
    Map<UUID, Origin> of(UUID documentId) {
        Map<String, String> names = new HashMap<>();
        Map<UUID, Origin> origins = new HashMap<>();
        for (DocumentFile file : files.of(documentId)) {
            String name = names.computeIfAbsent(file.addedBy(), people::nameOf);
            origins.put(file.id(), new Origin(name, file.addedAt()));
        }
        return origins;
    }
}
