package cn.banwen.circulation;

import cn.banwen.intake.CheckedFiles;
import cn.banwen.intake.IncomingFiles;
import cn.banwen.intake.IncomingFiles.StoredFile;
import cn.banwen.intake.StagedFile;
import cn.banwen.intake.StagedFiles;
import cn.banwen.intake.Upload;
import cn.banwen.refusal.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Files sent ahead of the document that they will make, one at a time, so that one that fails can be sent again alone.
 * {@link Circulation#receive} takes them over by their ids.
 */
@Component
public class Uploads {

    private final IncomingFiles files;
    private final StagedFiles staged;
    private final ClassifiedGuard guard;
    private final Receivers receivers;

    Uploads(IncomingFiles files, StagedFiles staged, ClassifiedGuard guard, Receivers receivers) {
        this.files = files;
        this.staged = staged;
        this.guard = guard;
        this.receivers = receivers;
    }

    /**
     * Takes one file in and keeps it for the person.
     *
     * @throws Refusal {@code classified}: then an arrival by the file's name is on record and the file is gone; else what
     *     {@link IncomingFiles#check} throws, {@code too-many-uploads}, {@code no-right-to-receive}
     */
    public StagedFile add(Upload upload, String username) throws IOException {
        Acting acting = receivers.require(username);
        staged.requireRoom(username);
        try (CheckedFiles checked = files.check(List.of(upload))) {
            Metadata metadata = MetadataFields.ofArrival(
                    new Fields(Map.of()),
                    checked.firstName().map(ArrivalTitle::of).orElse(null));
            Optional<Refusal> classified = guard.keepOutside(checked, null, metadata, acting.reception());
            if (classified.isPresent()) {
                throw classified.get();
            }
            return keep(files.store(checked).get(0), username);
        }
    }

    private StagedFile keep(StoredFile stored, String username) {
        boolean kept = false;
        try {
            StagedFile file = staged.keep(stored, username);
            kept = true;
            return file;
        } finally {
            if (!kept) {
                files.discard(List.of(stored));
            }
        }
    }

    /** What the person has sent and not yet made a document of, the oldest first. */
    public List<StagedFile> of(String username) {
        receivers.require(username);
        return staged.of(username);
    }

    /**
     * One of them.
     *
     * @throws Refusal {@code upload-gone} when the person has no such file waiting
     */
    public StagedFile find(UUID id, String username) {
        return find(List.of(id), username).get(0);
    }

    /**
     * Several of them, in the order of the ids.
     *
     * @throws Refusal {@code upload-gone} when the person has no such file waiting, or one is named twice
     */
    public List<StagedFile> find(List<UUID> ids, String username) {
        receivers.require(username);
        return staged.find(ids, username);
    }

    /**
     * Throws a file away.
     *
     * @throws Refusal {@code upload-gone} when the person has no such file waiting
     */
    public void remove(UUID id, String username) {
        receivers.require(username);
        staged.find(List.of(id), username);
        staged.remove(List.of(id), username);
    }
}
