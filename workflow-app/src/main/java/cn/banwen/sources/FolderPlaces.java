package cn.banwen.sources;

import cn.banwen.intake.SafeFileName;
import cn.banwen.platform.OfficialTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A watched folder and the two beside its files into which they are moved, by month. */
final class FolderPlaces {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu-MM").withZone(OfficialTime.ZONE);

    private final Path folder;

    FolderPlaces(Path folder) {
        this.folder = folder;
    }

    /** @throws SourceFailure {@code folder-missing}, {@code folder-not-writable} */
    void require() throws SourceFailure {
        if (!Files.isDirectory(folder)) {
            throw new SourceFailure("folder-missing", folder.toString());
        }
        try {
            Files.createDirectories(folder.resolve("done"));
            Files.createDirectories(folder.resolve("failed"));
        } catch (IOException failure) {
            throw new SourceFailure("folder-not-writable", failure, folder.toString());
        }
    }

    /** The oldest first. */
    List<SeenFile> files() throws IOException {
        List<SeenFile> files = new ArrayList<>();
        try (DirectoryStream<Path> present = Files.newDirectoryStream(folder)) {
            for (Path path : present) {
                SeenFile.of(path).ifPresent(files::add);
            }
        }
        files.sort(Comparator.comparing(SeenFile::changed).thenComparing(SeenFile::name));
        return files;
    }

    /**
     * Moves a decided file out of the way, unless that was done. The name of its place holds the item's number, so that a
     * file that lies there is known for this one and what has its old name for another.
     *
     * @param reason why it was not taken in, laid beside it; empty where it was
     * @throws SourceFailure {@code folder-not-writable}
     */
    void clear(Item item, Optional<String> reason) throws IOException, SourceFailure {
        Path place = place(item);
        if (Files.exists(place)) {
            return;
        }
        Optional<SeenFile> lying = SeenFile.of(folder.resolve(item.name()))
                .filter(file -> file.key().equals(item.key()));
        if (lying.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(place.getParent());
            if (reason.isPresent()) {
                Files.write(
                        place.resolveSibling(place.getFileName() + ".txt"),
                        reason.get().getBytes(StandardCharsets.UTF_8));
            }
            Files.move(lying.get().path(), place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new SourceFailure("folder-not-writable", failure, folder.toString());
        }
    }

    private Path place(Item item) {
        Instant decided = Objects.requireNonNull(item.decidedAt());
        return folder.resolve(item.isIn() ? "done" : "failed")
                .resolve(MONTH.format(decided))
                .resolve("%06d-%s".formatted(item.id(), SafeFileName.of(item.name())));
    }
}
