package cn.banwen.sources;

import cn.banwen.intake.SafeFileName;
import cn.banwen.platform.OfficialTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
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
     * Moves a decided file out of the way, unless it is gone or another has come in its stead. It is the file as it was seen
     * that is moved: a name that is not in the encoding of names here leads back to no file.
     *
     * @param reason why it was not taken in, laid beside it; empty where it was
     * @throws SourceFailure {@code folder-not-writable}
     */
    void clear(Item item, SeenFile file, Optional<String> reason) throws IOException, SourceFailure {
        if (!SeenFile.of(file.path()).equals(Optional.of(file))) {
            return;
        }
        try {
            Path place = freePlace(item);
            if (reason.isPresent()) {
                Files.write(
                        place.resolveSibling(place.getFileName() + ".txt"),
                        reason.get().getBytes(StandardCharsets.UTF_8));
            }
            Files.move(file.path(), place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new SourceFailure("folder-not-writable", failure, folder.toString());
        }
    }

    /** With the item's number in its name; after a restore numbers come again, and what they named before lies there still. */
    private Path freePlace(Item item) throws IOException {
        Instant decided = Objects.requireNonNull(item.decidedAt());
        Path month = Files.createDirectories(
                folder.resolve(item.isIn() ? "done" : "failed").resolve(MONTH.format(decided)));
        String name = SafeFileName.of(item.name());
        Path place = named(month, "%06d-".formatted(item.id()), name);
        for (int next = 2; Files.exists(place, LinkOption.NOFOLLOW_LINKS); next++) {
            place = named(month, "%06d-%d-".formatted(item.id(), next), name);
        }
        return place;
    }

    private static Path named(Path month, String number, String name) {
        try {
            return month.resolve(number + name);
        } catch (InvalidPathException unwritable) {
            // names here can't have all letters, as without a locale of UTF-8
            return month.resolve(number + name.replaceAll("[^ -~]", "_"));
        }
    }
}
