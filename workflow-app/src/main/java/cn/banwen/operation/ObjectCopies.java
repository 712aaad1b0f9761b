package cn.banwen.operation;

import cn.banwen.operation.BackupFolder.Line;
import cn.banwen.storage.DocumentStore;
import cn.banwen.storage.KeptObject;
import cn.banwen.storage.ObjectNotFoundException;
import cn.banwen.storage.StoredObject;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/** Copies objects out of the store, streaming, and says of which it could not. */
final class ObjectCopies {

    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final PatientStore store;
    private final BackupFolder folder;
    private final Predicate<String> stillNamed;
    private final Discrepancies faults;
    private long count;
    private long bytes;

    /** @param stillNamed whether, by now, a row names the object of this key */
    ObjectCopies(PatientStore store, BackupFolder folder, Predicate<String> stillNamed, Discrepancies faults) {
        this.store = store;
        this.folder = folder;
        this.stillNamed = stillNamed;
        this.faults = faults;
    }

    /** Copies what the list names; returns the digest of the list of what was copied. */
    String copy(Path wanted) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(wanted);
                BufferedWriter list = Files.newBufferedWriter(folder.list())) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<Line> copied = copy(Line.of(line));
                if (copied.isPresent()) {
                    list.write(copied.get().text());
                    list.newLine();
                }
            }
        }
        try (InputStream list = Files.newInputStream(folder.list())) {
            return Sha256.copying(list, OutputStream.nullOutputStream()).hex();
        }
    }

    /** What it names may be gone since, as an upload that its user removes; that is asked of today's rows. */
    private Optional<Line> copy(Line wanted) throws IOException {
        KeptObject object = new KeptObject(
                wanted.key(),
                wanted.size() < 0 ? null : wanted.size(),
                wanted.sha256().isEmpty() ? null : wanted.sha256(),
                null);
        Optional<Copied> copied;
        String fault = Discrepancy.UNREADABLE;
        try {
            copied = store.read(from -> copied(from, object.key()));
        } catch (ObjectNotFoundException missing) {
            copied = Optional.empty();
            fault = Discrepancy.MISSING;
        }
        if (copied.isEmpty()) {
            Files.deleteIfExists(folder.object(object.key()));
            if (stillNamed.test(object.key())) {
                faults.add(Discrepancy.of(fault, object.key(), null));
            }
            return Optional.empty();
        }
        Sha256 content = copied.get().content();
        if (!StoredContent.matches(object, content)) {
            faults.add(Discrepancy.of(Discrepancy.ALTERED, object.key(), null));
        }
        count++;
        bytes += content.bytes();
        return Optional.of(new Line(
                object.key(), content.bytes(), content.hex(), copied.get().mediaType()));
    }

    private record Copied(Sha256 content, String mediaType) {}

    private Copied copied(DocumentStore from, String key) throws IOException {
        String mediaType = from.stat(key).map(StoredObject::mediaType).orElse(UNKNOWN_TYPE);
        try (InputStream in = from.open(key);
                OutputStream out = BackupFile.begin(folder.object(key))) {
            return new Copied(Sha256.copying(in, out), mediaType);
        }
    }

    long count() {
        return count;
    }

    long bytes() {
        return bytes;
    }
}
