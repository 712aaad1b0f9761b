package cn.banwen.intake;

import cn.banwen.intake.IncomingFiles.StoredFile;
import java.time.Instant;
import java.util.UUID;

/** A file that was sent ahead of its document and is still provisional. Only who sent it may know of it. */
public record StagedFile(UUID id, StoredFile stored, Instant uploadedAt) {

    public ExaminedFile file() {
        return stored.file();
    }

    public String sha256() {
        return stored.sha256();
    }
}
