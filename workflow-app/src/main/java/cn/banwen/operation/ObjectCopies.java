package cn.banwen.operation;

import cn.banwen.operation.BackupFolder.Line;
import cn.banwen.storage.DocumentStore;
import cn.banwen.storage.KeptObject;
import cn.banwen.storage.ObjectNotFoundException;
import cn.banwen.storage.StorageUnavailableException;
import cn.banwen.storage.StoredObject;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Copies objects out of the store, streaming, and says of which it could not. */
final class ObjectCopies {

    private static final String UNKNOWN_TYPE = "application/octet-stream";
    private static final int TRIES = 3;

    private final DocumentStore store;
    private final BackupFolder folder;
    private final Discrepancies faults;
    private long count;
    private long bytes;

    ObjectCopies(DocumentStore store, BackupFolder folder, Discrepancies faults) {
        this.store = store;
        this.folder = folder;
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

    private Optional<Line> copy(Line wanted) throws IOException {
        boolean derived = wanted.sha256().isEmpty();
        KeptObject object = new KeptObject(
                wanted.key(), wanted.size() < 0 ? null : wanted.size(), derived ? null : wanted.sha256(), null);
        Optional<StoredObject> stored = store.stat(object.key());
        Optional<Sha256> content = stored.isEmpty() ? Optional.empty() : fetched(object.key());
        if (content.isEmpty()) {
            // what has no digest, such as a picture, may have been made anew meanwhile
            if (!derived) {
                faults.add(Discrepancy.of(Discrepancy.MISSING, object.key(), null));
            }
            return Optional.empty();
        }
        if (!StoredContent.matches(object, content.get())) {
            faults.add(Discrepancy.of(Discrepancy.ALTERED, object.key(), null));
        }
        count++;
        bytes += content.get().bytes();
        String mediaType = stored.map(StoredObject::mediaType).orElse(UNKNOWN_TYPE);
        return Optional.of(
                new Line(object.key(), content.get().bytes(), content.get().hex(), mediaType));
    }

    private Optional<Sha256> fetched(String key) throws IOException {
        Path file = folder.object(key);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        for (int attempt = 1; ; attempt++) {
            try (InputStream in = store.open(key);
                    OutputStream out = Files.newOutputStream(file)) {
                return Optional.of(Sha256.copying(in, out));
            } catch (ObjectNotFoundException gone) {
                Files.deleteIfExists(file);
                return Optional.empty();
            } catch (StorageUnavailableException | IOException broken) {
                if (attempt == TRIES) {
                    throw broken;
                }
            }
        }
    }

    long count() {
        return count;
    }

    long bytes() {
        return bytes;
    }
}
